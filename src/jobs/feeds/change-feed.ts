import type { Feed } from "../../model/feed.ts";
import type { FeedId, RoomId } from "../../model/ids.ts";
import type { FeedChange } from "../../ports/feeds.ts";
import { checkedMinutes } from "./checked-minutes.ts";
import type { PollPorts } from "./poll-ports.ts";

const MINUTE_MS = 60_000;

/**
 * Pause a feed, resume it, or look at it more or less often: the next look comes no later than the new interval from now.
 * Fails with FEED_NOT_FOUND, and with USAGE for an interval outside 1 to 10,080 minutes.
 */
export async function changeFeed(
  { feeds, clock }: Pick<PollPorts, "feeds" | "clock">,
  room: RoomId,
  id: FeedId,
  { isPaused, everyMinutes }: Pick<FeedChange, "isPaused" | "everyMinutes">,
): Promise<Feed> {
  if (everyMinutes === undefined) return feeds.change(room, id, { isPaused });
  const latest = new Date(clock.now().getTime() + checkedMinutes(everyMinutes) * MINUTE_MS).toISOString();
  const { nextAt } = await feeds.get(room, id);
  return feeds.change(room, id, { isPaused, everyMinutes, ...(latest < nextAt && { nextAt: latest }) });
}
