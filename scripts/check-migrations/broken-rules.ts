import type { Column, Key, Schema, Table } from "./schema.ts";

/**
 * What in the tables of one database breaks the rules that let rooms be spread over machines and kept apart
 * (docs/ARCHITECTURE.md), each as a sentence; none when all is well.
 */
export function brokenRules({ dialect, tables, automatic }: Schema): string[] {
  return [...tables.flatMap((table) => brokenBy(table, tables, dialect)), ...automatic].map((broken) => `${dialect}: ${broken}`);
}

/** In what the two have different tables, columns or foreign keys. */
export function differences(one: Schema, other: Schema): string[] {
  return [...lacking(one, other), ...lacking(other, one)];
}

/** The same for all rooms, copied to every machine. */
const REGISTRIES = new Set(["actor", "place", "outlet"]);

/** What need not be led by the room. */
const ALLOWED = new Set([
  // Whoever sends again what is not done looks across rooms, oldest first.
  "SQLite: outbox: index (written_at)",
  "PostgreSQL: outbox: index (written_at)",
  // Every word carries the room's shelf.
  "PostgreSQL: report_words: index (words)",
  // SQLite is never spread over machines, and numbers its words by the shelf.
  "SQLite: room: unique key (shelf)",
]);

/** Each dialect finds words in its own way. */
const WORDS = "report_words";

const SEEN_BY: ReadonlyMap<string, string> = new Map([
  ["reportedly_desk", "(room = NULLIF(current_setting('reportedly.room'::text, true), ''::text))"],
  ["reportedly_keeper", "true"],
]);

function brokenBy(table: Table, tables: readonly Table[], dialect: Schema["dialect"]): string[] {
  const rules = REGISTRIES.has(table.name) ? registryRules(table, tables) : roomRules(table, tables, dialect);
  const unsorted = table.columns.filter((column) => !column.sortsByBytes).map((column) => `${column.name} sorts by a language`);
  const odd = table.columns.filter((column) => column.kind === "other").map((column) => `${column.name} is neither text nor a number`);
  return [...rules, ...unsorted, ...odd].map((broken) => `${table.name}: ${broken}`);
}

function registryRules({ columns, keys }: Table, tables: readonly Table[]): string[] {
  return [
    ...(hasRoom({ columns }) ? ["a registry has a room"] : []),
    ...keys.filter(({ to }) => isRoomData(to, tables)).map((key) => `a registry refers to room data: ${shown(key)}`),
  ];
}

function roomRules(table: Table, tables: readonly Table[], dialect: Schema["dialect"]): string[] {
  if (!hasRoom(table)) return ["has no room and is not among the registries"];
  const isLed = (key: Key): boolean => key.columns[0] === "room" || ALLOWED.has(`${dialect}: ${table.name}: ${shown(key)}`);
  const mustBeLed = table.keys.filter((key) => key.to === undefined || isRoomData(key.to, tables));
  return [
    ...(table.keys.some((key) => key.kind === "primary key") ? [] : ["has no primary key"]),
    ...mustBeLed.filter((key) => !isLed(key)).map((key) => `${shown(key)} is not led by the room`),
    ...unguarded(table),
  ];
}

/** Only where the database guards rows. */
function unguarded({ policies }: Table): string[] {
  if (!policies) return [];
  const missing = Array.from(SEEN_BY).filter(([role, sees]) => policies.get(role) !== sees);
  const others = [...policies.keys()].filter((role) => !SEEN_BY.has(role));
  return [
    ...missing.map(([role]) => `${role} sees ${policies.get(role) ?? "nothing"}`),
    ...others.map((role) => `${role} sees ${policies.get(role)}`),
  ];
}

function lacking(one: Schema, other: Schema): string[] {
  return one.tables
    .filter((table) => table.name !== WORDS)
    .flatMap((table) => {
      const there = other.tables.find(({ name }) => name === table.name);
      if (!there) return [`${other.dialect}: has no table ${table.name}`];
      const parts = new Set([...there.columns.map(shownColumn), ...linked(there)]);
      return [...table.columns.map(shownColumn), ...linked(table)]
        .filter((part) => !parts.has(part))
        .map((part) => `${other.dialect}: ${table.name}: has no ${part}`);
    });
}

const hasRoom = ({ columns }: Pick<Table, "columns">): boolean => columns.some((column) => column.name === "room");
const isRoomData = (name: string | undefined, tables: readonly Table[]): boolean =>
  tables.some((table) => table.name === name && hasRoom(table));
const shown = ({ kind, columns, to }: Key): string => `${kind} (${columns.join(", ")})${to === undefined ? "" : ` to ${to}`}`;
const shownColumn = ({ name, kind, isRequired }: Column): string => `${isRequired ? "required" : "optional"} ${kind} column ${name}`;
const linked = ({ keys }: Table): string[] => keys.filter(({ kind }) => kind === "foreign key" || kind === "primary key").map(shown);
