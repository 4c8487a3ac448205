import type { Insertable, Kysely } from "kysely";
import type { RoomId } from "../../model/ids.ts";
import type { Search } from "../search/parse-search.ts";
import type { RoomRow, Tables } from "./tables.ts";

/** A place to run queries: a transaction, or the database itself. */
export type Db = Kysely<Tables>;

/**
 * A database with our tables, and the few points at which databases differ. Every query runs within one of the two kinds of
 * transactions, so that a database that guards rooms by itself knows which one is meant.
 */
export interface SqlDatabase {
  /** A transaction over the rows of one room alone. It is run again from its beginning when the database asks for that. */
  inRoom<T>(room: RoomId, access: Access, work: (trx: Db) => Promise<T>): Promise<T>;
  /** A transaction over the rows of all rooms, which sees one moment throughout. It is never run a second time. */
  acrossRooms<T>(access: Access, work: (trx: Db) => Promise<T>): Promise<T>;
  /** The room's row, locked until the transaction ends so that revision and entries follow one another; undefined when there is none. */
  lockedRoom(trx: Db, room: RoomId): Promise<RoomRow | undefined>;
  /** Insert many rows of one table, as fast as the database can. Every row has the same columns. */
  insertRows<Table extends keyof Tables>(trx: Db, table: Table, rows: readonly Insertable<Tables[Table]>[]): Promise<void>;
  readonly words: WordIndex;
  /** Close for all who use it; waits for what is being written. Doing so twice does nothing. */
  close(): Promise<void>;
}

export type Access = "read" | "write";

/** Where the words of reports are found again: FTS5, tsvector. Runs within a transaction over the room. */
export interface WordIndex {
  /** Put a report's words in. Title and body come as `searchable` folds them: words of letters and digits with one space between two. */
  add(trx: Db, room: RoomRow, listKey: number, words: { readonly title: string; readonly body: string }): Promise<void>;
  remove(trx: Db, room: RoomRow, listKey: number): Promise<void>;
  /**
   * List keys of reports that hold all that is wanted and nothing that is excluded, greatest first, at most `limit`,
   * all smaller than `before` if given. The cost is that of what it gives where the database can walk from the newest on (FTS5),
   * and grows gently with all matches where it cannot (tsvector).
   */
  find(trx: Db, room: RoomRow, search: Search, range: { readonly before?: number | undefined; readonly limit: number }): Promise<number[]>;
}
