import { ReportedlyError } from "../../errors.ts";
import type { Sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";

/** How many captures are on their way at once: each waits for the disk. */
const AT_ONCE = 16;

/** Copies captures from one archive to another, several at a time. Disposing of it waits for those that are still under way. */
export interface CaptureCopier extends AsyncDisposable {
  /** Resolves when there is room for one more. */
  copy(name: Sha256): Promise<void>;
  /** Resolves when all are kept; gives how many there were. */
  end(): Promise<number>;
}

/** Every capture is checked against its name on the way: fails with CAPTURE_ALTERED, and CAPTURE_MISSING for one that is not there. */
export function captureCopier(from: Archive, to: Archive): CaptureCopier {
  const underWay = new Set<Promise<void>>();
  let copied = 0;
  return {
    async copy(name) {
      const copying = copyOne(from, to, name).then(() => {
        copied++;
        underWay.delete(copying);
      });
      underWay.add(copying);
      // Whoever waits below hears of a failure; until then it is not to end the program.
      copying.catch(() => undefined);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    },
    async end() {
      await Promise.all(underWay);
      return copied;
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(underWay);
    },
  };
}

async function copyOne(from: Archive, to: Archive, name: Sha256): Promise<void> {
  const bytes = await from.get(name);
  if (!bytes) throw new ReportedlyError("CAPTURE_MISSING", `expected the capture ${name} in the archive, met none`);
  await to.put(bytes);
}
