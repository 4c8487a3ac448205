import type { RoomId } from "../model/ids.ts";
import { STAGES } from "../model/work.ts";
import type { DeadMessage, Outbox, StageCount } from "../ports/outbox.ts";

/** How much work of each stage waits and is dead, in a room or in all; every stage has its line. */
export async function listJobs({ outbox }: { readonly outbox: Outbox }, room?: RoomId): Promise<readonly StageCount[]> {
  const counts = new Map((await outbox.counts(room)).map((count) => [count.stage, count]));
  return STAGES.map((stage) => counts.get(stage) ?? { stage, waiting: 0, dead: 0 });
}

/** The messages that wait for a person, in a room or in all, oldest failure first. */
export async function listDeadJobs({ outbox }: { readonly outbox: Outbox }, room?: RoomId): Promise<readonly DeadMessage[]> {
  return outbox.dead(room);
}
