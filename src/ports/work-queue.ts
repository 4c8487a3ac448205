import type { Stage, WorkMessage } from "../model/work.ts";

/** What became of a message that was handed out. */
export type Verdict =
  | { readonly kind: "done" }
  /** Hand it out again, not before so many milliseconds have passed. */
  | { readonly kind: "retry"; readonly afterMs: number }
  /** Do not hand it out again; the outbox has it among the dead. */
  | { readonly kind: "dead" };

export interface RunOptions {
  readonly stages: readonly Stage[];
  /** How many messages this worker has in hand at most. */
  readonly concurrency: number;
  /** Aborted to stop: nothing more is handed out. */
  readonly signal: AbortSignal;
}

/**
 * Moves messages from who keeps things to who works on them. At least once, in no promised order;
 * messages of one room, stage and lane (`laneOf`) are never in hand twice at the same time.
 * It may lose everything: the outbox is the truth, and a sweep sends again what is not done.
 */
export interface WorkQueue {
  /** Offer messages that are in the outbox. Sent again soon after, a message is handed out once; `again` has it handed out in any case. Fails with QUEUE_UNREACHABLE. */
  send(messages: readonly WorkMessage[], options?: { readonly again?: boolean | undefined }): Promise<void>;
  /** Hand messages to `work`, which never throws, until stopped; resolves when everything in hand has its verdict. */
  run(options: RunOptions, work: (message: WorkMessage) => Promise<Verdict>): Promise<void>;
  close(): Promise<void>;
}
