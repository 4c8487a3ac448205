import { setTimeout as sleep } from "node:timers/promises";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2000;

/**
 * Try until it succeeds, `isFinal` says of a failure that trying again is of no use, or `patienceMs` are over;
 * the pauses grow. Fails as the last attempt did.
 */
export async function tryPatiently<T>(patienceMs: number, attempt: () => Promise<T>, isFinal: (failure: unknown) => boolean): Promise<T> {
  const end = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      return await attempt();
    } catch (failure) {
      if (isFinal(failure) || performance.now() + pause > end) throw failure;
    }
    await sleep(pause);
  }
}
