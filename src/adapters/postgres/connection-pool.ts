import pg from "pg";
import { connectionSettings } from "./connection-settings.ts";

const MOST_CONNECTIONS = 10;

/** Connections to a database, made as they are needed. Fails with USAGE for what is no address of one. */
export function connectionPool(url: string): pg.Pool {
  const pool = new pg.Pool({ ...connectionSettings(url), max: MOST_CONNECTIONS });
  // A connection that breaks says so to who asks it next. Unheard, what it says when nobody has asked would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
