import type { Archive } from "../../ports/archive.ts";
import type { Captures } from "../../ports/captures.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Feeds } from "../../ports/feeds.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import type { FolderReader } from "../../ports/folders.ts";
import type { Reader } from "../../ports/reader.ts";
import type { Store } from "../../ports/store.ts";
import type { Timestamper } from "../../ports/timestamper.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";

/** All that looking at feeds and folders needs. */
export interface PollPorts {
  readonly feeds: Feeds;
  readonly store: Store;
  readonly captures: Captures;
  readonly archive: Archive;
  readonly reader: Reader;
  readonly fetcher: Fetcher;
  readonly folders: FolderReader;
  readonly queue: WorkQueue;
  readonly clock: Clock;
  /** Absent where captures are not stamped. */
  readonly timestamper?: Timestamper | undefined;
}
