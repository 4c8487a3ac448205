import { joinBytes } from "../../decode/join-bytes.ts";
import { type ByteReader } from "../warc/byte-reader.ts";
import { FaultMet } from "../warc/fault.ts";

const SIGNATURE = [0x50, 0x4b, 0x07, 0x08] as const;
/** With sizes of four and of eight bytes. */
const SHORT = 16;
const LONG = 24;
const NEXT = 4;
const AT_ONCE = 65_536;

/**
 * The bytes of a file whose length stands behind it, as writers do that cannot go back. Four bytes may be a signature by chance, or because
 * the file holds a ZIP archive itself: this one is believed when the length in it is the length that was met, and another part follows.
 */
export async function* partsUntilDescriptor(reader: ByteReader, name: string): AsyncGenerator<Uint8Array, void> {
  let held: Uint8Array<ArrayBuffer> = new Uint8Array(0);
  for (let given = 0; ; ) {
    const more = await reader.some(AT_ONCE);
    if (more !== undefined) held = joinBytes([held, more]);
    const found = descriptorIn(held, given);
    if (found !== undefined) {
      reader.unread(held.subarray(found.end));
      if (found.start > 0) yield held.subarray(0, found.start);
      return;
    }
    if (more === undefined) throw new FaultMet(`${name} breaks off`);
    const safe = Math.max(0, held.length - LONG - NEXT);
    if (safe > 0) yield held.subarray(0, safe);
    given += safe;
    held = held.subarray(safe);
  }
}

function descriptorIn(bytes: Uint8Array<ArrayBuffer>, given: number): { readonly start: number; readonly end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = bytes.indexOf(SIGNATURE[0]); at >= 0; at = bytes.indexOf(SIGNATURE[0], at + 1)) {
    if (!SIGNATURE.every((byte, index) => bytes[at + index] === byte)) continue;
    for (const length of [SHORT, LONG]) {
      if (at + length + NEXT > bytes.length || view.getUint16(at + length, true) !== 0x4b50) continue;
      const stated = length === SHORT ? view.getUint32(at + 8, true) : Number(view.getBigUint64(at + 8, true));
      if (stated === (length === SHORT ? (given + at) % 2 ** 32 : given + at)) return { start: at, end: at + length };
    }
  }
  return undefined;
}
