import { decodeEntities } from "../decode/decode-entities.ts";
import { wordsIn } from "../page/dom.ts";
import { extractBlocks } from "../page/extract-blocks.ts";
import { parsePage } from "../page/parse-page.ts";

const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]{0,2000})?\/?>|<!--/iu;

/** True for words that were written for a browser. */
export const hasTags = (words: string): boolean => TAG.test(words);

/** Words in one line as a reader sees them: `Two boats <b>missing</b> off Tarnhead &amp; Velm` without its marks. */
export function plainWords(markup: string): string {
  if (TAG.test(markup)) return wordsIn(parsePage(`<html><body>${markup}</body></html>`).body);
  return oneLine(decodeEntities(markup));
}

/** The same with a blank line between two paragraphs. */
export function plainParagraphs(markup: string): string {
  if (!TAG.test(markup)) return plainWords(markup);
  const { body } = parsePage(`<html><body>${markup}</body></html>`);
  return extractBlocks(body)
    .map(({ block }) => oneLine(block.text))
    .join("\n\n");
}

/** Words with every run of white space as one space. */
export const oneLine = (words: string): string => words.replace(/\s+/gu, " ").trim();
