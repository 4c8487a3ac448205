import type { Clock } from "../../../ports/clock.ts";
import type { Transfer } from "../../../ports/transfer.ts";
import type { SqlDatabase } from "../sql-database.ts";
import { loadRecords } from "./load-records.ts";
import { recordsIn } from "./records-in.ts";
import { withinCallback } from "./within-callback.ts";

/**
 * Everything that a database keeps, out of it and into it. Records come from one transaction, which stays open until the last one
 * is taken or whoever takes them stops; on a database with one connection everything else waits as long.
 */
export function sqlTransfer(database: SqlDatabase, clock: Clock): Transfer {
  return {
    records: () =>
      withinCallback((give) =>
        database.acrossRooms("read", async (trx) => {
          for await (const page of recordsIn(trx)) await give(page);
        }),
      ),
    load: (records) => database.acrossRooms("write", (trx) => loadRecords(database, trx, clock, records)),
  };
}
