/** The tables of a migrated database, as its catalogs have them. */
export interface Schema {
  readonly dialect: "SQLite" | "PostgreSQL";
  readonly tables: readonly Table[];
  /** What computes or changes something by itself, or does so with more rights than who calls it: "trigger t of report". */
  readonly automatic: readonly string[];
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly keys: readonly Key[];
  /** What each role may see of it, where the database guards rows. */
  readonly policies?: ReadonlyMap<string, string> | undefined;
}

export interface Column {
  readonly name: string;
  readonly kind: "text" | "whole" | "fraction" | "words" | "other";
  readonly isRequired: boolean;
  /** False for text that sorts by a language and not by its bytes. */
  readonly sortsByBytes: boolean;
}

export interface Key {
  readonly kind: "primary key" | "unique key" | "index" | "foreign key";
  readonly columns: readonly string[];
  /** The table that a foreign key refers to. */
  readonly to?: string | undefined;
}

/** Made by those who migrate, not by a migration. */
export const OWN_TABLE = "migration";
