import type { Proposals, ProposalWindow, ProposalWindows, ProposedReading } from "../model/proposal.ts";
import type { Reading } from "../model/reading.ts";
import type { World } from "../model/world.ts";

/** A model that may propose claims. Nothing depends on it, and nothing that it says is believed before it was checked. */
export interface ClaimProposer {
  /** Who proposes, as it stands on every claim: `model:NAME/PROMPT`. */
  readonly extractor: string;
  /** Where the words go, to be shown to people: `127.0.0.1:8080`. */
  readonly host: string;
  /** True when that is this machine. */
  readonly isThisMachine: boolean;
  /**
   * Ask about some sentences. Only their words leave this process, and only to the configured address.
   * Fails with MODEL_UNAVAILABLE when asking on is of no use now, MODEL_ANSWER_INVALID when another question may fare better.
   */
  propose(window: ProposalWindow): Promise<Proposed>;
}

export interface Proposed {
  /** As the model gave them, unchecked. */
  readonly proposals: readonly unknown[];
  /** Absent when the endpoint did not say. */
  readonly tokensIn?: number | undefined;
  readonly tokensOut?: number | undefined;
  /** By the prices that were given; absent without them or without tokens. */
  readonly cost?: number | undefined;
}

/** Cuts readings into windows and checks what was proposed: work of the processor, done in this thread or another. */
export interface ProposalChecker {
  windowsOf(reading: Reading): Promise<ProposalWindows>;
  /** The reading with every proposal that holds as a claim beside those it had, which stay as they are. Any proposals give a reading. */
  withProposals(reading: Reading, proposals: Proposals, world?: World): Promise<ProposedReading>;
}
