import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { capturesContract } from "./captures-contract.ts";
import { feedsContract } from "./feeds-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

async function opened(clock: Clock): Promise<Storage> {
  const { dir, remove } = temporaryDirectory();
  const storage = await openDataDirectory(dir, { clock });
  return { ...storage, close: () => storage.close().finally(remove) };
}

capturesContract("SQLite", opened);
feedsContract("SQLite", opened);
