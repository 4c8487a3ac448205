import type { Reading, Source } from "../model/reading.ts";
import type { KeyedMember } from "../model/work.ts";
import type { World } from "../model/world.ts";

/** Reads a source through the pipeline, in this thread or in another one. Same source and world, same reading. */
export interface Reader {
  /** Fails with the pipeline's own errors (NO_ARTICLE, INPUT_EMPTY, …). `world` is the room's own layer, if any. */
  read(source: Source, world?: World): Promise<Reading>;
  /** What a reading is compared with others by. */
  members(reading: Reading): Promise<readonly KeyedMember[]>;
  close(): Promise<void>;
}
