import { createHash, randomUUID } from "node:crypto";
import { ReportedlyError } from "../../errors.ts";
import type { RoomId } from "../../model/ids.ts";
import { laneOf, type Stage, type WorkMessage } from "../../model/work.ts";

/** How messages are laid out on the message server: the same for all who send and work, or they would not find each other. */
export interface WorkPlan {
  /** Name of the stream, and of its only subject, which holds the number of partitions. */
  readonly stream: string;
  readonly subjects: readonly string[];
  readonly partitions: number;
  subjectOf(message: WorkMessage): string;
  /** The consumers that hand out a stage: one where any number of messages may be in hand, else one a partition. */
  consumersOf(stage: Stage): readonly ConsumerPlan[];
}

export interface ConsumerPlan {
  readonly name: string;
  readonly subject: string;
  /** Whether only one message at a time may be in hand. */
  readonly isKeyed: boolean;
}

const MOST_PARTITIONS = 256;

/** Fails with USAGE for a prefix that is no word and a number of partitions outside 1 to 256. */
export function workPlan({
  prefix = "reportedly",
  partitions,
}: {
  readonly prefix?: string | undefined;
  readonly partitions: number;
}): WorkPlan {
  if (!/^[\w-]+$/u.test(prefix)) throw new ReportedlyError("USAGE", `expected a queue prefix of letters, digits, _ and -, met ${prefix}`);
  if (!Number.isInteger(partitions) || partitions < 1 || partitions > MOST_PARTITIONS)
    throw new ReportedlyError("USAGE", `expected 1 to ${MOST_PARTITIONS} partitions, met ${partitions}`);
  const root = `${prefix}.work.${partitions}`;
  const all = Array.from({ length: partitions }, (_, partition) => partition);
  return {
    stream: `${prefix}-work`,
    subjects: [`${root}.>`],
    partitions,
    subjectOf(message) {
      const lane = laneOf(message);
      const subject = `${root}.${message.stage}`;
      return lane === undefined ? subject : `${subject}.${partitionOf(message.room, lane, partitions)}`;
    },
    consumersOf: (stage) =>
      laneOf({ stage, key: "" }) === undefined
        ? [{ name: stage, subject: `${root}.${stage}`, isKeyed: false }]
        : all.map((partition) => ({ name: `${stage}-${partition}`, subject: `${root}.${stage}.${partition}`, isKeyed: true })),
  };
}

/** The same for all messages of one room and lane, on every machine and in every version. */
function partitionOf(room: RoomId, lane: string, partitions: number): number {
  return (
    createHash("sha256")
      .update(JSON.stringify([room, lane]))
      .digest()
      .readUInt32BE() % partitions
  );
}

/** What the server knows a message by when it is sent twice. */
export function dedupeId({ room, id }: WorkMessage, again: boolean): string {
  return JSON.stringify(again ? [room, id, randomUUID()] : [room, id]);
}
