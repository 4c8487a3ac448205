import { ReportedlyError } from "../../errors.ts";

/** First bytes of files that are no text, with what they are. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u0089PNG", "a PNG picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\u001f\u008b", "gzip data"],
  ["BZh", "bzip2 data"],
  ["7z\u00bc\u00af", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["\u00d0\u00cf\u0011\u00e0", "an old office document"],
  ["\u007fELF", "a program"],
  ["OggS", "Ogg media"],
  ["ID3", "an MP3 recording"],
  ["{\\rtf", "an RTF document"],
];
/** Bytes looked at for control characters. */
const SAMPLE = 65_536;
/** NULs are never text; a page that was damaged in one place may hold one. */
const MAX_NULLS = 0.001;
const MAX_CONTROLS = 0.05;

/** Refuse bytes that are no text: known file types, NULs, many control characters. Fails with INPUT_BINARY. */
export function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  const known = MAGIC.find(([magic]) => head.startsWith(magic)) ?? (head.slice(4, 8) === "ftyp" ? ["", "a film"] : undefined);
  if (known !== undefined) throw new ReportedlyError("INPUT_BINARY", `the first bytes are those of ${known[1]}`);
  const sample = bytes.subarray(0, SAMPLE);
  let nulls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nulls++;
    else if (byte < 0x20 && !isLayout(byte)) controls++;
  }
  if (nulls > MAX_NULLS * sample.length) throw new ReportedlyError("INPUT_BINARY", `${nulls} of the first ${sample.length} bytes are NUL`);
  if (controls > MAX_CONTROLS * sample.length)
    throw new ReportedlyError("INPUT_BINARY", `${controls} of the first ${sample.length} bytes are control characters`);
}

/** Tab, line feed, vertical tab, form feed, carriage return, and escape, which ISO-2022 text is full of. */
const isLayout = (byte: number): boolean => (byte >= 9 && byte <= 13) || byte === 0x1b;
