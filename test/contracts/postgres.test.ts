import { afterAll } from "vitest";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { type FreshDatabase, freshDatabase } from "../postgres/fresh-database.ts";
import { archiveContract } from "./archive-contract.ts";
import { capturesContract } from "./captures-contract.ts";
import { feedsContract } from "./feeds-contract.ts";
import { heldClock } from "./held-clock.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { outboxContract } from "./outbox-contract.ts";
import { storeContract } from "./store-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";
import { transferContract } from "./transfer-contract.ts";
import { viewsContract } from "./views-contract.ts";

/** Databases of tests that ended, for those to come. */
const free: FreshDatabase[] = [];
afterAll(async () => {
  for (const database of free) await database.remove();
});

async function opened(clock: Clock) {
  const { dir, remove } = temporaryDirectory();
  const database = free.pop() ?? (await freshDatabase());
  await database.empty();
  const storage = await openPostgres(database.url, { clock, archiveDirectory: dir });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await storage.close();
    free.push(database);
    remove();
  };
  return { ...storage, close: () => (closing ??= close()) };
}

archiveContract("a directory beside PostgreSQL", () => opened(heldClock()));
ledgerContract("PostgreSQL", opened);
storeContract("PostgreSQL", opened);
viewsContract("PostgreSQL", opened);
outboxContract("PostgreSQL", opened);
capturesContract("PostgreSQL", opened);
feedsContract("PostgreSQL", opened);
transferContract("PostgreSQL", opened);
