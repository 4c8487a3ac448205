import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { ReportedlyError } from "../../errors.ts";
import type { ArchivedCapture, CaptureArchiveWriter } from "../../ports/capture-archive-writer.ts";
import { type MeasuredWarc, measureWarc } from "./measured-warc.ts";
import { type StoredFile, storedZip } from "./stored-zip.ts";
import { warcMembers } from "./warc-members.ts";

const WARC = "data.warc.gz";
const PAGES_HEAD = { format: "json-pages-1.0", id: "pages", title: "All Pages" };
const NEVER = "1970-01-01T00:00:00.000Z";

/**
 * Writes WACZ 1.1.1: a WARC file with its index, the list of its pages, and the SHA-256 of each. The pages come before the archive, so that
 * who reads from the front knows them in time.
 */
export function waczWriter(): CaptureArchiveWriter {
  return {
    extension: ".wacz",
    mediaType: "application/wacz",
    async *write(captures) {
      const measured = await measureWarc(captures(), WARC);
      yield* storedZip(filesOf(measured, () => theSame(captures, measured)));
    },
  };
}

/** The WARC file that was measured. What follows would not fit it if it had become another. */
async function* theSame(captures: () => AsyncIterable<ArchivedCapture>, { size, sha256 }: MeasuredWarc): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let length = 0;
  for await (const { bytes } of warcMembers(captures())) {
    length += bytes.length;
    hash.update(bytes);
    yield bytes;
  }
  if (length !== size || hash.digest("hex") !== sha256)
    throw new ReportedlyError(
      "CAPTURE_ALTERED",
      `expected ${size} bytes of captures as they were measured, met ${length} others while writing them`,
    );
}

function filesOf(measured: MeasuredWarc, warc: () => AsyncIterable<Uint8Array>): readonly StoredFile[] {
  const pages = textFile("pages/pages.jsonl", [PAGES_HEAD, ...measured.pages].map((page) => `${JSON.stringify(page)}\n`).join(""));
  const index = textFile("indexes/index.cdxj", measured.index.join(""));
  const archive = { name: `archive/${WARC}`, size: measured.size, crc32: measured.crc32, sha256: measured.sha256, bytes: warc };
  const datapackage = textFile("datapackage.json", description([pages, index, archive], measured.latest ?? NEVER));
  const digest = textFile(
    "datapackage-digest.json",
    `${JSON.stringify({ path: datapackage.name, hash: `sha256:${datapackage.sha256}` }, null, 2)}\n`,
  );
  return [datapackage, digest, pages, index, archive];
}

interface HashedFile extends StoredFile {
  readonly sha256: string;
}

function description(files: readonly HashedFile[], created: string): string {
  const resources = files.map(({ name, size, sha256 }) => ({
    name: name.replace(/^.*\//u, ""),
    path: name,
    hash: `sha256:${sha256}`,
    bytes: size,
  }));
  return `${JSON.stringify({ profile: "data-package", wacz_version: "1.1.1", software: "Reportedly", created, resources }, null, 2)}\n`;
}

function textFile(name: string, text: string): HashedFile {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { name, size: bytes.length, crc32: crc32(bytes), sha256, bytes: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
