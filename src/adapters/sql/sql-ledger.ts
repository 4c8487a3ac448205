import type { Kysely } from "kysely";
import type { Clock } from "../../ports/clock.ts";
import type { Ledger } from "../../ports/ledger.ts";
import { appendEntry, entriesAfter, headOf } from "./entry-rows.ts";
import type { Tables } from "./tables.ts";

/** The ledger in a database. */
export function sqliteLedger(db: Kysely<Tables>, clock: Clock): Ledger {
  return {
    append: (stream, after, by, what) => db.transaction().execute((trx) => appendEntry(trx, { stream, by, what, at: clock.now() }, after)),
    head: (stream) => headOf(db, stream),
    async *read(stream, after = 0) {
      // In batches, so that a reader who stops to write does not wait for itself.
      for (let position = after; ; ) {
        const batch = await entriesAfter(db, stream, position, BATCH);
        yield* batch;
        if (batch.length < BATCH) return;
        position = batch.at(-1)?.position ?? position;
      }
    },
  };
}

const BATCH = 500;
