import type { MessageId, RoomId } from "../model/ids.ts";
import type { Stage, WorkMessage } from "../model/work.ts";

/** A message of which an attempt failed for good. */
export interface DeadMessage extends WorkMessage {
  readonly attempts: number;
  /** ISO 8601 moment of the last attempt. */
  readonly failedAt: string;
  /** The error's code from the one table. */
  readonly code: string;
  readonly detail: string;
}

/** What went wrong in an attempt. */
export interface Failure {
  /** ISO 8601. */
  readonly at: string;
  readonly code: string;
  readonly detail: string;
  /** When to try again; absent when trying again is of no use. */
  readonly retryAt?: string | undefined;
}

export interface StageCount {
  readonly stage: Stage;
  readonly waiting: number;
  readonly dead: number;
}

/**
 * What is still to be done, as it was written with the data it follows from: the truth of which a queue only moves copies.
 * A message is here from the moment its cause is kept until the store or the views say that its work is done.
 */
export interface Outbox {
  /**
   * Messages that may be tried now, oldest first: neither dead nor waiting to be retried after `now`.
   * `before` leaves out those written at or after that moment, which their sender is likely to have sent.
   */
  waiting(query: {
    readonly now: string;
    readonly before?: string | undefined;
    readonly stages?: readonly Stage[] | undefined;
    readonly limit: number;
  }): Promise<readonly WorkMessage[]>;
  /** Undefined once it is done; `isDead` messages wait for a person. */
  message(room: RoomId, id: MessageId): Promise<(WorkMessage & { readonly attempts: number; readonly isDead: boolean }) | undefined>;
  /** End messages whose work needed nothing written. */
  done(room: RoomId, ids: readonly MessageId[]): Promise<void>;
  /** Note a failed attempt: to be tried again at `retryAt`, or dead without one. Does nothing for a message that is done or dead. */
  failed(room: RoomId, id: MessageId, failure: Failure): Promise<void>;
  /** Note why a message is to wait until `retryAt`, and count no attempt. Does nothing for a message that is done or dead. */
  postponed(room: RoomId, id: MessageId, failure: Failure & { readonly retryAt: string }): Promise<void>;
  /** Dead messages of a room or of all, oldest failure first. */
  dead(room?: RoomId): Promise<readonly DeadMessage[]>;
  /** Bring dead messages back, with no attempts counted; gives them to be sent. Fails with MESSAGE_NOT_FOUND for an id that is not dead, and brings none back. */
  replay(room: RoomId, ids: readonly MessageId[]): Promise<readonly WorkMessage[]>;
  /** How many messages of each stage wait and are dead, for a room or all; stages with none are absent. */
  counts(room?: RoomId): Promise<readonly StageCount[]>;
}
