import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { type StoredPage, textOf } from "./page-reader.ts";

/** Readability on the same lenient tree that we use. */
export async function readWithLinkedom(page: StoredPage): Promise<number> {
  // linkedom speaks of a browser's Document, whose types are not loaded here.
  const { document } = parseHTML(textOf(page)) as { document: never };
  return new Readability(document).parse()?.textContent?.trim().length ?? 0;
}
