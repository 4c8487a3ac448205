import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import type { Feed, FeedItem, Look } from "../../model/feed.ts";
import type { RoomId } from "../../model/ids.ts";
import { captureMessage } from "../work/messages-for.ts";
import { sendSoon } from "../work/send-soon.ts";
import { askFeed } from "./ask-feed.ts";
import { type Brought, noteOf } from "./brought.ts";
import { newItems } from "./new-items.ts";
import { nextLook } from "./next-look.ts";
import { orAborted } from "./or-aborted.ts";
import { pollFolder } from "./poll-folder.ts";
import type { PollPorts } from "./poll-ports.ts";

export interface PollOptions {
  /** A number from 0 to 1 that moves the next look a little; `Math.random` unless said. */
  readonly chance?: (() => number) | undefined;
  /** Aborted to look no further: it then fails with the reason, and nothing of the look is kept. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Look at a feed or folder now and keep what is new, with the messages that have it captured; gives the feed as it is then. That the
 * other side cannot be looked at is what came of the look and no failure of this. Fails with FEED_NOT_FOUND for a feed that was
 * removed meanwhile, and when what it brought cannot be kept.
 */
export async function pollFeed(
  ports: PollPorts,
  room: RoomId,
  feed: Feed,
  { chance = Math.random, signal }: PollOptions = {},
): Promise<Feed> {
  const at = ports.clock.now();
  const brought = await (feed.kind === "folder" ? pollFolder(ports, room, feed, at, signal) : pollAddress(ports, room, feed, at, signal));
  const failure = brought instanceof ReportedlyError ? brought : undefined;
  const failures = failure === undefined ? 0 : feed.failures + 1;
  const { look, items, title, validators, isMore } = brought instanceof ReportedlyError ? failedLook(brought) : brought;
  const now = ports.clock.now();
  const nextAt = isMore ? now.toISOString() : nextLook(feed, now, { failures, retryAfterMs: failure?.retryAfterMs, chance: chance() });
  const send = items.filter(isToBeCaptured).map(({ key }) => captureMessage(room, feed.id, key));
  await ports.feeds.polled(room, feed.id, { look: { at: at.toISOString(), ...look }, nextAt, title, validators, items }, { send });
  await sendSoon(ports.queue, send);
  return ports.feeds.get(room, feed.id);
}

const failedLook = ({ code, detail }: ReportedlyError): Omit<Brought, "look"> & { readonly look: Partial<Look> } => ({
  look: { code, detail },
  items: [],
});

const isToBeCaptured = ({ isHeld, outcome }: FeedItem): boolean => !isHeld && outcome === undefined;

/** What a look at an address brought, or why there is none. */
async function pollAddress(
  ports: PollPorts,
  room: RoomId,
  feed: Feed,
  at: Date,
  signal: AbortSignal | undefined,
): Promise<Brought | ReportedlyError> {
  const asked = await orAborted(askFeed(ports, feed), signal).catch((thrown: unknown) => {
    signal?.throwIfAborted();
    return asReportedlyError(thrown);
  });
  if (asked instanceof ReportedlyError) return asked;
  const { isUnchanged, title, validators, notes } = asked;
  const { items, isMore } = await newItems(ports, room, feed, asked.items, { seenAt: at.toISOString() });
  return {
    look: { ...(isUnchanged ? { isUnchanged } : { found: asked.items.length }), note: noteOf(notes) },
    title,
    // What was left for the next look would be taken for known if the feed then said that nothing changed.
    validators: isMore ? {} : validators,
    items,
  };
}
