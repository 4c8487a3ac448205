import { InvalidArgumentError, Option } from "commander";
import { CERTAINTY_LEVELS, type CertaintyLevel, type FactValue } from "../../model/certainty.ts";
import type { ClaimKind, CueClass, EventType, SourceType } from "../../model/claim.ts";
import { CLAIM_KINDS, CUE_CLASSES, SOURCE_TYPES, TENSES } from "../../model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../../model/event-types.ts";
import { FACT_VALUES, POLARITIES } from "../../model/revision-vocabulary.ts";

/** What the options of a command say of one claim. */
export interface DraftFlags {
  readonly level?: CertaintyLevel;
  readonly kind?: ClaimKind;
  readonly eventType?: EventType;
  readonly polarity?: "+" | "-";
  readonly tense?: "past" | "present" | "future";
  readonly content?: string;
  /** False for --no-source. */
  readonly source?: string | false;
  readonly sourceType?: SourceType;
  readonly cue?: string;
  readonly cueClass?: CueClass;
  readonly stance?: FactValue;
  readonly from?: string;
  readonly at?: readonly number[];
}

export const atOption = (): Option =>
  new Option("--at <OFFSET>", "where words begin that stand several times in the text; may be given several times").argParser(offsets);

/** The options that say what a claim is. */
export const draftOptions = (): Option[] => [
  new Option("--level <LEVEL>", "how sure the wording is").choices(CERTAINTY_LEVELS),
  new Option("--kind <KIND>", "what is claimed").choices(CLAIM_KINDS),
  new Option("--event-type <TYPE>", "which act it is").choices(EVENT_TYPES),
  new Option("--polarity <SIGN>", "whether it is said to be so or not to be so").choices(POLARITIES),
  new Option("--tense <TENSE>", "when it is said to be").choices(TENSES),
  new Option("--content <WORDS>", "the words of the text that state it; parts are parted by “ … ”"),
  new Option("--source <WORDS>", "the words of the text that name who says it"),
  new Option("--no-source", "nobody but the author says it"),
  new Option("--source-type <TYPE>", "what kind of source that is").choices(SOURCE_TYPES.filter((type) => type !== "author")),
  new Option("--cue <WORDS>", "the words that attribute it: “said”, “according to”"),
  new Option("--cue-class <CLASS>", "what kind of cue that is").choices(CUE_CLASSES),
  new Option("--stance <VALUE>", "what the source commits to (FactBank)").choices(FACT_VALUES),
  new Option("--from <FILE>", "a claim as JSON, as `reportedly claims show --json` gives it; - for standard input"),
  atOption(),
];

/** Whether any of them says something of the claim. */
export function saysSomething(flags: DraftFlags): boolean {
  const { level, kind, eventType, polarity, tense, content, source, sourceType, cue, cueClass, stance, from } = flags;
  const said = [level, kind, eventType, polarity, tense, content, source, sourceType, cue, cueClass, stance, from];
  return said.some((flag) => flag !== undefined);
}

function offsets(value: string, before: readonly number[] = []): readonly number[] {
  const offset = Number(value);
  if (!/^\d+$/u.test(value) || !Number.isSafeInteger(offset)) throw new InvalidArgumentError("Expected a whole number, 0 or above.");
  return [...before, offset];
}
