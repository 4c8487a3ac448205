import {
  ATTRIBUTION_MARKS,
  EARLIER_MARKS,
  FORWARD_MARKS,
  type MailMark,
  NOTICE_LINES,
  SIGNATURE_LINES,
} from "../../../lexicon/mail-marks.ts";

/** What a line that a program wrote is there for. */
export type MarkKind = "forward" | "earlier" | "attribution" | "signature-rule" | "signature" | "notice";

const LONGEST: Readonly<Record<MarkKind, number>> = {
  forward: 120,
  earlier: 120,
  attribution: 420,
  "signature-rule": 4,
  signature: 500,
  notice: 4_000,
};

const MARKS: readonly (readonly [MarkKind, readonly Pick<MailMark, "pattern">[]])[] = [
  ["signature-rule", [{ pattern: /^-- ?$/u }]],
  ["forward", FORWARD_MARKS],
  // Outlook rules off an earlier mail with nothing but a line.
  ["earlier", [...EARLIER_MARKS, { pattern: /^_{20,}$/u }]],
  ["attribution", ATTRIBUTION_MARKS],
  ["signature", SIGNATURE_LINES],
  ["notice", NOTICE_LINES],
];

/** What a block of a mail is there for; undefined for what somebody wrote. */
export function mailMarkOf(words: string): MarkKind | undefined {
  return MARKS.find(([kind, marks]) => words.length <= LONGEST[kind] && marks.some(({ pattern }) => pattern.test(words)))?.[0];
}

/** True for lines that are a block of their own though no blank line stands around them. */
export function isMarkLine(line: string): boolean {
  const kind = line.length <= 120 ? mailMarkOf(line) : undefined;
  return kind === "forward" || kind === "earlier" || kind === "signature";
}
