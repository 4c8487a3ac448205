import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import type { MakeStorage } from "./round-trip.ts";

export const inMemory: MakeStorage = async (clock) => memoryStorage({ clock });

export const inSqlite: MakeStorage = async (clock) => {
  const { dir, remove } = temporaryDirectory();
  const storage = await openDataDirectory(dir, { clock });
  return { ...storage, close: () => storage.close().finally(remove) };
};
