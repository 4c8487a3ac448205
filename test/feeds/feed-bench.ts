import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { doWork } from "../../src/jobs/work/do-work.ts";
import type { Feed } from "../../src/model/feed.ts";
import type { FolderEntry, FolderReader } from "../../src/ports/folders.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleFeed } from "../contracts/sample-feed.ts";
import { ROOM, restingQueue } from "../server/plain-ports.ts";
import { inventedReader } from "./invented-collections.ts";
import { inventedWeb } from "./invented-web.ts";

export const FEED_URL = "https://skerry.example/feed.xml";

/** All that looking at feeds and working off what they brought needs, over an empty room in memory. */
export async function feedBench() {
  const clock = heldClock();
  const ports = {
    ...memoryStorage({ clock }),
    clock,
    queue: restingQueue(),
    reader: inventedReader(),
    fetcher: inventedWeb(clock),
    folders: inventedFolder(),
  };
  await ports.store.openRoom(ROOM);
  return ports;
}

export type FeedBench = Awaited<ReturnType<typeof feedBench>>;

/** A feed of the bench's room. */
export async function followed({ feeds }: FeedBench, more: Partial<Feed> = {}): Promise<Feed> {
  return (await feeds.add(ROOM, sampleFeed(1, { address: FEED_URL, ...more }))).feed;
}

/** Work off what waits, again and again, until nothing waits that may be tried now. */
export async function workOff(ports: FeedBench): Promise<void> {
  for (;;) {
    const waiting = await ports.outbox.waiting({ now: ports.clock.now().toISOString(), limit: 100 });
    if (waiting.length === 0) return;
    for (const message of waiting) await doWork(ports, message, { chance: () => 1 });
  }
}

/** A folder whose files are words in memory. */
export interface InventedFolder extends FolderReader {
  readonly files: Map<string, Partial<FolderEntry> & { readonly words: string | Error }>;
}

function inventedFolder(): InventedFolder {
  const files: InventedFolder["files"] = new Map();
  return {
    files,
    async *list() {
      for (const [path, { words, ...entry }] of files)
        yield { path, size: String(words).length, modifiedAt: "2026-01-31T08:00:00.000Z", ...entry };
    },
    async read(_folder, path) {
      const words = files.get(path)?.words;
      if (words instanceof Error) throw words;
      return new TextEncoder().encode(words);
    },
  };
}
