import type { Archive } from "../../ports/archive.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { sqlCaptures } from "./captures/sql-captures.ts";
import { sqlFeeds } from "./feeds/sql-feeds.ts";
import { sqlOutbox } from "./outbox/sql-outbox.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { sqlLedger } from "./sql-ledger.ts";
import { sqlStore } from "./sql-store.ts";
import { sqlTransfer } from "./transfer/sql-transfer.ts";
import { sqlViews } from "./views/sql-views.ts";

/** Everything that is kept in a database, with the captures beside it. */
export function sqlStorage(database: SqlDatabase, archive: Archive, clock: Clock): Storage {
  return {
    store: sqlStore(database, clock),
    views: sqlViews(database, clock),
    ledger: sqlLedger(database, clock),
    outbox: sqlOutbox(database, clock),
    transfer: sqlTransfer(database, clock),
    archive,
    captures: sqlCaptures(database, clock),
    feeds: sqlFeeds(database, clock),
    close: () => database.close(),
  };
}
