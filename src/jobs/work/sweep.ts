import type { MessageId, RoomId } from "../../model/ids.ts";
import type { Stage, WorkMessage } from "../../model/work.ts";
import type { WorkPorts } from "./work-ports.ts";

/** When a worker's sweeps last sent which messages. */
export type Swept = Map<`${RoomId} ${MessageId}`, number>;

/** What is younger was likely sent by who wrote it. */
const SENDER_MS = 30_000;
/** A message that was swept and still waits may have been lost once more. */
const SWEPT_MS = 60_000;
/** Messages of one stage looked at in one sweep, the oldest. The others come into view as these are done. */
const PAGE = 1000;

/**
 * Send again what the outbox has been waiting for, whoever failed to send it and whatever queue lost it: a page of each stage, so that
 * a stage nobody works on does not stand in the way of another. Leaves out what `swept` says was sent a moment ago.
 * Gives whether there may be more than was looked at.
 */
export async function sweep(
  { outbox, queue, clock }: Pick<WorkPorts, "outbox" | "queue" | "clock">,
  stages: readonly Stage[],
  swept: Swept = new Map(),
): Promise<boolean> {
  const at = clock.now().getTime();
  for (const [name, sentAt] of swept) if (sentAt <= at - SWEPT_MS) swept.delete(name);
  let isMore = false;
  for (const stage of stages) {
    const waiting = await outbox.waiting({ now: iso(at), before: iso(at - SENDER_MS), stages: [stage], limit: PAGE });
    const unsent = waiting.filter((message) => !swept.has(nameOf(message)));
    if (unsent.length > 0) await queue.send(unsent);
    for (const message of unsent) swept.set(nameOf(message), at);
    isMore ||= waiting.length === PAGE;
  }
  return isMore;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const nameOf = ({ room, id }: WorkMessage) => `${room} ${id}` as const;
