import type { Archive } from "./archive.ts";
import type { Captures } from "./captures.ts";
import type { Feeds } from "./feeds.ts";
import type { Ledger } from "./ledger.ts";
import type { Outbox } from "./outbox.ts";
import type { Store } from "./store.ts";
import type { Transfer } from "./transfer.ts";
import type { Views } from "./views.ts";

/** Everything that is kept, wherever it lies. */
export interface Storage {
  readonly store: Store;
  readonly views: Views;
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly transfer: Transfer;
  readonly archive: Archive;
  readonly captures: Captures;
  readonly feeds: Feeds;
  /** Finish what is being written and let go of it. Doing so twice does nothing. */
  close(): Promise<void>;
}
