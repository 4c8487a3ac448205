import { hexDigest } from "../warc/check-digest.ts";
import { FaultMet } from "../warc/fault.ts";
import { once } from "../warc/held-items.ts";
import type { Page, PageList } from "../warc/page-list.ts";
import { isPackageFile, packageCheck } from "./package-check.ts";
import { isPageFile, readPages } from "./read-pages.ts";
import { smallFile } from "./small-file.ts";
import { type ZipEntry, zipEntries } from "./zip-entries.ts";

/** What a WACZ file says of itself: read before its archives, because writers put it behind them. */
export async function surveyWacz(bytes: Uint8Array<ArrayBuffer>) {
  const check = packageCheck();
  const pages = new Map<string, Page>();
  try {
    for await (const entry of zipEntries(once(bytes))) {
      const content = await contentOf(entry, bytes);
      check.met(entry.name, content && (await hexDigest(content)));
      if (content !== undefined && isPackageFile(entry.name)) check.read(entry.name, content);
      if (content !== undefined && isPageFile(entry.name)) for (const [url, page] of readPages(content)) pages.set(url, page);
    }
  } catch (thrown) {
    // Whoever reads the archives meets the same place, and says so.
    if (!(thrown instanceof FaultMet)) throw thrown;
  }
  return { title: check.title(), pages: listed(pages), ...check.end() };
}

/** A list without a page in it lists nothing: then everything counts. */
export const listed = (pages: PageList): PageList | undefined => (pages.size === 0 ? undefined : pages);

/** A file that is stored as it is needs no copy, however large. */
async function contentOf(
  { bytes: parts, storedAt }: ZipEntry,
  file: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (storedAt === undefined) return smallFile(parts);
  let length = 0;
  for await (const part of parts) length += part.length;
  return file.subarray(storedAt, storedAt + length);
}
