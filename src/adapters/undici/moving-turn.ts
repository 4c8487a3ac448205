import type { Deadline } from "./deadline.ts";
import type { HostTurns } from "./host-turns.ts";
import type { Pacing } from "./pacing.ts";

export interface MovingTurnSurroundings {
  readonly deadline: Deadline;
  readonly turns: HostTurns;
  readonly pacing: Pacing;
  /** For all waits together. */
  readonly patienceMs: number;
}

/** The turn at one host after another, one at a time, so that no two visits can wait for each other. Waiting takes none of the deadline. */
export function movingTurn({ deadline, turns, pacing, patienceMs }: MovingTurnSurroundings) {
  let held: { readonly host: string; readonly end: () => void } | undefined;
  let leftMs = patienceMs;
  const end = () => {
    held?.end();
    held = undefined;
  };
  async function moveTo(host: string, gapMs: number): Promise<void> {
    deadline.signal.throwIfAborted();
    if (held?.host === host) return;
    end();
    const since = pacing.elapsedMs();
    deadline.hold();
    try {
      held = { host, end: await turns.take(host, { gapMs, patienceMs: leftMs }) };
    } finally {
      leftMs -= pacing.elapsedMs() - since;
      deadline.go();
    }
  }
  return { moveTo, end };
}
