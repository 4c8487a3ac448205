import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import type { CollectionItem } from "../../model/collection.ts";
import { type RoomId, reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { type AddCapturePorts, addCapture } from "./add-capture.ts";
import { addItems } from "./add-items.ts";
import { captureBytes, MAX_INPUT_BYTES } from "./capture-input.ts";

/** A file to be imported, opened when its turn comes. */
export interface ImportFile {
  readonly name: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

export interface ImportPorts extends AddCapturePorts {
  /** The items of a collection that is too large to be held. */
  readonly unpackStream: (
    stream: AsyncIterable<Uint8Array>,
    known: Pick<Source, "fileName">,
    onNote: (note: Note) => void,
  ) => AsyncIterable<CollectionItem>;
}

export interface ImportCounts {
  /** Files done with, whatever came of them. */
  readonly files: number;
  /** Reports that were new to the room, and those it had. */
  readonly added: number;
  readonly known: number;
  /** Addresses that collections name without their words. */
  readonly addresses: number;
  /** Files that could not be taken in. */
  readonly failed: number;
}

export interface ImportFilesOptions {
  readonly by: string;
  /** Aborted to stop after the report in hand. */
  readonly signal: AbortSignal;
  readonly onProgress?: ((counts: ImportCounts) => void) | undefined;
  /** Told of each file that could not be taken in; the others go on. */
  readonly onFailure?: ((name: string, error: ReportedlyError) => void) | undefined;
  /** Told of each part of a collection that could not be made out. */
  readonly onNote?: ((name: string, note: Note) => void) | undefined;
}

const NONE: ImportCounts = { files: 0, added: 0, known: 0, addresses: 0, failed: 0 };
/** What ends an import instead of one file of it. */
const ENDS_ALL: ReadonlySet<string> = new Set(["DISK_FULL", "DATABASE_UNREACHABLE", "ROOM_NOT_FOUND", "DATA_UNREADABLE"]);

/**
 * Take in files one after the other, to be read by and by. Each is kept before the next is opened and what the room has already
 * is passed over, so that an import that was stopped, or killed, goes on where it was when it is run again.
 */
export async function importFiles(
  ports: ImportPorts,
  room: RoomId,
  files: Iterable<ImportFile> | AsyncIterable<ImportFile>,
  { by, signal, onProgress, onFailure, onNote }: ImportFilesOptions,
): Promise<ImportCounts> {
  let counts = NONE;
  for await (const file of files) {
    if (signal.aborted) break;
    const before = counts;
    const during = (brought: Partial<ImportCounts>): void => {
      counts = plus(before, brought);
      onProgress?.(counts);
    };
    try {
      const { isWhole = true, ...brought } = await importFile(ports, room, file, {
        by,
        signal,
        during,
        note: (note) => onNote?.(file.name, note),
      });
      // A collection that was left half way is not done with.
      during({ ...brought, files: isWhole ? 1 : 0 });
    } catch (thrown) {
      const error = asReportedlyError(thrown);
      if (ENDS_ALL.has(error.code)) throw error;
      onFailure?.(file.name, error);
      // What came out of it before it broke off is kept.
      counts = plus(counts, { files: 1, failed: 1 });
      onProgress?.(counts);
    }
  }
  return counts;
}

interface Importing {
  readonly by: string;
  readonly signal: AbortSignal;
  readonly during: (brought: Partial<ImportCounts>) => void;
  readonly note: (note: Note) => void;
}

async function importFile(
  ports: ImportPorts,
  room: RoomId,
  file: ImportFile,
  { by, signal, during, note }: Importing,
): Promise<Partial<ImportCounts & { readonly isWhole: boolean }>> {
  if (file.size > MAX_INPUT_BYTES) {
    const items = ports.unpackStream(file.open(), { fileName: file.name }, note);
    return addItems(ports, room, items, { by, signal, onItem: during });
  }
  const capture = captureBytes(ports.clock, { kind: "file", bytes: await wholeOf(file), fileName: baseName(file.name) });
  if (await ports.captures.has(room, capture.sha256)) return { known: 1 };
  const { sha256, bytes, fileName } = capture;
  const collection = await ports.reader.unpack({ id: reportId(sha256), capture: sha256, content: bytes, fileName });
  if (collection === undefined)
    return (await addCapture(ports, room, capture, {}, { by, later: true })).isNew ? { added: 1 } : { known: 1 };
  collection.notes.forEach(note);
  await ports.archive.put(bytes);
  return addItems(ports, room, collection.items, { from: capture, by, signal, onItem: during });
}

/** All bytes of a file; fails with INPUT_TOO_LARGE when it grew meanwhile. */
async function wholeOf(file: ImportFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    size += piece.byteLength;
    if (size > MAX_INPUT_BYTES) throw new ReportedlyError("INPUT_TOO_LARGE", `expected at most ${MAX_INPUT_BYTES} bytes, met more`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

const plus = (counts: ImportCounts, more: Partial<ImportCounts>): ImportCounts => ({
  files: counts.files + (more.files ?? 0),
  added: counts.added + (more.added ?? 0),
  known: counts.known + (more.known ?? 0),
  addresses: counts.addresses + (more.addresses ?? 0),
  failed: counts.failed + (more.failed ?? 0),
});
