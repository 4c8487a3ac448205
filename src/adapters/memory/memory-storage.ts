import type { Clock } from "../../ports/clock.ts";
import type { Storage } from "../../ports/storage.ts";
import { memoryArchive } from "./memory-archive.ts";
import { memoryCaptures } from "./memory-captures.ts";
import { memoryFeeds } from "./memory-feeds.ts";
import { memoryLedger } from "./memory-ledger.ts";
import { memoryOutbox } from "./memory-outbox.ts";
import { EMPTY_STATE, type Memory } from "./memory-state.ts";
import { memoryStore } from "./memory-store.ts";
import { memoryTransfer } from "./memory-transfer.ts";
import { memoryViews } from "./memory-views.ts";

/**
 * A storage that lasts as long as the process: for tests, and for a demonstration that leaves nothing behind.
 * It looks at everything for every question, so that it can be seen to be right; databases are held against it.
 */
export function memoryStorage({ clock }: { readonly clock: Clock }): Storage {
  const memory: Memory = { state: EMPTY_STATE, clock };
  return {
    store: memoryStore(memory),
    views: memoryViews(memory),
    ledger: memoryLedger(memory),
    outbox: memoryOutbox(memory),
    transfer: memoryTransfer(memory),
    archive: memoryArchive(),
    captures: memoryCaptures(memory),
    feeds: memoryFeeds(memory),
    async close() {},
  };
}
