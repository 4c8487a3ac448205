import { Inflate } from "fflate";
import { type ByteReader, byteReader } from "../warc/byte-reader.ts";
import { isBomb, isSpent } from "../warc/expansion.ts";
import { FaultMet } from "../warc/fault.ts";
import { slicesOf } from "../warc/slices-of.ts";
import { partsUntilDescriptor } from "./parts-until-descriptor.ts";

/** One file of a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** Decoded, to be taken before the next entry is asked for. Throws FaultMet where it cannot be. */
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Where its bytes begin in the archive, when they stand there as they are. */
  readonly storedAt: number | undefined;
}

const MOST_ENTRIES = 10_000;
const LOCAL_HEADER = 30;

/**
 * The files of a ZIP archive in the order of its bytes, as they come in. The list at its end is not asked, because it comes last. Throws
 * FaultMet where no further file can be made out.
 */
export async function* zipEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ZipEntry> {
  const slices = slicesOf(stream);
  const reader = byteReader(slices, () => undefined);
  const all: Expansion = { read: 0, gave: 0 };
  try {
    for (let entries = 0; ; entries++) {
      const header = await nextHeader(reader);
      if (header === undefined) return;
      if (entries === MOST_ENTRIES) throw new FaultMet(`expected at most ${MOST_ENTRIES} files in the archive, met more`);
      const storedAt = header.method === STORED ? reader.offset() : undefined;
      const raw = header.length === undefined ? partsUntilDescriptor(reader, header.name) : partsOf(reader, header.length, header.name);
      yield { name: header.name, bytes: decoded(header, leftOpen(raw), all), storedAt };
      for (let part = await raw.next(); !part.done; ) part = await raw.next();
    }
  } finally {
    await slices.return(undefined);
  }
}

interface Header {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Absent when it stands behind the bytes. */
  readonly length: number | undefined;
}

const STORED = 0;
const DEFLATED = 8;
const SIGNATURES = { file: 0x04034b50, list: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, extra: 0x08064b50 };

/** Undefined behind the last file. */
async function nextHeader(reader: ByteReader): Promise<Header | undefined> {
  const at = reader.offset();
  const bytes = await reader.take(LOCAL_HEADER);
  const view = new DataView(bytes.buffer);
  const signature = bytes.length < 4 ? undefined : view.getUint32(0, true);
  if (at > 0 && signature !== undefined && AFTER_FILES.has(signature)) return undefined;
  if (signature !== SIGNATURES.file || bytes.length < LOCAL_HEADER)
    throw new FaultMet(`expected a file of the archive at byte ${at}, met something else`);
  const flags = view.getUint16(6, true);
  const name = new TextDecoder().decode(await reader.take(view.getUint16(26, true)));
  const extra = await reader.take(view.getUint16(28, true));
  const length = lengthOf(view.getUint32(18, true), extra);
  return {
    name,
    method: view.getUint16(8, true),
    isEncrypted: (flags & 1) !== 0,
    length: (flags & 8) === 0 || length > 0 ? length : undefined,
  };
}

const AFTER_FILES: ReadonlySet<number> = new Set([SIGNATURES.list, SIGNATURES.end, SIGNATURES.end64, SIGNATURES.extra]);

/** Of a file larger than four gigabytes it stands in an extra field, behind the length that it has decoded. */
function lengthOf(length: number, extra: Uint8Array): number {
  if (length !== 0xffffffff) return length;
  const view = new DataView(extra.buffer, extra.byteOffset, extra.length);
  for (let at = 0; at + 20 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 12, true));
  }
  return length;
}

async function* partsOf(reader: ByteReader, length: number, name: string): AsyncGenerator<Uint8Array, void> {
  for (let left = length; left > 0; ) {
    const part = await reader.some(left);
    if (part === undefined) throw new FaultMet(`${name} breaks off: expected ${length} bytes, met ${length - left}`);
    left -= part.length;
    yield part;
  }
}

/** The same parts; who stops taking them leaves the rest where it is. */
async function* leftOpen(parts: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  for (let part = await parts.next(); !part.done; part = await parts.next()) yield part.value;
}

interface Expansion {
  read: number;
  gave: number;
}

async function* decoded({ name, method, isEncrypted }: Header, raw: AsyncIterable<Uint8Array>, all: Expansion): AsyncGenerator<Uint8Array> {
  if (isEncrypted || (method !== STORED && method !== DEFLATED))
    throw new FaultMet(`${name} is encrypted, or compressed in an unknown way`);
  if (method === STORED) yield* raw;
  else yield* inflated(name, raw, all);
}

async function* inflated(name: string, raw: AsyncIterable<Uint8Array>, all: Expansion): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const one: Expansion = { read: 0, gave: 0 };
  const inflate = new Inflate((part) => {
    for (const counted of [one, all]) counted.gave += part.length;
    if (isBomb(one.gave, one.read) || isSpent(all.gave, all.read)) throw new RangeError("it expands too far");
    ready.push(part);
  });
  const push = (part: Uint8Array, isLast: boolean): readonly Uint8Array[] => {
    for (const counted of [one, all]) counted.read += part.length;
    try {
      inflate.push(part, isLast);
    } catch (thrown) {
      throw new FaultMet(`${name} cannot be undone: ${thrown instanceof RangeError ? thrown.message : "it is broken"}`, { cause: thrown });
    }
    return ready.splice(0);
  };
  for await (const part of raw) yield* push(part, false);
  yield* push(new Uint8Array(0), true);
}
