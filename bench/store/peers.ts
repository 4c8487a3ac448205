import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { freshDatabase } from "../../test/postgres/fresh-database.ts";

/** Where a peer keeps what it is given, and what can be said of it from outside. */
export interface Place {
  readonly dataDirectory: string;
  readonly database?: string | undefined;
  rows(): Promise<number>;
  megabytes(): Promise<number>;
  remove(): Promise<void>;
}

export const PEERS: Readonly<Record<string, () => Promise<Place>>> = { sqlite: sqlitePlace, postgres: postgresPlace };

async function sqlitePlace(): Promise<Place> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
  return {
    dataDirectory,
    async rows() {
      const database = new DatabaseSync(join(dataDirectory, "reportedly.sqlite"), { readOnly: true });
      const tables = database
        .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like 'report_words_%'")
        .all();
      const counts = tables.map(({ name }) => Number(database.prepare(`select count(*) as n from "${String(name)}"`).get()?.["n"]));
      database.close();
      return counts.reduce((sum, count) => sum + count, 0);
    },
    megabytes: async () => readdirSync(dataDirectory).reduce((sum, name) => sum + statSync(join(dataDirectory, name)).size, 0) / 1e6,
    remove: async () => rmSync(dataDirectory, { recursive: true, force: true }),
  };
}

async function postgresPlace(): Promise<Place> {
  const dataDirectory = mkdtempSync(join(tmpdir(), "reportedly-bench-"));
  const database = await freshDatabase();
  return {
    dataDirectory,
    database: database.url,
    async rows() {
      await database.run("analyze");
      const counts = await database.run(`
        select (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), false, true, '')))[1]::text::int as n
        from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'`);
      return counts.reduce((sum, { n }) => sum + Number(n), 0);
    },
    megabytes: async () => Number((await database.run("select pg_database_size(current_database()) as n"))[0]?.["n"]) / 1e6,
    async remove() {
      await database.remove();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
