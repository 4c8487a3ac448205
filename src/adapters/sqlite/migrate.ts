import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";

/** One step of the schema: `0001-first-tables.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Bring the tables up to date, in one transaction: all missing steps are taken or none.
 * Fails with DATA_NEWER when the database knows steps that we do not, and with DATA_UNREADABLE when a step it took was another than ours.
 */
export function migrate(database: DatabaseSync, known: readonly Migration[], clock: Clock): void {
  database.exec("begin immediate");
  try {
    database.exec(
      "create table if not exists migration (number integer primary key, name text not null, checksum text not null, taken_at text not null) strict",
    );
    for (const step of stepsMissing(database, known)) take(database, step, clock);
    database.exec("commit");
  } catch (thrown) {
    if (database.isTransaction) database.exec("rollback");
    throw thrown;
  }
}

/** The steps in a folder, in order of their numbers. */
export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => {
      // Line endings are git's business, not a change of the step.
      const sql = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
      return { number: Number.parseInt(file, 10), name: file, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

function stepsMissing(database: DatabaseSync, known: readonly Migration[]): readonly Migration[] {
  const taken = database.prepare("select number, name, checksum from migration order by number").all() as unknown as Omit<
    Migration,
    "sql"
  >[];
  for (const [index, step] of taken.entries()) {
    const ours = known[index];
    if (!ours) throw new ReportedlyError("DATA_NEWER", `its tables are at ${step.name}, this version knows ${known.length} steps`);
    if (ours.checksum !== step.checksum)
      throw new ReportedlyError("DATA_UNREADABLE", `its tables were made by another ${step.name} than this version's`);
  }
  return known.slice(taken.length);
}

function take(database: DatabaseSync, step: Migration, clock: Clock): void {
  database.exec(step.sql);
  database
    .prepare("insert into migration (number, name, checksum, taken_at) values (?, ?, ?, ?)")
    .run(step.number, step.name, step.checksum, clock.now().toISOString());
}
