import type { ClaimId } from "./ids.ts";
import type { Reading } from "./reading.ts";

/** Whole paragraphs of a report that a model is asked about at a time, sentence by sentence. */
export interface ProposalWindow {
  readonly sentences: readonly WindowSentence[];
}

export interface WindowSentence {
  /** Its index among the sentences of the reading. */
  readonly index: number;
  readonly words: string;
}

/** A report cut for a model, and what of it no model is asked about. */
export interface ProposalWindows {
  readonly windows: readonly ProposalWindow[];
  /** Sentences that no window holds, since one of them, or all together, would be too long. */
  readonly leftOut: number;
}

/** What a model answered to one window. Nothing in it has been checked: it may be anything that JSON can hold. */
export interface ProposalAnswer {
  readonly window: ProposalWindow;
  readonly proposals: readonly unknown[];
}

/** All that was proposed for a report, and by whom. */
export interface Proposals {
  /** Goes on every claim that is kept: `model:NAME/PROMPT`. */
  readonly extractor: string;
  readonly answers: readonly ProposalAnswer[];
}

/** Why a proposal makes no claim. */
export type DropReason =
  | "shape"
  | "vocabulary"
  | "words"
  | "several-sentences"
  | "ambiguous"
  | "too-short"
  | "source"
  | "cue"
  | "number"
  | "polarity"
  | "too-many";

/** What became of proposals. */
export interface ProposalTally {
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Claims that the rules had found, and a model proposed once more. */
  readonly foundAlready: readonly ClaimId[];
  /** Proposals that say again what an earlier proposal says. */
  readonly repeated: number;
  /** Actors, places and times named in kept proposals whose words are not in the sentence; the claims go without them. */
  readonly mentionsLeftOut: number;
}

/** What a model's work took. */
export interface ModelUsage {
  readonly requests: number;
  /** Requests that failed, or whose answer did not say how many tokens it took: the sums below are without them. */
  readonly untold: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** In the money in which the prices were given; absent without prices. */
  readonly cost?: number | undefined;
  readonly milliseconds: number;
}

/** A reading with the proposals that hold beside its own claims. */
export interface ProposedReading {
  readonly reading: Reading;
  readonly tally: ProposalTally;
}
