import type { DatabaseSync } from "node:sqlite";
import { asStorageError } from "./as-storage-error.ts";

/** What SQLite finds wrong with a database when it looks at all of it, in words: pages, indexes, the search index, rows that refer to none. */
export function damageOf(connection: DatabaseSync): string[] {
  try {
    return [...wordsOf(connection, "pragma integrity_check"), ...wordsOf(connection, "pragma foreign_key_check")];
  } catch (thrown) {
    const known = asStorageError(thrown);
    return [known instanceof Error ? known.message : String(known)];
  }
}

function wordsOf(connection: DatabaseSync, pragma: string): string[] {
  const rows = connection.prepare(pragma).all();
  return rows.map((row) => Object.values(row).join(" ")).filter((words) => words !== "ok");
}
