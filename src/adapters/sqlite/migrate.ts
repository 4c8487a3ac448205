import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../ports/clock.ts";
import { type Migration, missingMigrations, type TakenMigration } from "../sql/migrations.ts";

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

function stepsMissing(database: DatabaseSync, known: readonly Migration[]): readonly Migration[] {
  const taken = database.prepare("select number, name, checksum from migration order by number").all();
  return missingMigrations(taken as unknown as TakenMigration[], known);
}

function take(database: DatabaseSync, step: Migration, clock: Clock): void {
  database.exec(step.sql);
  database
    .prepare("insert into migration (number, name, checksum, taken_at) values (?, ?, ?, ?)")
    .run(step.number, step.name, step.checksum, clock.now().toISOString());
}
