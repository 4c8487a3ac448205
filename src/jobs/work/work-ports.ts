import type { Archive } from "../../ports/archive.ts";
import type { Captures } from "../../ports/captures.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Feeds } from "../../ports/feeds.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { Reader } from "../../ports/reader.ts";
import type { Store } from "../../ports/store.ts";
import type { Timestamper } from "../../ports/timestamper.ts";
import type { Views } from "../../ports/views.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";

/** All that working off messages needs. */
export interface WorkPorts {
  readonly store: Store;
  readonly views: Views;
  readonly outbox: Outbox;
  readonly feeds: Feeds;
  readonly captures: Captures;
  readonly archive: Archive;
  readonly reader: Reader;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  /** Absent where captures are not stamped. */
  readonly timestamper?: Timestamper | undefined;
}
