import { describe, it } from "vitest";
import { transferContract } from "../contracts/transfer-contract.ts";
import { roundTrip } from "./round-trip.ts";
import { inMemory, inSqlite } from "./storages.ts";

transferContract("memory", inMemory);
transferContract("SQLite", inSqlite);

describe("an export", () => {
  // roundTrip holds the assertions.
  /* oxlint-disable vitest/expect-expect */
  it.each([
    ["memory", "SQLite", inMemory, inSqlite],
    ["SQLite", "memory", inSqlite, inMemory],
    ["SQLite", "SQLite", inSqlite, inSqlite],
  ])("goes from %s to %s and comes out of it byte for byte the same", (_from, _to, from, to) => roundTrip(from, to));
});
