import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import { cdxjLine } from "./cdxj-line.ts";
import { addressOf } from "./records-of.ts";
import { warcMembers } from "./warc-members.ts";

/** What must be known of a WARC file before it can be put into a WACZ file. */
export interface MeasuredWarc {
  readonly size: number;
  readonly crc32: number;
  readonly sha256: string;
  /** Lines of its index, in order. */
  readonly index: readonly string[];
  readonly pages: readonly PageLine[];
  /** Of the last capture in it. */
  readonly latest: string | undefined;
}

/** A line of `pages.jsonl`. */
interface PageLine {
  readonly id: string;
  readonly url: string;
  readonly ts: string;
  readonly title?: string | undefined;
}

/** Write a WARC file to nowhere, and say what it would be. */
export async function measureWarc(captures: AsyncIterable<ArchivedCapture>, filename: string): Promise<MeasuredWarc> {
  const hash = createHash("sha256");
  const index: string[] = [];
  const pages: PageLine[] = [];
  let checksum = 0;
  let size = 0;
  let latest: string | undefined;
  for await (const { record, bytes, archived } of warcMembers(captures)) {
    hash.update(bytes);
    checksum = crc32(bytes, checksum);
    if (record.type === "response" || record.type === "resource")
      index.push(cdxjLine(record, digestOf(record.payload), { filename, offset: size, length: bytes.length }));
    if (archived !== undefined) pages.push(pageLine(archived, record.date));
    if (archived !== undefined && (latest === undefined || record.date > latest)) latest = record.date;
    size += bytes.length;
  }
  return { size, crc32: checksum, sha256: hash.digest("hex"), index: index.sort(), pages, latest };
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const pageLine = (archived: ArchivedCapture, ts: string): PageLine => ({
  id: archived.capture.report,
  url: addressOf(archived),
  ts,
  title: archived.title,
});
