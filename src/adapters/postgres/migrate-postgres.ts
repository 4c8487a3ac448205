import { join } from "node:path";
import pg from "pg";
import { ReportedlyError } from "../../errors.ts";
import type { Clock } from "../../ports/clock.ts";
import { type Migration, migrationsIn, missingMigrations, type TakenMigration } from "../sql/migrations.ts";
import { asStorageError, sqlState } from "./as-storage-error.ts";
import { connectionSettings } from "./connection-settings.ts";

/** The steps of PostgreSQL's schema, in order. */
export const POSTGRES_MIGRATIONS: readonly Migration[] = migrationsIn(join(import.meta.dirname, "migrations"));

/**
 * Bring the tables up to date, in one transaction: all missing steps are taken or none. Gives the names of those taken.
 * Two at once take turns. Fails with DATA_NEWER, DATA_UNREADABLE or DATABASE_UNREACHABLE.
 */
export async function migratePostgres(url: string, clock: Clock, known = POSTGRES_MIGRATIONS): Promise<readonly string[]> {
  const client = new pg.Client(connectionSettings(url));
  try {
    await client.connect();
    return await migrated(client, clock, known);
  } catch (thrown) {
    throw withoutRights(thrown) ?? asStorageError(thrown);
  } finally {
    await client.end();
  }
}

/** The steps a database has taken; fails with what PostgreSQL says when there is no such list. */
export async function takenMigrations(client: pg.ClientBase): Promise<readonly TakenMigration[]> {
  const { rows } = await client.query<TakenMigration>("select number, name, checksum from migration order by number");
  return rows;
}

// Any number will do that no one else locks.
const TURN = 7_237_901;

const MIGRATION_TABLE = `create table if not exists migration (number bigint primary key, name text collate "C" not null,
  checksum text collate "C" not null, taken_at text collate "C" not null)`;

/** An error breaks the transaction off with the connection. */
async function migrated(client: pg.Client, clock: Clock, known: readonly Migration[]): Promise<readonly string[]> {
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock($1)", [TURN]);
  await checkServer(client);
  await client.query(MIGRATION_TABLE);
  const missing = missingMigrations(await takenMigrations(client), known);
  for (const step of missing) await take(client, step, clock);
  await client.query("commit");
  return missing.map((step) => step.name);
}

async function take(client: pg.Client, { number, name, sql, checksum }: Migration, clock: Clock): Promise<void> {
  await client.query(sql);
  await client.query("insert into migration (number, name, checksum, taken_at) values ($1, $2, $3, $4)", [
    number,
    name,
    checksum,
    clock.now().toISOString(),
  ]);
}

const OLDEST_VERSION = 150_000;

/** Fails with DATA_UNREADABLE for a server that cannot hold our data as we need it held. */
async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; encoding: string }>(
    "select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding",
  );
  const [met] = rows;
  if (Number(met?.version) < OLDEST_VERSION)
    throw new ReportedlyError("DATA_UNREADABLE", `expected PostgreSQL 15 or later, met ${met?.version}`);
  if (met?.encoding !== "UTF8") throw new ReportedlyError("DATA_UNREADABLE", `expected a database in UTF8, met ${met?.encoding}`);
}

/** What to ask an administrator for, when the one who migrates may not do it. */
function withoutRights(thrown: unknown): ReportedlyError | undefined {
  if (sqlState(thrown) !== "42501" || !(thrown instanceof Error)) return undefined;
  return new ReportedlyError(
    "DATA_UNREADABLE",
    `PostgreSQL says: ${thrown.message}; migrate as the owner of the database, and if that one may not create roles have an administrator run: ` +
      "create role reportedly_desk nologin; create role reportedly_keeper nologin; grant reportedly_desk, reportedly_keeper to the_owner",
    { cause: thrown },
  );
}
