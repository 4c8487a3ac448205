import { joinBytes } from "../../decode/join-bytes.ts";
import { archivePieces } from "./archive-pieces.ts";
import { type ByteReader, byteReader } from "./byte-reader.ts";
import { FaultMet, type Piece } from "./fault.ts";
import { type Field, fieldOf, linesOf, parseFields } from "./parse-fields.ts";

/** One record of a WARC file: its named fields, and the block of bytes that they are about. */
export interface WarcRecord {
  readonly fields: readonly Field[];
  readonly type: string;
  /** Without the angle brackets. */
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly block: Uint8Array<ArrayBuffer>;
  /** False when the block is larger than the limit; `block` is then its beginning. */
  readonly isWhole: boolean;
  /** True when the compressed part that it stands in does not match its checksum. */
  readonly isDamaged: boolean;
}

/** Most bytes of a block that is held, and how much is held of a larger one. */
export const MOST_BLOCK = 20_000_000;
const BEGINNING = 65_536;
const MOST_HEAD = 262_144;
const MOST_LINE = 65_536;
const VERSION = /^WARC\/\d\.\d{1,2}\s*$/u;

/** The records of a WARC file, plain or gzip, one held at a time. Where it is broken `onFault` is told and reading goes on with the next record. */
export async function* readRecords(stream: AsyncIterable<Uint8Array>, onFault: (says: string) => void): AsyncGenerator<WarcRecord> {
  const pieces = archivePieces(stream);
  try {
    yield* recordsIn(pieces, onFault);
  } finally {
    // Who stops early lets go of the file.
    await pieces.return(undefined);
  }
}

async function* recordsIn(pieces: AsyncIterable<Piece>, onFault: (says: string) => void): AsyncGenerator<WarcRecord> {
  let isDamaged = false;
  const reader = byteReader(pieces, ({ says }) => {
    isDamaged = true;
    onFault(says);
  });
  for (let isLost = false; ; ) {
    isDamaged = false;
    const record: Read | FaultMet | undefined = await (isLost ? soughtRecord(reader) : nextRecord(reader)).catch(asFault);
    if (record === undefined) return;
    // What comes next is looked at before the record is given: only there a checksum shows that it is damaged.
    const after: FaultMet | undefined = record instanceof FaultMet ? record : await gap(reader).catch(asFault);
    if (!(record instanceof FaultMet)) yield { ...record, isDamaged };
    isLost = after !== undefined;
    if (after !== undefined) onFault(after.message);
  }
}

function asFault(thrown: unknown): FaultMet {
  if (thrown instanceof FaultMet) return thrown;
  throw thrown;
}

type Read = Omit<WarcRecord, "isDamaged">;

async function nextRecord(reader: ByteReader): Promise<Read | undefined> {
  await gap(reader);
  const at = reader.offset();
  const version = await reader.line(MOST_LINE);
  if (version === undefined) return undefined;
  if (!isVersion(version)) throw new FaultMet(`expected a record at byte ${at}, met something else`);
  return recordAfter(reader, at);
}

/** The next record that can be found, however much lies before it. */
async function soughtRecord(reader: ByteReader): Promise<Read | undefined> {
  for (let line = await reader.line(MOST_LINE); line !== undefined; line = await reader.line(MOST_LINE)) {
    if (isVersion(line)) return recordAfter(reader, reader.offset() - line.length);
  }
  return undefined;
}

async function recordAfter(reader: ByteReader, at: number): Promise<Read> {
  const fields = parseFields(linesOf(await headOf(reader, at)));
  const size = Number(fieldOf(fields, "content-length") ?? Number.NaN);
  if (!Number.isSafeInteger(size) || size < 0) throw new FaultMet(`expected a length in the record at byte ${at}, met none`);
  const url = bare(fieldOf(fields, "warc-target-uri"));
  const isWhole = size <= MOST_BLOCK;
  const block = await reader.take(isWhole ? size : BEGINNING);
  const met = block.length + (isWhole ? 0 : await reader.skip(size - BEGINNING));
  if (met < size) throw new FaultMet(`expected ${size} bytes in the record${url ? ` of ${url}` : ""} at byte ${at}, met ${met}`);
  const type = (fieldOf(fields, "warc-type") ?? "").toLowerCase();
  return { fields, type, id: bare(fieldOf(fields, "warc-record-id")), url, block, isWhole };
}

async function headOf(reader: ByteReader, at: number): Promise<Uint8Array> {
  const lines: Uint8Array[] = [];
  for (let length = 0; length <= MOST_HEAD; ) {
    const line = await reader.line(MOST_LINE);
    if (line === undefined) throw new FaultMet(`the record at byte ${at} breaks off`);
    if (isBlank(line)) return joinBytes(lines);
    lines.push(line);
    length += line.length;
  }
  throw new FaultMet(`expected at most ${MOST_HEAD} bytes of fields in the record at byte ${at}, met more`);
}

/** Pass over the empty lines between two records. */
async function gap(reader: ByteReader): Promise<undefined> {
  for (let bytes = await reader.some(MOST_LINE); bytes !== undefined; bytes = await reader.some(MOST_LINE)) {
    const end = bytes.findIndex((byte) => byte !== CR && byte !== LF);
    if (end < 0) continue;
    reader.unread(bytes.subarray(end));
    break;
  }
  return undefined;
}

const CR = 0x0d;
const LF = 0x0a;

const isBlank = (line: Uint8Array): boolean => line.length <= 2 && line.every((byte) => byte === CR || byte === LF);
const isVersion = (line: Uint8Array): boolean => line.length < 16 && VERSION.test(new TextDecoder().decode(line));

/** Ids, and the addresses of some writers, stand in angle brackets. */
export const bare = (value: string | undefined): string | undefined => value?.replace(/^<(.*)>$/u, "$1");
