import type { RoleRun, TagScheme } from "../claims/tagger/tag-scheme.ts";
import type { FeatureRows } from "../claims/tagger/tagger-model.ts";
import type { TokenSentence } from "../claims/tagger/token-sentence.ts";
import type { Token } from "../claims/token.ts";
import type { TrainingSettings } from "./train-tagger.ts";
import type { TrainingText } from "./training-text.ts";

/** Something a tagger can learn to mark. */
export interface TaggingTask {
  readonly name: string;
  readonly scheme: TagScheme;
  /** What the words of a paragraph are known by. */
  features(sentences: readonly TokenSentence[]): FeatureRows;
  /** True when a person marked this in the text. */
  isMarked(text: TrainingText): boolean;
  /** What was marked, among the words of a paragraph. */
  runs(tokens: readonly Token[], text: TrainingText): RoleRun[];
  /** Of the runs a tagger found those that it would tell of; `sentenceOf` gives the sentence of each word. */
  told(runs: readonly RoleRun[], sentenceOf: Int32Array): readonly RoleRun[];
  /** How much a text counts; 1 for annotation of the very thing that is learned. */
  weightOf(text: TrainingText): number;
  /** True when each text is learned from a second time `withoutMarks`. */
  readonly alsoWithoutMarks: boolean;
  /** As measured best on development data. */
  readonly settings: Omit<TrainingSettings, "seed">;
  /** How many learners are trained and averaged. */
  readonly learners: number;
  /** Scores added to “outside” that are tried on the development part: below zero more is found and more is wrong. */
  readonly biases: readonly number[];
}
