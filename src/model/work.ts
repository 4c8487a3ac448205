import type { MessageId, RoomId } from "./ids.ts";

/** The kinds of work that follow from keeping something. Each is safe to do twice. */
export const STAGES = ["capture", "stamp", "read", "link", "reconcile"] as const;
export type Stage = (typeof STAGES)[number];

/** The stages that work on all that shares a key, one at a time for each key. */
export type KeyedStage = Extract<Stage, "link" | "reconcile">;

/**
 * What must never be in hand twice at the same time within a room and stage; undefined where any number of hands may work at once.
 * Pages of one feed mostly lie on one host, which is asked for one after the other, so they wait for their turn here and not in a hand.
 */
export function laneOf({ stage, key }: Pick<WorkMessage, "stage" | "key">): string | undefined {
  if (stage === "read" || stage === "stamp") return undefined;
  return stage === "capture" ? key.replace(/\/.*$/su, "") : key;
}

/** A note that something is to be done. It lies in the outbox from the moment its cause is kept until it is done. */
export interface WorkMessage {
  readonly room: RoomId;
  /** The same for the same work, so that asking twice is asking once. Unique within its room. */
  readonly id: MessageId;
  readonly stage: Stage;
  /**
   * `capture`: a feed's id, `/` and the key of its item. `stamp`: the SHA-256 of a capture. `read`: the report's id. Keyed stages: the
   * key; messages of one stage and key are never worked on at the same time.
   */
  readonly key: string;
}

/** What is written in the same transaction as data: messages whose work that was, and messages that follow from it. */
export interface Work {
  readonly done?: readonly MessageId[] | undefined;
  readonly send?: readonly WorkMessage[] | undefined;
}

/**
 * One thing to be compared with all others under the same key: a report in search of its origin (`link`),
 * a claim in search of its event (`reconcile`). Worked out when the report is read, and anew when a person revises its claims.
 */
export interface KeyedMember {
  readonly stage: KeyedStage;
  readonly key: string;
  /** The claim's id; empty when the member is the report itself. */
  readonly item: string;
  /** What the step compares by, as plain JSON. */
  readonly about: unknown;
}
