import type { DatabaseSync } from "node:sqlite";
import { type Column, type Key, OWN_TABLE, type Schema, type Table } from "./schema.ts";

/** The tables of a SQLite database, without the virtual ones and what lies behind those. */
export function sqliteSchema(database: DatabaseSync): Schema {
  const rowsOf = (sql: string, ...values: string[]): Row[] => database.prepare(sql).all(...values);
  const names = rowsOf(
    "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name <> ? order by name",
    OWN_TABLE,
  ).map((row) => String(row["name"]));
  return { dialect: "SQLite", tables: names.map((name) => tableOf(name, rowsOf)), automatic: automaticIn(names, rowsOf) };
}

type Row = Record<string, unknown>;
type RowsOf = (sql: string, ...values: string[]) => Row[];

function tableOf(name: string, rowsOf: RowsOf): Table {
  const columns = rowsOf('select name, type, "notnull" as required from pragma_table_xinfo(?)', name).map(columnOf);
  const indexes = rowsOf('select name, "unique", origin from pragma_index_list(?)', name).map((row): Key => {
    const columnsOf = rowsOf("select coalesce(name, '(expression)') as name from pragma_index_info(?) order by seqno", String(row["name"]));
    return { kind: kindOf(row), columns: columnsOf.map((column) => String(column["name"])) };
  });
  return { name, columns, keys: [...indexes, ...foreignKeys(name, rowsOf)] };
}

const KINDS: ReadonlyMap<unknown, Column["kind"]> = new Map([
  ["TEXT", "text"],
  ["INTEGER", "whole"],
  ["REAL", "fraction"],
]);

function columnOf(row: Row): Column {
  // Texts sort by their bytes unless another order is named, of which SQLite has none that is a language's.
  return { name: String(row["name"]), kind: KINDS.get(row["type"]) ?? "other", isRequired: row["required"] === 1, sortsByBytes: true };
}

function kindOf(row: Row): Key["kind"] {
  if (row["origin"] === "pk") return "primary key";
  return row["unique"] === 1 ? "unique key" : "index";
}

function foreignKeys(name: string, rowsOf: RowsOf): Key[] {
  const rows = rowsOf('select id, "table" as target, "from" as source from pragma_foreign_key_list(?) order by id, seq', name);
  return Array.from(Map.groupBy(rows, (row) => row["id"]).values(), (columns) => ({
    kind: "foreign key",
    columns: columns.map((column) => String(column["source"])),
    to: String(columns[0]?.["target"]),
  }));
}

function automaticIn(names: readonly string[], rowsOf: RowsOf): string[] {
  const triggers = rowsOf("select name, tbl_name from sqlite_schema where type = 'trigger'");
  const numbered = rowsOf("select name from sqlite_schema where type = 'table' and sql like '%autoincrement%'");
  const computed = names.flatMap((name) =>
    rowsOf("select name from pragma_table_xinfo(?) where dflt_value is not null or hidden in (2, 3)", name).map(
      (row) => `value made up for ${name}.${String(row["name"])}`,
    ),
  );
  return [
    ...triggers.map((row) => `trigger ${String(row["name"])} of ${String(row["tbl_name"])}`),
    ...numbered.map((row) => `ids made up for ${String(row["name"])}`),
    ...computed,
  ];
}
