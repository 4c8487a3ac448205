import type { Collection, FeedLink } from "../model/collection.ts";
import type { Reading, Source } from "../model/reading.ts";
import type { KeyedMember } from "../model/work.ts";
import type { World } from "../model/world.ts";

/** Reads a source through the pipeline, in this thread or in another one. Same source and world, same reading. */
export interface Reader {
  /** Fails with the pipeline's own errors (NO_ARTICLE, INPUT_EMPTY, …). `world` is the room's own layer, if any. */
  read(source: Source, world?: World): Promise<Reading>;
  /** What a reading is compared with others by. */
  members(reading: Reading): Promise<readonly KeyedMember[]>;
  /** What a source holds when it is a collection (a feed, an archive, an export); undefined when it is one report. Fails with the pipeline's own errors. */
  unpack(source: Source): Promise<Collection | undefined>;
  /** The feeds that a page names as its own, the likeliest first. Fails with the pipeline's own errors. */
  feedsOf(source: Source): Promise<readonly FeedLink[]>;
  close(): Promise<void>;
}
