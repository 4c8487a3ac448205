import { Gunzip } from "fflate";
import type { CollectionKind } from "../../model/capture.ts";
import type { ReportKind } from "../../model/report.ts";

/** The names that a ZIP archive is known by lie in its first header and in the list at its end. */
const ZIP_ENDS = 65_536;
/** Bytes of a gzip stream that are fed to see how it begins. */
const GZIP_HEAD = 4_096;

/** The kind of bytes that are no text; undefined for text, and for what no reader takes. */
export function sniffBytes(bytes: Uint8Array): ReportKind | CollectionKind | undefined {
  if (latin1(bytes.subarray(0, 1_024)).includes("%PDF-")) return "pdf";
  if (startsWith(bytes, "PK\u0003\u0004")) return kindOfZip(bytes);
  if (startsWith(bytes, "\u001f\u008b")) return /^WARC\/\d/u.test(beginningOfGzip(bytes)) ? "warc" : undefined;
  return undefined;
}

function kindOfZip(bytes: Uint8Array): ReportKind | CollectionKind | undefined {
  const names = latin1(bytes.subarray(0, ZIP_ENDS)) + latin1(bytes.subarray(-ZIP_ENDS));
  if (names.includes("word/document.xml")) return "docx";
  return names.includes("datapackage.json") && names.includes("archive/") ? "wacz" : undefined;
}

/** How the content of a gzip stream begins; empty when it is none. */
function beginningOfGzip(bytes: Uint8Array): string {
  let beginning = "";
  const gunzip = new Gunzip((chunk) => {
    beginning ||= latin1(chunk.subarray(0, 16));
  });
  try {
    gunzip.push(bytes.subarray(0, GZIP_HEAD));
  } catch {
    // Not gzip after all; the text reader says what it met.
  }
  return beginning;
}

const startsWith = (bytes: Uint8Array, magic: string): boolean => latin1(bytes.subarray(0, magic.length)) === magic;

const latin1 = (bytes: Uint8Array): string => {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};
