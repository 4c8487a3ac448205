import type { Collection } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import type { Note } from "../../../model/report.ts";
import { hexDigest } from "../warc/check-digest.ts";
import { bytesOf, heldItems, once } from "../warc/held-items.ts";
import { mboxItems } from "./mbox-items.ts";

/** The messages of a mailbox that is held whole. */
export async function unpackMbox(source: Source): Promise<Collection> {
  const bytes = bytesOf(source);
  const notes: Note[] = [];
  const known = { ...source, capture: source.capture ?? (await hexDigest(bytes)) };
  const items = await heldItems(mboxItems(once(bytes), known), (note) => notes.push(note));
  return { kind: "mbox", items, notes };
}
