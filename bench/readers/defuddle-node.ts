import { Defuddle } from "defuddle/node";
import { type StoredPage, textOf } from "./page-reader.ts";

/** Defuddle as it comes for Node. */
export async function readWithDefuddle(page: StoredPage): Promise<number> {
  const { content } = await Defuddle(textOf(page), page.url);
  return content.replace(/<[^>]+>/gu, "").trim().length;
}
