import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import { asStorageError } from "./as-storage-error.ts";

/** Kysely over Node's own SQLite. Kysely gives the one connection to one transaction at a time; everything else waits its turn. */
export function nodeSqliteDialect(database: DatabaseSync): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driverOver(database: DatabaseSync): Driver {
  const connection = connectionTo(database);
  return {
    async init() {},
    async acquireConnection() {
      return connection;
    },
    async releaseConnection() {},
    async beginTransaction(_, { accessMode }) {
      // Taking the write lock at once means that no later statement finds it taken.
      answering(() => database.exec(accessMode === "read only" ? "begin" : "begin immediate"));
    },
    async commitTransaction() {
      answering(() => database.exec("commit"));
    },
    async rollbackTransaction() {
      // A full disk may have ended the transaction already; a second rollback would hide the first error.
      if (database.isTransaction) answering(() => database.exec("rollback"));
    },
    async destroy() {
      if (database.isOpen) database.close();
    },
  };
}

function connectionTo(database: DatabaseSync): DatabaseConnection {
  const prepare = preparing(database);
  async function executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return answering(() => ({ rows: prepare(sql).all(...(parameters as SQLInputValue[])) as R[] }));
  }
  return {
    executeQuery,
    async *streamQuery<R>(query: CompiledQuery) {
      yield await executeQuery<R>(query);
    },
  };
}

/** Preparing costs more than running a small statement, so the last few hundred are kept. */
function preparing(database: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_PREPARED && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
}

const MOST_PREPARED = 300;

function answering<T>(run: () => T): T {
  try {
    return run();
  } catch (thrown) {
    throw asStorageError(thrown);
  }
}
