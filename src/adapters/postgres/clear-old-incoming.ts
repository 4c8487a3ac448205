import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Clock } from "../../ports/clock.ts";
import { asFileError, isMissing } from "../files/as-file-error.ts";

/**
 * Delete what writers that died left half written in an archive that others write to at the same time.
 * What is a day old is not being written any more.
 */
export async function clearOldIncoming(dir: string, clock: Clock): Promise<void> {
  const incoming = join(dir, "captures", "incoming");
  try {
    for (const name of await readdir(incoming)) await removeIfOld(join(incoming, name), clock);
  } catch (thrown) {
    if (!isMissing(thrown)) throw asFileError(thrown, incoming);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

async function removeIfOld(path: string, clock: Clock): Promise<void> {
  const written = (await stat(path)).mtimeMs;
  if (clock.now().getTime() - written > DAY_MS) await rm(path, { force: true });
}
