import type { Feed } from "../../model/feed.ts";
import { tableLines } from "../jobs/table-lines.ts";

const SHOWN_ID = 13;

/** Feeds as a table: what is followed, what came of it, and when the next look is. */
export const feedTable = (feeds: readonly Feed[], now: Date): string =>
  tableLines(
    ["id", "feed", "every", "last look", "brought", "next look"],
    feeds.map((feed) => [
      feed.id.slice(0, SHOWN_ID),
      feed.title ?? feed.address,
      span(feed.everyMinutes),
      feed.last === undefined ? "never" : agoOf(feed.last.at, now),
      broughtBy(feed),
      nextOf(feed, now),
    ]),
  );

function agoOf(at: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(at)) / 60_000);
  return minutes < 1 ? "just now" : `${span(minutes)} ago`;
}

function broughtBy({ last, failures }: Feed): string {
  if (last === undefined) return "";
  if (last.code !== undefined) return `${last.code}${failures > 1 ? `, ${failures} times in a row` : ""}`;
  if (last.isUnchanged) return "nothing new";
  return last.found === undefined ? `${last.added} new` : `${last.added} new of ${last.found}`;
}

function nextOf({ isPaused, nextAt }: Feed, now: Date): string {
  if (isPaused) return "paused";
  const minutes = Math.ceil((Date.parse(nextAt) - now.getTime()) / 60_000);
  return minutes <= 0 ? "due" : `in ${span(minutes)}`;
}

/** "30 min", "6 h", "2 d" */
function span(minutes: number): string {
  if (minutes < 120) return `${Math.max(0, minutes)} min`;
  return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h` : `${Math.round(minutes / 1440)} d`;
}
