import type { MediaNs, RssFeed } from "feedsmith";
import { httpAddress } from "../http-address.ts";
import type { FeedAttachment } from "./feed-entry.ts";

const MOST = 50;

/** Pictures, films and recordings that hang on an entry, each address once. */
export function attachmentsOf(
  enclosures: readonly RssFeed.Enclosure[] | undefined,
  media: MediaNs.ItemOrFeed | undefined,
  base: string | undefined,
): FeedAttachment[] {
  const contents = [...(media?.contents ?? []), ...(media?.groups ?? []).flatMap((group) => group.contents ?? [])];
  const all = [
    ...(enclosures ?? []).map(({ url, type, length }) => ({ url, mime_type: type, size_in_bytes: length })),
    ...contents.map(({ url, type, fileSize }) => ({ url, mime_type: type, size_in_bytes: fileSize })),
  ];
  const byUrl = new Map<string, FeedAttachment>();
  for (const attachment of all) {
    const url = httpAddress(attachment.url, base);
    if (url !== undefined && !byUrl.has(url) && byUrl.size < MOST) byUrl.set(url, { ...attachment, url });
  }
  return [...byUrl.values()];
}

/** What is said under pictures and films: all the words there are in the feed of a video channel. */
export const mediaWords = (media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] => [
  media?.description?.value,
  ...(media?.groups ?? []).map(({ description }) => description?.value),
];
