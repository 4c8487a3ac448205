import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ReportedlyError } from "../../errors.ts";

/** One step of the schema: `0001-first-tables.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** A step that a database has taken, as it wrote it down. */
export type TakenMigration = Omit<Migration, "sql">;

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

/**
 * The steps that a database has yet to take. Fails with DATA_NEWER when it took steps that we do not know,
 * and with DATA_UNREADABLE when a step it took was another than ours.
 */
export function missingMigrations(taken: readonly TakenMigration[], known: readonly Migration[]): readonly Migration[] {
  for (const [index, step] of taken.entries()) {
    const ours = known[index];
    if (!ours) throw new ReportedlyError("DATA_NEWER", `its tables are at ${step.name}, this version knows ${known.length} steps`);
    if (ours.checksum !== step.checksum)
      throw new ReportedlyError("DATA_UNREADABLE", `its tables were made by another ${step.name} than this version's`);
  }
  return known.slice(taken.length);
}
