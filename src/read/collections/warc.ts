import { ReportedlyError } from "../../errors.ts";
import type { Collection, CollectionItem } from "../../model/collection.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { hexDigest } from "./warc/check-digest.ts";
import { faultLog } from "./warc/fault-log.ts";
import { findItems } from "./warc/find-items.ts";
import { bytesOf, HELD, heldItems, once } from "./warc/held-items.ts";
import { itemFinder } from "./warc/item-finder.ts";
import { limitNotes } from "./warc/limit-notes.ts";

export interface ArchiveOptions {
  /** Told of each part that could not be made out, a bounded number of times. */
  readonly onNote?: ((note: Note) => void) | undefined;
  /** Most bytes of payloads that are kept in mind for records that say they are the same again; 32 MB unless said. */
  readonly memory?: number | undefined;
  /** Records of one WARC file after which the rest of it is left; none unless said. */
  readonly mostRecords?: number | undefined;
}

const MEMORY = 32_000_000;

/** The reports in a WARC file that is held whole. Fails with INPUT_INVALID when no record can be made out. */
export async function unpackWarc(source: Source): Promise<Collection> {
  const bytes = bytesOf(source);
  const notes: Note[] = [];
  const onNote = (note: Note) => notes.push(note);
  const known = { ...source, capture: source.capture ?? (await hexDigest(bytes)) };
  const items = await heldItems(warcItems(once(bytes), known, { onNote, ...HELD }), onNote);
  return { kind: "warc", items, notes };
}

/**
 * The reports in a WARC file of any size, plain or gzip, as its bytes come in: one record is held at a time, and one larger than 20 MB is
 * passed over. Fails with INPUT_INVALID when no record can be made out.
 */
export async function* warcItems(
  stream: AsyncIterable<Uint8Array>,
  { fileName, url, capture }: Pick<Source, "fileName" | "url" | "capture">,
  { onNote = () => undefined, memory = MEMORY, mostRecords = Number.POSITIVE_INFINITY }: ArchiveOptions = {},
): AsyncGenerator<CollectionItem> {
  const note = limitNotes(onNote);
  const faults = faultLog(note);
  const finder = itemFinder({ onNote: note, memory });
  const around = { kind: "warc", name: fileName ?? url, sha256: capture } as const;
  const records = yield* findItems(stream, { finder, around, onFault: faults.add, mostRecords });
  if (records === 0) throw new ReportedlyError("INPUT_INVALID", faults.first() ?? "expected the records of a WARC file, met none");
  yield* finder.end();
}
