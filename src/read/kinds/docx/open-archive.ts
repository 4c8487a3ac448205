import { Inflate } from "fflate";
import { ReportedlyError } from "../../../errors.ts";
import { joinBytes } from "../../decode/join-bytes.ts";

/** A document has some dozens of parts. */
const MOST_ENTRIES = 2_000;
/** All parts that are asked for, unpacked: some three thousand pages of text. What an archive says of their size is not believed. */
export const MOST_UNPACKED = 24_000_000;
/** A little at a time, so that a thousandfold answer stays small. */
const PUSHED = 8_192;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly start: number;
  readonly length: number;
}

/**
 * The parts of a ZIP archive that are asked for, by their names. Others are not unpacked, and archives within it stay closed.
 * Fails with INPUT_INVALID, INPUT_TOO_LARGE, or INPUT_UNREADABLE for parts under a password.
 */
export function openArchive(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = MOST_UNPACKED;
  for (const entry of entriesOf(bytes).filter(({ name }) => isWanted(name))) {
    const part = unpacked(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

const END = 0x0605_4b50;
const ENTRY = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
/** The list at the end is followed by a comment of at most 64 KB. */
const END_WITHIN = 65_557;

/** The list of contents, which is what word processors go by. */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES)
    throw new ReportedlyError("INPUT_TOO_LARGE", `the archive holds ${count} parts, at most ${MOST_ENTRIES} are looked at`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) throw broken("its list of parts is cut off");
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw broken("a part does not begin where it should");
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)).replace(/^\/+/u, ""),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      length: view.getUint32(at + 20, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_WITHIN); at--)
    if (view.getUint32(at, true) === END) return at;
  throw broken("its end is missing");
}

function unpacked(bytes: Uint8Array, { name, method, isEncrypted, start, length }: Entry, most: number): Uint8Array {
  if (isEncrypted) throw new ReportedlyError("INPUT_UNREADABLE", `${name} is under a password`);
  const packed = bytes.subarray(start, start + length);
  if (method === 0) return withinLimit(packed, most);
  if (method !== 8) throw broken(`${name} is packed in a way that documents do not use`);
  try {
    return inflated(packed, most);
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) throw thrown;
    throw broken(`${name} cannot be unpacked`, thrown);
  }
}

function inflated(packed: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > most) withinLimit(chunk, -1);
    chunks.push(chunk);
    isWhole ||= final;
  });
  for (let at = 0; at < packed.length; at += PUSHED) inflate.push(packed.subarray(at, at + PUSHED), at + PUSHED >= packed.length);
  if (!isWhole) throw new Error("it ends early");
  return joinBytes(chunks);
}

function withinLimit(part: Uint8Array, most: number): Uint8Array {
  if (part.length <= most) return part;
  throw new ReportedlyError("INPUT_TOO_LARGE", `the document's parts unpack to more than ${MOST_UNPACKED} bytes`);
}

const broken = (why: string, cause?: unknown): ReportedlyError =>
  new ReportedlyError("INPUT_INVALID", `expected a Word document (DOCX), met an archive that is damaged: ${why}`, { cause });
