import { PLAIN, part, type RawBlock } from "./raw-block.ts";
import { splitLines } from "./split-lines.ts";
import { markedLinks } from "./visible-line.ts";

/** The paragraphs and standing lines of plain text, as they stand in it. Marks of headings, quotations and lists in front are left out of the block. */
export function textBlocks(text: string): RawBlock[] {
  return splitLines(text, "text").flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const mark = /^\s{0,8}(?:#{1,6}\s|>\s|[*•▪●·-]\s|\ufeff)?/u.exec(words)?.[0].length ?? 0;
    const block = part({ text, links: [], setting: settingFor(words), start: 0 }, start + mark, end);
    return block === undefined || !/[\p{L}\p{N}]/u.test(block.text.slice(0, 10_000)) ? [] : [{ ...block, links: markedLinks(block.text) }];
  });
}

/** The marks plain text uses for headings, quotations and lists stand for the elements of a page. */
function settingFor(words: string): RawBlock["setting"] {
  const tag = /^\s{0,8}#{1,6}\s/u.test(words)
    ? "h2"
    : /^\s{0,8}>\s/u.test(words)
      ? "blockquote"
      : /^\s{0,8}[*•▪●·-]\s/u.test(words)
        ? "li"
        : "";
  return tag === "" ? PLAIN : { ...PLAIN, tag };
}
