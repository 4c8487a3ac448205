import type { CollectionKind, Container } from "../../model/capture.ts";
import type { Source } from "../../model/reading.ts";
import { hexDigest } from "./warc/check-digest.ts";
import { bytesOf } from "./warc/held-items.ts";

/** The collection that items are taken out of, as each of them names it. */
export async function containerOf(kind: CollectionKind, source: Source): Promise<Omit<Container, "part">> {
  return { kind, name: source.url ?? source.fileName, sha256: source.capture ?? (await hexDigest(bytesOf(source))) };
}
