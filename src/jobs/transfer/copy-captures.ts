import { ReportedlyError } from "../../errors.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Archived } from "./archived-by.ts";

/** How many captures are on their way at once: each waits for the disk. */
const AT_ONCE = 16;

/** Copies captures, and whatever else lies with them, from one archive to another, several at a time. Disposing of it waits for those that are still under way. */
export interface CaptureCopier extends AsyncDisposable {
  /** Resolves when there is room for one more. */
  copy(archived: Pick<Archived, "name" | "mayBeMissing">): Promise<void>;
  /** Resolves when all are kept. */
  end(): Promise<void>;
}

/** Every capture is checked against its name on the way: fails with CAPTURE_ALTERED, and CAPTURE_MISSING for one that is not there. */
export function captureCopier(from: Archive, to: Archive): CaptureCopier {
  const underWay = new Set<Promise<void>>();
  return {
    async copy(archived) {
      const copying = copyOne(from, to, archived).then(() => void underWay.delete(copying));
      underWay.add(copying);
      // Whoever waits below hears of a failure; until then it is not to end the program.
      copying.catch(() => undefined);
      if (underWay.size >= AT_ONCE) await Promise.race(underWay);
    },
    async end() {
      await Promise.all(underWay);
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled(underWay);
    },
  };
}

async function copyOne(from: Archive, to: Archive, { name, mayBeMissing }: Pick<Archived, "name" | "mayBeMissing">): Promise<void> {
  const bytes = await from.get(name);
  if (!bytes && mayBeMissing) return;
  if (!bytes) throw new ReportedlyError("CAPTURE_MISSING", `expected the capture ${name} in the archive, met none`);
  await to.put(bytes);
}
