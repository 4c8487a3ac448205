import { Gunzip, Inflate, Unzlib } from "fflate";
import { joinBytes } from "../../decode/join-bytes.ts";
import { allOf, type Field } from "./parse-fields.ts";
import { unchunk } from "./unchunk.ts";

/** A body with its codings undone, or why it cannot be. */
export type Undone = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly says: string; readonly isTooLarge?: boolean };

const MOST_CODINGS = 3;
/** How much is undone at once: 8 KB give 8 MB at most before they are counted. */
const SLICE = 8_192;

/**
 * Undo the transfer and content codings of a body, at most `most` bytes at each step. Many archives keep a body decoded and its
 * headers as they came, so what does not look coded is left as it is.
 */
export async function undoCodings(headers: readonly Field[], sent: Uint8Array<ArrayBuffer>, most: number): Promise<Undone> {
  const transfer = codings(headers, "transfer-encoding");
  let bytes = transfer.includes("chunked") ? unchunk(sent) : sent;
  const names = [...transfer.filter((name) => name !== "chunked"), ...codings(headers, "content-encoding")];
  if (names.length > MOST_CODINGS) return { says: `expected at most ${MOST_CODINGS} content codings, met ${names.length}` };
  for (const name of names.toReversed()) {
    const undone = await undo(name, bytes, most);
    if (!("bytes" in undone)) return undone;
    ({ bytes } = undone);
  }
  return { bytes };
}

const codings = (headers: readonly Field[], name: string): readonly string[] =>
  allOf(headers, name)
    .flatMap((value) => value.toLowerCase().split(","))
    .map((coding) => coding.trim().replace(/^x-/u, ""))
    .filter((coding) => coding !== "" && coding !== "identity" && coding !== "none");

async function undo(coding: string, bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Undone> {
  if (bytes.length === 0) return { bytes };
  try {
    if (coding === "gzip") return { bytes: bytes[0] === 0x1f && bytes[1] === 0x8b ? inflated(new Gunzip(), bytes, most) : bytes };
    if (coding === "deflate")
      return { bytes: looksWritten(bytes) ? bytes : inflated(isZlib(bytes) ? new Unzlib() : new Inflate(), bytes, most) };
    if (coding === "br") return { bytes: looksWritten(bytes) ? bytes : await unbrotlied(bytes, most) };
    return looksWritten(bytes) ? { bytes } : { says: `the content coding ${coding.slice(0, 40)} is not known` };
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { says: `it gives more than ${most} bytes when decoded`, isTooLarge: true };
    return { says: `its content coding ${coding} cannot be undone` };
  }
}

class TooLarge extends Error {}

/** "<!DOCTYPE", "%PDF-", "{": what no coding gives. */
const looksWritten = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<[!?a-z]|%PDF-|\{\s*")/iu.test(String.fromCharCode(...bytes.subarray(0, 64)));

const isZlib = (bytes: Uint8Array): boolean => ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0;

/** All of a compressed stream; throws when it breaks off. */
function inflated(inflate: Gunzip | Inflate | Unzlib, bytes: Uint8Array, most: number): Uint8Array<ArrayBuffer> {
  const counted = counter(most);
  inflate.ondata = counted.take;
  for (let at = 0; at < bytes.length; at += SLICE) inflate.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  return joinBytes(counted.parts);
}

/** Fails where the platform has no Brotli: Node has it from 24.7. */
async function unbrotlied(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const counted = counter(most);
  const undone: AsyncIterable<Uint8Array> = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("brotli"));
  for await (const part of undone) counted.take(part);
  return joinBytes(counted.parts);
}

function counter(most: number) {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    parts,
    take(part: Uint8Array): void {
      length += part.length;
      if (length > most) throw new TooLarge();
      parts.push(part);
    },
  };
}
