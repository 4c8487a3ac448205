import type { CertaintyLevel, HedgeClass } from "../model/certainty.ts";
import type { CueClass } from "../model/claim.ts";

/** Words that lower how sure a clause is, with the level they lower it to. */
export interface HedgeEntry {
  readonly words: string;
  readonly class: HedgeClass;
  readonly level: CertaintyLevel;
  /** Set when the words also stand for somebody unnamed who says so. */
  readonly attributes?: CueClass | undefined;
}

export const HEDGES: readonly HedgeEntry[] = [
  // "The bridge was reportedly closed."
  ...["reportedly", "purportedly", "apparently reported", "rumoured", "rumored"].map(
    (words): HedgeEntry => ({ words, class: "hearsay-adverb", level: "reported", attributes: "hearsay-adverb" }),
  ),
  // "Scouts allegedly crossed the river."
  ...["allegedly", "supposedly", "ostensibly"].map(
    (words): HedgeEntry => ({ words, class: "allegation-adverb", level: "alleged", attributes: "allegation-adverb" }),
  ),
  // "The road may be mined."
  ...["may", "might", "could", "possibly", "perhaps", "potentially", "maybe"].map(
    (words): HedgeEntry => ({ words, class: "modal", level: "possible" }),
  ),
  // "It would be a first step."
  { words: "would", class: "modal", level: "possible" },
  // "The shells probably came from the ridge."
  ...["probably", "likely", "presumably", "most likely", "very likely"].map(
    (words): HedgeEntry => ({ words, class: "modal", level: "likely" }),
  ),
  // "The fire was apparently set on purpose."
  ...["apparently", "seemingly", "evidently", "appears to", "appear to", "appeared to", "seems to", "seem to", "seemed to"].map(
    (words): HedgeEntry => ({ words, class: "inference", level: "likely" }),
  ),
];

/** Words that open a condition: the clause they open stays with the claim it limits. */
export const CONDITIONS: ReadonlySet<string> = new Set(["if", "unless", "provided", "assuming"]);

/** "a sign that", "an indication that": what follows is inferred, not witnessed. */
export const INFERENCE_NOUNS: ReadonlySet<string> = new Set(["sign", "indication", "evidence", "suggestion", "proof", "hint"]);

/** Words that keep a noun phrase at arm's length: "the so-called security zone", "an alleged raid". */
export const DISTANCING: ReadonlyMap<string, { readonly class: HedgeClass; readonly cue: CueClass }> = new Map([
  ["so-called", { class: "distancing", cue: "distancing" }],
  ["alleged", { class: "allegation-adverb", cue: "allegation-adverb" }],
  ["purported", { class: "distancing", cue: "distancing" }],
  ["supposed", { class: "distancing", cue: "distancing" }],
  ["self-styled", { class: "distancing", cue: "distancing" }],
]);

/** Words that turn a clause round: "has not moved", "never reached", "failed to". */
export const NEGATIONS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "neither", "nor", "yet to", "no longer"]);
