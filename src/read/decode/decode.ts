import sniffHtmlEncoding from "html-encoding-sniffer";
import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { guessLegacyEncoding } from "./guess-legacy-encoding.ts";
import { refuseBinary } from "./refuse-binary.ts";

/** The longest text that is read, in UTF-16 code units. A page of news has ten thousand; what is longer than this is a dump. */
export const MAX_TEXT_LENGTH = 20_000_000;
/** Above this share of unreadable characters the bytes are not in the encoding they were said to be in. */
const MAX_BROKEN = 0.1;
/** How far into a page its declarations of a character set are looked for: archives put long banners first. */
const DECLARATIONS_WITHIN = 65_536;
/** Encodings that are made of ASCII bytes, so that every text in them looks like valid UTF-8. */
const SEVEN_BIT = /^(?:iso-2022-jp|hz-gb-2312)$/u;

export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * The text of a source. Bytes are read as, in this order: what their byte order mark says; UTF-8 when they are valid UTF-8,
 * for nothing else looks like it by chance; the declared character set; one declared inside the page; a guess.
 * A few broken bytes give a note. Fails with INPUT_EMPTY, INPUT_BINARY, INPUT_TOO_LARGE or INPUT_ENCODING.
 */
export function decode(source: Pick<Source, "content" | "charset">): Decoded {
  const decoded = typeof source.content === "string" ? alreadyText(source.content) : decodeBytes(source.content, source.charset);
  if (decoded.text.length > MAX_TEXT_LENGTH) {
    throw new ReportedlyError("INPUT_TOO_LARGE", `${decoded.text.length} characters, at most ${MAX_TEXT_LENGTH} are read`);
  }
  if (!/\S/u.test(decoded.text)) throw new ReportedlyError("INPUT_EMPTY", "there is nothing but white space");
  return decoded;
}

/** Text handed in as a string may still be a binary file that somebody decoded. */
function alreadyText(text: string): Decoded {
  if (text.length <= MAX_TEXT_LENGTH) refuseBinary(Uint8Array.from(text.slice(0, 65_536), (unit) => Math.min(unit.charCodeAt(0), 0xff)));
  return { text, notes: [] };
}

function decodeBytes(bytes: Uint8Array, charset: string | undefined): Decoded {
  // No encoding in use spends more than three bytes on a code unit.
  if (bytes.length > 3 * MAX_TEXT_LENGTH)
    throw new ReportedlyError("INPUT_TOO_LARGE", `${bytes.length} bytes, at most ${3 * MAX_TEXT_LENGTH} are looked at`);
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return read(bytes, wide);
  refuseBinary(bytes);
  const declared = declaredEncodings(bytes, charset);
  const sevenBit = declared.find((label) => SEVEN_BIT.test(label));
  const text = sevenBit === undefined ? asUtf8(bytes) : undefined;
  return text === undefined ? readBest(bytes, declared) : { text, notes: [] };
}

/** UTF-16 has NULs in every other byte, which would pass for binary: it is known by its mark or by that pattern. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, 2048) >> 1;
  if (pairs < 8) return undefined;
  const nulls = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) nulls[at & 1] = (nulls[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = nulls;
  if (even === 0 && odd > 0.6 * pairs) return "utf-16le";
  return odd === 0 && even > 0.6 * pairs ? "utf-16be" : undefined;
}

/** The text of valid UTF-8; undefined for any other bytes. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Four whole characters beyond ASCII for every broken one: nothing but damaged UTF-8 looks like that. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, DECLARATIONS_WITHIN));
  const beyond = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return beyond - broken >= 4 * broken;
}

/** Character sets the server and the page name, canonical and without repetition, most trusted first. */
function declaredEncodings(bytes: Uint8Array, charset: string | undefined): string[] {
  const sniffed = sniffHtmlEncoding(bytes, { defaultEncoding: "utf-8", maxPrescanBytes: DECLARATIONS_WITHIN });
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, DECLARATIONS_WITHIN));
  const inside = [...head.matchAll(/charset\s*=\s*["']?\s*([\w:.-]{2,40})/giu)].map((match) => match[1]);
  const labels = [charset, inside.length > 0 ? (sniffed ?? undefined) : undefined, ...inside];
  return [...new Set(labels.flatMap((label) => canonicalLabel(label) ?? []))];
}

function canonicalLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The first declared reading that holds; else the one with the fewest broken characters, if they are few. */
function readBest(bytes: Uint8Array, declared: readonly string[]): Decoded {
  const labels = declared.length > 0 ? declared : [isMostlyUtf8(bytes) ? "utf-8" : guessLegacyEncoding(bytes)];
  const readings = labels.map((label) => ({ label, ...read(bytes, label) }));
  const best = readings.reduce((least, reading) => (reading.broken < least.broken ? reading : least));
  if (best.broken > MAX_BROKEN * best.text.length) {
    throw new ReportedlyError("INPUT_ENCODING", `read as ${best.label}, ${best.broken} of ${best.text.length} characters are broken`);
  }
  const guessed: Note[] =
    declared.length > 0 || best.label === "utf-8"
      ? []
      : [{ code: "encoding-guessed", message: `no character set is declared; read as ${best.label}` }];
  return { text: best.text, notes: [...guessed, ...best.notes] };
}

function read(bytes: Uint8Array, label: string): Decoded & { readonly broken: number } {
  const text = new TextDecoder(label).decode(bytes);
  let broken = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) broken++;
  const message = `${broken} characters could not be read as ${label} and were replaced`;
  return { text, broken, notes: broken > 0 ? [{ code: "broken-characters", message }] : [] };
}
