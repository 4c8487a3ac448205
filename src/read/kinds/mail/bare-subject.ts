import { FORWARD_PREFIX, REPLY_PREFIX } from "../../../lexicon/mail-marks.ts";

/** A subject without what mail programs put before it. */
export interface BareSubject {
  readonly title: string;
  /** What stands before the title: "Fwd: [tarnhead-watch] ". */
  readonly before: string;
  /** What the outermost mark says was done with an earlier mail. */
  readonly kind?: "forward" | "reply" | undefined;
}

/** The name of a mailing list: "[tarnhead-watch]". */
const LIST = /^\[[^\]\n]{1,40}\]\s*(?=\S)/u;
const MOST_MARKS = 20;

export function bareSubject(subject: string): BareSubject {
  let title = subject.trimStart();
  let kind: BareSubject["kind"];
  for (let turn = 0; turn < MOST_MARKS; turn++) {
    const mark = LIST.exec(title) ?? FORWARD_PREFIX.exec(title) ?? REPLY_PREFIX.exec(title);
    if (mark === null || mark[0].length >= title.length) break;
    if (!mark[0].startsWith("[")) kind ??= FORWARD_PREFIX.test(mark[0]) ? "forward" : "reply";
    title = title.slice(mark[0].length);
  }
  return { title: title.trim(), before: subject.slice(0, subject.length - title.length), kind };
}
