import { asReportedlyError, ReportedlyError } from "../errors.ts";
import type { RoomId } from "../model/ids.ts";
import type { WorkMessage } from "../model/work.ts";
import type { Outbox } from "../ports/outbox.ts";
import type { WorkQueue } from "../ports/work-queue.ts";

export interface ReplayPorts {
  readonly outbox: Outbox;
  readonly queue: Pick<WorkQueue, "send">;
}

export interface Replayed {
  readonly messages: readonly WorkMessage[];
  /** Why the queue did not take them: they are tried all the same, once a worker sweeps the outbox. */
  readonly unsent?: ReportedlyError | undefined;
}

/**
 * Bring dead messages back, as if they had never been tried: those of these ids, or all, in a room or in all.
 * Fails with MESSAGE_NOT_FOUND for an id that is not dead and USAGE for one that is dead in several rooms, and then brings none back.
 */
export async function replayJobs(ports: ReplayPorts, ids: readonly string[] | "all", room?: RoomId): Promise<Replayed> {
  const dead = await ports.outbox.dead(room);
  const chosen = ids === "all" ? dead : [...new Set(ids)].map((id) => theOne(dead, id));
  const messages: WorkMessage[] = [];
  for (const [of, inRoom] of Map.groupBy(chosen, (message) => message.room))
    messages.push(
      ...(await ports.outbox.replay(
        of,
        inRoom.map(({ id }) => id),
      )),
    );
  // The queue may remember them from before.
  const unsent = await ports.queue.send(messages, { again: true }).then(() => undefined, asReportedlyError);
  return { messages, unsent };
}

function theOne(dead: readonly WorkMessage[], id: string): WorkMessage {
  const [message, ...others] = dead.filter((candidate) => candidate.id === id);
  if (message === undefined) throw new ReportedlyError("MESSAGE_NOT_FOUND", `expected a dead message, met none with the id ${id}`);
  if (others.length > 0)
    throw new ReportedlyError("USAGE", `expected one message with the id ${id}, met one in each of several rooms; name the room`);
  return message;
}
