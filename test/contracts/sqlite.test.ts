import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { archiveContract } from "./archive-contract.ts";
import { clockContract } from "./clock-contract.ts";
import { heldClock } from "./held-clock.ts";
import { ledgerContract } from "./ledger-contract.ts";
import { storeContract } from "./store-contract.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

async function opened(clock: Clock) {
  const { dir, remove } = temporaryDirectory();
  const data = await openDataDirectory(dir, { clock });
  return { ...data, close: () => data.close().finally(remove) };
}

clockContract("the machine's clock", systemClock);
archiveContract("a data directory", () => opened(heldClock()));
ledgerContract("SQLite", opened);
storeContract("SQLite", opened);
