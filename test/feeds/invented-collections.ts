import { ReportedlyError } from "../../src/errors.ts";
import type { CollectionKind } from "../../src/model/capture.ts";
import type { Collection, CollectionItem } from "../../src/model/collection.ts";
import type { Source } from "../../src/model/reading.ts";
import type { Reader } from "../../src/ports/reader.ts";
import { plainReader } from "../server/plain-ports.ts";

/** An entry of an invented collection. */
export interface InventedEntry {
  readonly id: string;
  readonly url?: string;
  /** The entry's own words; none for an address alone. */
  readonly words?: string;
  readonly published?: string;
  readonly isMap?: boolean;
}

interface InventedCollection {
  readonly kind: CollectionKind;
  readonly title?: string;
  readonly entries: readonly InventedEntry[];
  readonly notes?: readonly string[];
}

/** The words of a feed or another collection. */
export const collectionOf = (entries: readonly InventedEntry[], more: Partial<InventedCollection> = {}): string =>
  JSON.stringify({ kind: "feed", title: "Skerry Review", entries, ...more } satisfies InventedCollection);

/** The words of a page that names feeds. */
export const pageNaming = (...feeds: readonly string[]): string => JSON.stringify({ feeds });

/** Reads words as `plainReader` does, and opens what `collectionOf` wrote, which is no report. */
export function inventedReader(): Reader {
  const reader = plainReader();
  return {
    ...reader,
    async read(source, world) {
      if (collectionIn(source) !== undefined) throw new ReportedlyError("INPUT_INVALID", "expected one report, met a feed");
      return reader.read(source, world);
    },
    async unpack(source) {
      const collection = collectionIn(source);
      return collection && opened(collection);
    },
    feedsOf: async (source) => (parsed(source)?.feeds ?? []).map((url) => ({ url, title: "Named by a page" })),
  };
}

function collectionIn(source: Source): InventedCollection | undefined {
  const found = parsed(source);
  return found?.entries === undefined ? undefined : (found as InventedCollection);
}

function parsed({ content }: Source): (Partial<InventedCollection> & { readonly feeds?: readonly string[] }) | undefined {
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  if (text.startsWith("!BROKEN")) throw new ReportedlyError("INPUT_INVALID", "met a collection that breaks off");
  return text.startsWith("{") ? JSON.parse(text) : undefined;
}

function opened({ kind, title, entries, notes = [] }: InventedCollection): Collection {
  const items = entries.map((entry) => itemOf(kind, entry));
  return { kind, title, items, notes: notes.map((message) => ({ code: "odd", message })) };
}

const itemOf = (kind: CollectionKind, { id, url, words, published, isMap }: InventedEntry): CollectionItem => ({
  key: id,
  url,
  ...(words !== undefined && { content: new TextEncoder().encode(words), mediaType: "text/plain" }),
  container: { kind, part: id },
  stated: published === undefined ? [] : [{ field: "published", value: published, raw: published, from: "feed:pubDate", isChosen: false }],
  ...(isMap && { isCollection: true }),
});
