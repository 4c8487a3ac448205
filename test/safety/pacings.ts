import type { Pacing } from "../../src/adapters/undici/pacing.ts";

/** Time that passes only where somebody waits for it, and then at once. */
export function hastyPacing(): Pacing & { readonly pauses: readonly number[] } {
  const pauses: number[] = [];
  let now = 0;
  return {
    pauses,
    elapsedMs: () => now,
    pause: async (milliseconds) => {
      pauses.push(Math.round(milliseconds));
      now += milliseconds;
    },
    chance: () => 1,
  };
}

/** Time that stands still until it is told to move on. */
export function heldPacing(): Pacing & { advance(milliseconds: number): Promise<void> } {
  let now = 0;
  let sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    elapsedMs: () => now,
    pause: async (milliseconds) => new Promise((wake) => sleepers.push({ at: now + milliseconds, wake })),
    chance: () => 1,
    async advance(milliseconds) {
      now += milliseconds;
      const due = sleepers.filter(({ at }) => at <= now);
      sleepers = sleepers.filter(({ at }) => at > now);
      for (const { wake } of due) wake();
      await settled();
    },
  };
}

/** After everything that waits for nothing but promises. */
export const settled = async (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
