import type { Count } from "./count-up-to.ts";

/** Some writers wrap their packed streams in letters, so that they survive old mail. */
export function withoutAscii(stream: Uint8Array, dictionary: string, look: Count): Uint8Array {
  const decode = /\/(?:ASCIIHexDecode|AHx)(?![\w-])/u.test(dictionary)
    ? fromHex
    : /\/(?:ASCII85Decode|A85)(?![\w-])/u.test(dictionary)
      ? fromBase85
      : undefined;
  if (decode === undefined) return stream;
  look(stream.length);
  return decode(stream);
}

function fromHex(stream: Uint8Array): Uint8Array {
  const decoded = new Uint8Array((stream.length >> 1) + 1);
  let digits = 0;
  for (const byte of stream) {
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    decoded[digits >> 1] = 16 * (decoded[digits >> 1] ?? 0) + digit;
    digits++;
  }
  return decoded.subarray(0, digits >> 1);
}

function fromBase85(stream: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(4 * stream.length + 4);
  let [length, held, digits] = [0, 0, 0];
  for (const byte of stream) {
    // "~>" ends it; "z" is four NULs.
    if (byte === 0x7e && length + digits > 0) break;
    if (byte === 0x7a && digits === 0) length += 4;
    if (byte < 0x21 || byte > 0x75) continue;
    held = held * 85 + byte - 0x21;
    if (++digits < 5) continue;
    for (let place = 3; place >= 0; place--) decoded[length++] = Math.floor(held / 256 ** place) & 0xff;
    [held, digits] = [0, 0];
  }
  return decoded.subarray(0, length);
}
