import { ReportedlyError } from "../../errors.ts";
import type { CollectionKind } from "../../model/capture.ts";
import type { Collection, CollectionItem } from "../../model/collection.ts";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { type Kind, sniffKind } from "../sniff/sniff-kind.ts";
import { unpackFeed } from "./feed/unpack-feed.ts";
import { inflateGzip } from "./inflate-gzip.ts";
import { mboxItems } from "./mbox/mbox-items.ts";
import { unpackMbox } from "./mbox/unpack-mbox.ts";
import { joinedBytes, peeked } from "./peeked.ts";
import { unpackSitemap } from "./sitemap/unpack-sitemap.ts";
import { unpackTelegram } from "./telegram/unpack-telegram.ts";
import { unpackWacz, waczItems } from "./wacz.ts";
import { hexDigest } from "./warc/check-digest.ts";
import { bytesOf } from "./warc/held-items.ts";
import { unpackWarc, warcItems } from "./warc.ts";

/** What a source holds when it is a collection; undefined when it is a report. Fails with the errors of the kind it is opened as. */
export async function unpack(source: Source): Promise<Collection | undefined> {
  const kind = sniffKind(source);
  return isCollection(kind) ? OPENERS[kind](await inflated(source, kind)) : undefined;
}

const OPENERS: Readonly<Record<CollectionKind, (source: Source) => Collection | Promise<Collection>>> = {
  feed: unpackFeed,
  sitemap: unpackSitemap,
  warc: unpackWarc,
  wacz: unpackWacz,
  "telegram-export": unpackTelegram,
  mbox: unpackMbox,
};

const isCollection = (kind: Kind): kind is CollectionKind => kind in OPENERS;

/** Feeds and site maps may come as files that were packed: `sitemap.xml.gz`. */
async function inflated(source: Source, kind: CollectionKind): Promise<Source> {
  const { content } = source;
  const isPacked = (kind === "feed" || kind === "sitemap") && typeof content !== "string" && content[0] === 0x1f && content[1] === 0x8b;
  if (!isPacked) return source;
  return { ...source, content: inflateGzip(content), capture: source.capture ?? (await hexDigest(bytesOf(source))) };
}

/** Bytes of a collection that must be held whole to be read: more than any of them takes. */
const MOST_HELD = 200_000_000;

/**
 * The items of a collection that is too large to be held, as its bytes come in: archives and mailboxes one by one; the others are held and
 * opened at their end. `onNote` is told of parts that could not be made out. Fails with INPUT_INVALID when it is no collection.
 */
export async function* unpackStream(
  stream: AsyncIterable<Uint8Array>,
  known: Pick<Source, "fileName" | "url">,
  onNote: (note: Note) => void = () => undefined,
): AsyncGenerator<CollectionItem> {
  const { head, whole } = await peeked(stream);
  const kind = sniffKind({ content: head, fileName: known.fileName });
  if (kind === "warc") yield* warcItems(whole, known, { onNote });
  else if (kind === "wacz") yield* waczItems(whole, known, { onNote });
  else if (kind === "mbox") yield* mboxItems(whole, known);
  else if (isCollection(kind)) {
    const content = await joinedBytes(whole, MOST_HELD);
    const collection = await OPENERS[kind](await inflated({ id: reportId(""), content, ...known }, kind));
    yield* collection.items;
    collection.notes.forEach(onNote);
  } else throw new ReportedlyError("INPUT_INVALID", `expected a collection of reports, met ${kind}`);
}
