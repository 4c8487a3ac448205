import type { DeskFeed, DeskFeedItem } from "../api/feeds.ts";
import { plural } from "./plural.ts";

const MINUTES_OF_A_DAY = 1440;

/** "every hour", "every 30 minutes", "every 2 days" */
export function everyInWords(minutes: number): string {
  if (minutes === 60) return "every hour";
  if (minutes === MINUTES_OF_A_DAY) return "every day";
  if (minutes < 120) return `every ${plural(minutes, "minute")}`;
  return minutes < 2 * MINUTES_OF_A_DAY
    ? `every ${plural(Math.round(minutes / 60), "hour")}`
    : `every ${plural(Math.round(minutes / MINUTES_OF_A_DAY), "day")}`;
}

/** "12 minutes", "3 hours"; undefined for less than a minute. */
function apart(from: number, to: number): string | undefined {
  const minutes = Math.round((to - from) / 60_000);
  if (minutes < 1) return undefined;
  if (minutes < 120) return plural(minutes, "minute");
  return minutes < 2 * MINUTES_OF_A_DAY ? plural(Math.round(minutes / 60), "hour") : plural(Math.round(minutes / MINUTES_OF_A_DAY), "day");
}

/** "Next look in 12 minutes" */
export function nextLook({ isPaused, nextAt }: DeskFeed, now: number): string {
  if (isPaused) return "Paused";
  return `Next look in ${apart(now, Date.parse(nextAt)) ?? "a moment"}`;
}

/** "3 new of 20, 5 minutes ago" */
export function lastLook({ last }: DeskFeed, now: number): string {
  if (last === undefined) return "Not looked at yet";
  const ago = apart(Date.parse(last.at), now);
  return `${broughtBy(last)}, ${ago === undefined ? "just now" : `${ago} ago`}`;
}

function broughtBy({ code, isUnchanged, found, added }: NonNullable<DeskFeed["last"]>): string {
  if (code !== undefined) return "The last look failed";
  if (isUnchanged === true) return "Nothing had changed";
  return found === undefined ? plural(added, "new entry", "new entries") : `${added} new of ${found}`;
}

/** What became of an entry. */
export function itemState({ outcome, isHeld }: DeskFeedItem): string {
  if (isHeld) return "older than the first look";
  if (outcome === undefined) return "waiting to be fetched";
  if (outcome.report !== undefined) return outcome.code === undefined ? "came in" : "came in as the feed has it";
  return "not fetched";
}
