import type { CollectionItem } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import type { Note } from "../../../model/report.ts";

/** Most bytes that the items of an archive which is held whole may hold together. */
const MOST_HELD = 128_000_000;
/** What an archive that is held whole may cost besides: a few kilobytes can hold millions of empty records. */
export const HELD = { memory: 128_000_000, mostRecords: 200_000 };

/** Items until they would hold too much; the rest is left, with a note. */
export async function heldItems(
  items: AsyncIterable<CollectionItem>,
  onNote: (note: Note) => void,
  most = MOST_HELD,
): Promise<readonly CollectionItem[]> {
  const held: CollectionItem[] = [];
  let bytes = 0;
  for await (const item of items) {
    bytes += item.content?.length ?? 0;
    if (bytes > most) {
      onNote({
        code: "archive-cut",
        message: `the list ends after ${held.length} reports: more than ${most} bytes of them are not held`,
      });
      break;
    }
    held.push(item);
  }
  return held;
}

/** The bytes of a source; what was handed in as text is UTF-8. */
export const bytesOf = ({ content }: Pick<Source, "content">): Uint8Array<ArrayBuffer> =>
  typeof content === "string" ? new TextEncoder().encode(content) : isPlain(content) ? content : Uint8Array.from(content);

const isPlain = (bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> => bytes.buffer instanceof ArrayBuffer;

/** What is held, as a stream. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
