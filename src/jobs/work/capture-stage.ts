import { ReportedlyError } from "../../errors.ts";
import type { FeedItem, FeedItemOutcome } from "../../model/feed.ts";
import { feedId, type RoomId } from "../../model/ids.ts";
import type { WorkMessage } from "../../model/work.ts";
import { documentOf } from "./document-of.ts";
import { type ItemPorts, isWanting, keepItem, keepItemUnread, reportIdOf, type Wanting } from "./keep-item.ts";
import { pageAt } from "./page-at.ts";
import type { WorkPorts } from "./work-ports.ts";

type CapturePorts = ItemPorts & Pick<WorkPorts, "feeds" | "fetcher" | "outbox">;
type Asked = WorkMessage & { readonly attempts: number };

/**
 * Take in what an item of a feed leads to: its page or, where that cannot be had or holds no report, the entry alone. An item becomes
 * one report, however often this is done and however its page changes meanwhile. Gives the messages that follow, which are in the
 * outbox by then.
 */
export async function captureStage(ports: CapturePorts, message: Asked): Promise<readonly WorkMessage[]> {
  const { room, id } = message;
  const item = await itemOf(ports, message);
  if (item.outcome !== undefined) {
    await ports.outbox.done(room, [id]);
    return [];
  }
  const { send, ...became } = (await becameBefore(ports, room, item)) ?? (await captured(ports, message, item));
  const outcome: FeedItemOutcome = { at: ports.clock.now().toISOString(), ...became };
  await ports.feeds.settle(room, item.feed, item.key, outcome, { done: [id] });
  return send;
}

async function itemOf({ feeds }: CapturePorts, { room, key }: WorkMessage): Promise<FeedItem> {
  const [feed = "", item = ""] = key.split("/");
  const found = await feeds.item(room, feedId(feed), item);
  if (found === undefined) throw new ReportedlyError("FEED_NOT_FOUND", `expected an item ${item} of the feed ${feed}, met none`);
  return found;
}

type Became = Omit<FeedItemOutcome, "at"> & { readonly send: readonly WorkMessage[] };

/** Its page was kept and read by somebody who did not come to say so. Where it is the entry alone, why has to be found out again. */
async function becameBefore({ store }: CapturePorts, room: RoomId, item: FeedItem): Promise<Became | undefined> {
  const report = reportIdOf(item);
  const kept = await store.submission(room, report);
  return kept?.isRead && kept.capture.sha256 !== item.document ? { report, send: [] } : undefined;
}

async function captured(ports: CapturePorts, message: Asked, item: FeedItem): Promise<Became> {
  const { room } = message;
  const page = item.address === undefined ? undefined : await pageAt(ports, item, item.address, message.attempts);
  const fromPage = page === undefined || isWanting(page) ? page : await keepItem(ports, room, item, page, hintsOf(item));
  if (fromPage !== undefined && !isWanting(fromPage)) return fromPage;
  const document = await documentOf(ports.archive, item);
  const fromDocument = document === undefined ? undefined : await keepItem(ports, room, item, document, {});
  const why = whyNot(fromPage);
  if (fromDocument !== undefined && !isWanting(fromDocument)) return { ...fromDocument, ...why };
  if (page !== undefined && !isWanting(page) && isWorthALook(fromPage))
    return { ...(await keepItemUnread(ports, room, item, page, hintsOf(item))), ...why };
  return { ...whyNot(fromPage ?? fromDocument ?? NOTHING), send: [] };
}

const NOTHING: Wanting = { code: "INPUT_EMPTY", detail: "expected an address or words, met an entry with neither" };

const hintsOf = ({ stated }: FeedItem) => (stated.length > 0 ? { stated } : {});

const whyNot = (why: Wanting | undefined) => (why === undefined ? {} : { code: why.code, detail: why.detail });

/** There is something on the page that we could not make out, and there are no other words: a person may. */
const isWorthALook = (why: Wanting | undefined): boolean => why?.code === "NO_ARTICLE" || why?.code === "READING_FAILED";
