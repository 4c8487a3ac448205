import { ReportedlyError } from "../../errors.ts";
import type { Collection, CollectionItem } from "../../model/collection.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { isPageFile, readPages } from "./wacz/read-pages.ts";
import { smallFile } from "./wacz/small-file.ts";
import { listed, surveyWacz } from "./wacz/survey-wacz.ts";
import { zipEntries } from "./wacz/zip-entries.ts";
import { hexDigest } from "./warc/check-digest.ts";
import { FaultMet } from "./warc/fault.ts";
import { faultLog } from "./warc/fault-log.ts";
import { findItems } from "./warc/find-items.ts";
import { bytesOf, HELD, heldItems, once } from "./warc/held-items.ts";
import { type ItemFinder, itemFinder } from "./warc/item-finder.ts";
import { limitNotes } from "./warc/limit-notes.ts";
import type { Page, PageList } from "./warc/page-list.ts";
import type { ArchiveOptions } from "./warc.ts";

export interface WaczOptions extends ArchiveOptions {
  /** The addresses that are pages; without them the list in the file counts, as far as it stands before the archive. */
  readonly pages?: PageList | undefined;
  /** Archives in it that do not match the hash the file states for them. */
  readonly altered?: ReadonlySet<string> | undefined;
}

const MEMORY = 32_000_000;

/**
 * The reports in a WACZ file that is held whole: the pages that it lists, and documents. Its own hashes are checked. Fails with INPUT_INVALID
 * when no record can be made out.
 */
export async function unpackWacz(source: Source): Promise<Collection> {
  const bytes = bytesOf(source);
  const { title, pages, altered, notes } = await surveyWacz(bytes);
  const said: Note[] = [...notes];
  const onNote = (note: Note) => said.push(note);
  const known = { ...source, capture: source.capture ?? (await hexDigest(bytes)) };
  const options = { onNote, ...HELD, pages, altered };
  const items = await heldItems(waczItems(once(bytes), known, options), onNote);
  return { kind: "wacz", title, items, notes: said };
}

/**
 * The reports in a WACZ file of any size as its bytes come in. Most writers put the list of pages behind the archive: then it comes too late,
 * and everything that looks like a page is given. Fails with INPUT_INVALID when no record can be made out.
 */
export async function* waczItems(
  stream: AsyncIterable<Uint8Array>,
  { fileName, url, capture }: Pick<Source, "fileName" | "url" | "capture">,
  { onNote = () => undefined, memory = MEMORY, mostRecords = Number.POSITIVE_INFINITY, pages, altered }: WaczOptions = {},
): AsyncGenerator<CollectionItem> {
  const note = limitNotes(onNote);
  const faults = faultLog(note);
  const around = { kind: "wacz", name: fileName ?? url, sha256: capture } as const;
  const listing = new Map<string, Page>();
  let finder: ItemFinder | undefined;
  let records = 0;
  try {
    for await (const { name, bytes } of zipEntries(stream)) {
      if (isPageFile(name)) for (const [address, page] of readPages((await smallFile(bytes)) ?? NOTHING)) listing.set(address, page);
      if (/\.(?:wacz|zip)$/iu.test(name)) note({ code: "archive-in-archive", message: `${name.slice(0, 200)} was not opened` });
      if (!/\.warc(?:\.gz)?$/iu.test(name)) continue;
      finder ??= itemFinder({ onNote: note, memory, pages: pages ?? listed(listing) });
      const damaged = altered?.has(name) ? ({ ...around, damage: "altered" } as const) : around;
      records += yield* findItems(bytes, { finder, around: damaged, onFault: faults.add, mostRecords });
    }
  } catch (thrown) {
    if (!(thrown instanceof FaultMet)) throw thrown;
    faults.add(thrown.message);
  }
  if (records === 0)
    throw new ReportedlyError("INPUT_INVALID", faults.first() ?? "expected a WARC file with records in the archive, met none");
  yield* finder?.end() ?? [];
}

const NOTHING = new Uint8Array(0);
