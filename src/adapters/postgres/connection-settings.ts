import pg from "pg";
import { ReportedlyError } from "../../errors.ts";

/** How to reach the database that a `postgres://` address names. Numbers come as ours. Fails with USAGE for what is no such address. */
export function connectionSettings(url: string): pg.ClientConfig {
  checkedAddress(url);
  const types = new pg.TypeOverrides();
  // Counts, positions and list keys, all below 2^53, and the numeric that sums of them are.
  for (const type of [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]) types.setTypeParser(type, Number);
  return { connectionString: url, application_name: "reportedly", connectionTimeoutMillis: CONNECT_TIMEOUT_MS, types };
}

/** The address as it may be shown: without the name, password and settings that it may hold. Fails as `connectionSettings` does. */
export function shownAddress(url: string): string {
  const { protocol, host, pathname } = checkedAddress(url);
  return `${protocol}//${host}${pathname}`;
}

const CONNECT_TIMEOUT_MS = 10_000;

/** What does not parse is not shown, since it may hold a password. */
function checkedAddress(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (address && /^postgres(?:ql)?:$/u.test(address.protocol)) return address;
  throw new ReportedlyError("USAGE", "expected the address of a database as postgres://user@host:5432/database");
}
