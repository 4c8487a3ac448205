import type { ReportingVerb } from "../lexicon/reporting-verbs.ts";
import type { CertaintyLevel } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";
import type { FoundSource } from "./find-source.ts";
import type { Frame } from "./statement.ts";
import type { Token } from "./token.ts";

/** An attribution with what it covers: the words said, and the words of the stretch it leaves alone. */
export interface FoundFrame {
  readonly frame: Frame;
  readonly said: readonly Token[];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Words of the sentence that stand beside this attribution, not under it. */
  readonly besides?: readonly Token[] | undefined;
}

/** How sure a source's words may be taken at best, by the kind of verb that reports them. */
const LEVEL_OF: Partial<Record<CueClass, CertaintyLevel>> = { "claim-verb": "alleged", expectation: "reported", "belief-verb": "reported" };

export function frameOf(source: FoundSource, cue: readonly Token[], verb: Pick<ReportingVerb, "class" | "stance">): Frame {
  return {
    source: source.words,
    sourceType: source.type,
    cue,
    cueClass: verb.class,
    stance: verb.stance,
    level: verb.stance.startsWith("PS") ? "possible" : (LEVEL_OF[verb.class] ?? "reported"),
  };
}

export const withoutComma = (words: readonly Token[]): readonly Token[] =>
  /^[,;:]$/u.test(words.at(-1)?.text ?? "") ? words.slice(0, -1) : words;

/** What stands before a reporting clause, if it says anything of its own. */
export function withoutTail(words: readonly Token[]): readonly Token[] {
  const trimmed = withoutComma(words);
  return trimmed.some((word) => word.pos === "VERB" || word.pos === "AUX") ? trimmed : [];
}
