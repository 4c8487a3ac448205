import type { Insertable } from "kysely";
import type { Db, SqlDatabase } from "../sql-database.ts";
import type { Tables } from "../tables.ts";

/** Rows on their way into the database, gathered by table so that each is filled with many at once. */
export interface RowBuffer {
  add<Table extends Filled>(table: Table, rows: readonly Insertable<Tables[Table]>[]): void;
  addAll(rows: { readonly [Table in Filled]?: readonly Insertable<Tables[Table]>[] }): void;
  isFull(): boolean;
  /** Insert all that was gathered. */
  flush(): Promise<void>;
}

/** Every table comes behind those it refers to. */
const ORDER = [
  "entry",
  "capture",
  "report",
  "reading",
  "block",
  "sentence",
  "claim",
  "claim_attribution",
  "claim_actor",
  "claim_place",
  "claim_quantity",
  "claim_revision",
  "revised_claim",
  "keyed_member",
  "report_link",
  "event",
  "event_claim",
  "figure",
  "figure_source",
  "watch",
  "feed",
  "feed_item",
  "capture_timestamp",
  "outbox",
  "job",
] as const satisfies readonly (keyof Tables)[];
type Filled = (typeof ORDER)[number];

const FULL = 10_000;

export function rowBuffer(database: SqlDatabase, trx: Db): RowBuffer {
  const gathered = new Map<Filled, object[]>();
  let size = 0;
  function add<Table extends Filled>(table: Table, rows: readonly Insertable<Tables[Table]>[]): void {
    const before = gathered.get(table) ?? [];
    for (const row of rows) before.push(row);
    gathered.set(table, before);
    size += rows.length;
  }
  return {
    add,
    addAll(rows) {
      for (const table of ORDER) add(table, rows[table] ?? []);
    },
    isFull: () => size >= FULL,
    async flush() {
      for (const table of ORDER) {
        const rows = gathered.get(table);
        if (rows && rows.length > 0) await database.insertRows(trx, table, rows as Insertable<Tables[typeof table]>[]);
      }
      gathered.clear();
      size = 0;
    },
  };
}
