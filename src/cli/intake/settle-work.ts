import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../model/ids.ts";
import type { Stage } from "../../model/work.ts";
import type { Outbox, StageCount } from "../../ports/outbox.ts";

export interface SettleOptions {
  /** Aborted to wait no longer. */
  readonly signal?: AbortSignal | undefined;
  readonly onWaiting?: ((counts: readonly StageCount[]) => void) | undefined;
}

const LOOK_EVERY_MS = 100;

/**
 * Wait until the reports of a room are read and compared. What did not move for ten seconds failed and waits to be tried again:
 * nobody is kept for it, it is done the next time.
 */
export const settleWork = async (outbox: Pick<Outbox, "counts">, room: RoomId, options: SettleOptions = {}): Promise<void> =>
  settle(outbox, room, { ...options, stages: ["read", "link", "reconcile"], patienceMs: 10_000 });

/** The same for what feeds brought, whose hosts are asked with pauses between. */
export const settleCaptures = async (outbox: Pick<Outbox, "counts">, room: RoomId, options: SettleOptions = {}): Promise<void> =>
  settle(outbox, room, { ...options, stages: ["capture", "read", "link", "reconcile"], patienceMs: 60_000 });

interface Settling extends SettleOptions {
  readonly stages: readonly Stage[];
  readonly patienceMs: number;
}

async function settle(outbox: Pick<Outbox, "counts">, room: RoomId, { stages, patienceMs, signal, onWaiting }: Settling): Promise<void> {
  let [last, since] = [-1, performance.now()];
  while (!signal?.aborted) {
    const counts = await outbox.counts(room);
    const waiting = stages.reduce((sum, stage) => sum + waitingOf(counts, stage), 0);
    if (waiting === 0) return;
    if (waiting !== last) [last, since] = [waiting, performance.now()];
    if (performance.now() - since > patienceMs) return;
    onWaiting?.(counts);
    await pause(LOOK_EVERY_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
  }
}

/** How many messages of a stage wait. */
export const waitingOf = (counts: readonly StageCount[], stage: Stage): number =>
  counts.find((count) => count.stage === stage)?.waiting ?? 0;
