import { setTimeout as sleep } from "node:timers/promises";
import { vi } from "vitest";
import { messageId, roomId } from "../../src/model/ids.ts";
import { laneOf, STAGES, type WorkMessage } from "../../src/model/work.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";

/** Invented messages of all stages, over a few keys and two rooms. */
export function messagesOf(count: number, from = 0): WorkMessage[] {
  return Array.from({ length: count }, (_, at) => ({
    room: roomId(`room-${at % 2}`),
    id: messageId(`message-${from + at}`),
    stage: STAGES[at % STAGES.length] ?? "read",
    key: `story-${at % 11}`,
  }));
}

export const nameOf = ({ room, id }: WorkMessage) => `${room}/${id}`;

/** What several workers did: an effect for each message, kept under its name, as a store keeps one. */
export interface Effects {
  readonly done: Set<string>;
  /** Most messages of one room, stage and lane that were in hand at once. */
  mostAtOnce: number;
  handed: number;
  /** Stop the workers. */
  stop(): Promise<void>;
}

/** Work on everything through each of the queues, some milliseconds for every message. */
export function workOn(queues: readonly WorkQueue[], { concurrency = 8, takesMs = 2 } = {}): Effects {
  const stopping = new AbortController();
  const inHand = new Map<string, number>();
  const work = async (message: WorkMessage) => {
    const lane = `${message.room}/${message.stage}/${laneOf(message) ?? message.id}`;
    inHand.set(lane, (inHand.get(lane) ?? 0) + 1);
    effects.mostAtOnce = Math.max(effects.mostAtOnce, inHand.get(lane) ?? 0);
    effects.handed++;
    await sleep(takesMs);
    effects.done.add(nameOf(message));
    inHand.set(lane, (inHand.get(lane) ?? 0) - 1);
    return { kind: "done" } as const;
  };
  const runs = Promise.all(queues.map(async (queue) => queue.run({ stages: STAGES, concurrency, signal: stopping.signal }, work)));
  const effects: Effects = {
    done: new Set(),
    mostAtOnce: 0,
    handed: 0,
    async stop() {
      stopping.abort();
      await runs;
    },
  };
  return effects;
}

export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 50_000, interval: 20 });
}
