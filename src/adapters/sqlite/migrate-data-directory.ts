import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../ports/clock.ts";
import { openDataDirectory } from "./open-data-directory.ts";

/** Bring the tables of a data directory up to date, as opening it does. Gives the names of the steps taken. Fails as `openDataDirectory` does. */
export async function migrateDataDirectory(dir: string, { clock }: { readonly clock: Clock }): Promise<readonly string[]> {
  const path = join(dir, "reportedly.sqlite");
  const before = new Set(existsSync(path) ? stepsTaken(path) : []);
  const storage = await openDataDirectory(dir, { clock });
  await storage.close();
  return stepsTaken(path).filter((step) => !before.has(step));
}

function stepsTaken(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    if (!database.prepare("select 1 from sqlite_schema where name = 'migration'").get()) return [];
    const rows = database.prepare("select name from migration order by number").all();
    return rows.map((row) => String(row["name"]));
  } finally {
    database.close();
  }
}
