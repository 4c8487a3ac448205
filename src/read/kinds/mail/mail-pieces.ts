import type { RawBlock } from "../../layout/raw-block.ts";
import { PLAIN, part } from "../../layout/raw-block.ts";
import { splitLines } from "../../layout/split-lines.ts";
import { markedLinks } from "../../layout/visible-line.ts";
import { htmlBlocks } from "../html-blocks.ts";
import { mailFieldLine } from "./mail-field-line.ts";
import { isMarkLine } from "./mail-mark-of.ts";

/** A block of a mail's body with how often it was quoted: 0 for what its writer wrote. */
export interface MailPiece {
  readonly block: RawBlock;
  readonly depth: number;
}

const QUOTED = /^(?:[ \t]?>)+[ \t]?/u;
/** The line that ends what is said and begins who says it (RFC 3676). */
const SIGNATURE = /^-- ?$/u;

/** The body of a mail in plain text. Lines that were wrapped are put together again, each quotation by itself; the marks of quoting are left out. */
export function textPieces(text: string): MailPiece[] {
  const pieces: MailPiece[] = [];
  let run: string[] = [];
  let depth = 0;
  const flush = (): void => {
    pieces.push(...paragraphs(run.join("\n")).map((block) => ({ block, depth })));
    run = [];
  };
  for (const line of text.replace(/\r\n?/gu, "\n").split("\n")) {
    const mark = QUOTED.exec(line)?.[0] ?? "";
    const words = line.slice(mark.length);
    const level = mark.replace(/[^>]/gu, "").length;
    const isBlank = words.trim() === "";
    // A blank line between two quoted ones often lost its mark.
    if (level !== depth && !(isBlank && mark === "")) {
      flush();
      depth = level;
    }
    if (standsAlone(words)) {
      flush();
      pieces.push({ block: plain(words), depth });
    } else run.push(words);
  }
  flush();
  return pieces;
}

const standsAlone = (line: string): boolean => SIGNATURE.test(line) || mailFieldLine(line) !== undefined || isMarkLine(line.trim());

const plain = (line: string): RawBlock => ({ text: line.trim(), links: [], setting: PLAIN });

const paragraphs = (text: string): RawBlock[] =>
  splitLines(text, "text").flatMap(({ start, end }) => {
    const block = part({ text, links: [], setting: PLAIN }, start, end);
    return block === undefined ? [] : [{ ...block, links: markedLinks(block.text) }];
  });

/** The body of a mail as a page. What a browser would not show (the words for the preview in a list) is no part of the story. */
export function htmlPieces(html: string): MailPiece[] {
  return htmlBlocks(html).map((block) => ({
    block: { ...block, setting: { ...block.setting, isKept: !block.setting.within.has("hidden") } },
    depth: block.setting.within.has("quote") ? 1 : 0,
  }));
}
