import { createHash, randomUUID } from "node:crypto";
import pg from "pg";
import { migratePostgres, POSTGRES_MIGRATIONS } from "../../src/adapters/postgres/migrate-postgres.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { startPostgres } from "./start-postgres.ts";

/** A database of a test's own. */
export interface FreshDatabase {
  readonly url: string;
  /** Run statements as its owner. */
  run(sql: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  /** Delete every row: a tenth of the time that a new database takes. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** A new database with all tables, or an empty one. */
export async function freshDatabase({ isEmpty = false } = {}): Promise<FreshDatabase> {
  const server = await startPostgres();
  const name = `reportedly_${randomUUID()}`;
  const template = isEmpty ? "template0" : await migratedTemplate(server);
  await runAt(server, `create database "${name}" template "${template}"`);
  const url = addressOf(server, name);
  let owner: Promise<pg.Client> | undefined;
  const run: FreshDatabase["run"] = async (sql, values) =>
    (await (await (owner ??= connected(url))).query(sql, values && [...values])).rows;
  return {
    url,
    run,
    async empty() {
      await run(EMPTY);
    },
    async remove() {
      await (await owner)?.end();
      await runAt(server, `drop database "${name}" with (force)`);
    },
  };
}

// Tables that others refer to were made before those.
const EMPTY = `do $$ declare name text; begin
  for name in select relname from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' and relname <> 'migration' order by oid desc
  loop execute format('delete from %I', name); end loop;
end $$`;

let template: Promise<string> | undefined;
const migratedTemplate = (server: string): Promise<string> => (template ??= madeTemplate(server));

/** A migrated database to copy, named after the migrations; made once for all that share the server. */
async function madeTemplate(server: string): Promise<string> {
  const sums = POSTGRES_MIGRATIONS.map((step) => step.checksum).join(" ");
  const name = `reportedly_template_${createHash("sha256").update(sums).digest("hex").slice(0, 16)}`;
  await using client = await connected(server);
  await client.query("select pg_advisory_lock(7237)");
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) {
    await client.query(`create database "${name}_new" template template0`);
    await migratePostgres(addressOf(server, `${name}_new`), systemClock());
    await client.query(`alter database "${name}_new" rename to "${name}"`);
  }
  return name;
}

function addressOf(server: string, database: string): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}

async function runAt(url: string, sql: string): Promise<void> {
  await using client = await connected(url);
  await client.query(sql);
}

async function connected(url: string): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}
