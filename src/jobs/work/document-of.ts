import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import type { FeedItem } from "../../model/feed.ts";
import type { Archive } from "../../ports/archive.ts";

/** The entry of a feed alone, as a capture; undefined where the feed had no words for it. Fails with CAPTURE_MISSING and CAPTURE_ALTERED. */
export async function documentOf(
  archive: Archive,
  { document, documentType, key, seenAt, address }: FeedItem,
): Promise<Capture | undefined> {
  if (document === undefined) return undefined;
  const bytes = await archive.get(document);
  if (bytes === undefined) throw new ReportedlyError("CAPTURE_MISSING", `expected the entry ${document} in the archive, met none`);
  const container = { kind: "feed", part: key } as const;
  return { sha256: document, bytes, takenAt: seenAt, url: address, mediaType: documentType, container };
}
