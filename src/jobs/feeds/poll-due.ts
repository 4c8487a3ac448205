import { asReportedlyError, type ReportedlyError } from "../../errors.ts";
import type { Feed } from "../../model/feed.ts";
import type { RoomId } from "../../model/ids.ts";
import { type PollOptions, pollFeed } from "./poll-feed.ts";
import type { PollPorts } from "./poll-ports.ts";

export interface PollDueOptions extends PollOptions {
  /** The present moment of the clock unless said. */
  readonly now?: Date | undefined;
  /** How many feeds are looked at in all. */
  readonly limit: number;
  /** Told of each feed that could not be looked at for reasons of ours; the others go on. */
  readonly onError?: ((error: ReportedlyError) => void) | undefined;
}

/** Longer than any look takes: who dies meanwhile leaves the feed to others after this. */
const LEASE_MS = 10 * 60_000;
/** Others may be quicker at so many. */
const MORE = 16;

/**
 * Look at the feeds that are due, one after the other, the longest overdue first; gives them as they are then. Each is claimed before,
 * so that of several processes one looks at it.
 */
export async function pollDue(ports: PollPorts, { now, limit, onError, ...options }: PollDueOptions): Promise<readonly Feed[]> {
  const at = now ?? ports.clock.now();
  const looked: Feed[] = [];
  for (const { room, feed } of await ports.feeds.due(at.toISOString(), limit + MORE)) {
    if (looked.length === limit || options.signal?.aborted) break;
    const leasedTo = new Date(at.getTime() + LEASE_MS).toISOString();
    if (await ports.feeds.claim(room, feed, leasedTo)) looked.push(await pollClaimed(ports, room, feed, { onError, ...options }));
  }
  return looked;
}

async function pollClaimed(
  ports: PollPorts,
  room: RoomId,
  feed: Feed,
  { onError, ...options }: Omit<PollDueOptions, "limit" | "now">,
): Promise<Feed> {
  try {
    return await pollFeed(ports, room, feed, options);
  } catch (thrown) {
    const error = asReportedlyError(thrown);
    if (options.signal?.aborted) await ports.feeds.change(room, feed.id, { nextAt: feed.nextAt });
    else if (error.code !== "FEED_NOT_FOUND") onError?.(error);
    return feed;
  }
}
