import { FRENCH_WORDS, HYPHENATED_FIRST, HYPHENATED_LAST } from "../../../lexicon/line-end-hyphens.ts";
import type { Link } from "../../../model/report.ts";
import { type DocumentWords, ENDS_HYPHEN } from "./words-of.ts";
import { addLink, movedBy } from "./write-cell.ts";

export interface Words {
  readonly text: string;
  readonly links: readonly Link[];
}

/** Words that a line end may have parted are looked at this far back. */
const LOOKED_AT = 200;

/** Lines as one text: a space between two of them, and words put back together that a line end had parted. */
export function joinLines(lines: readonly Words[], words: DocumentWords): Words {
  const pieces: string[] = [];
  const links: Link[] = [];
  let length = 0;
  lines.forEach((line) => {
    const before = pieces.at(-1);
    if (before !== undefined) {
      const end = lineEnd(before.slice(-LOOKED_AT), line.text, words);
      pieces[pieces.length - 1] = before.slice(0, before.length - end.dropped) + end.added;
      length += end.added.length - end.dropped;
    }
    for (const link of line.links)
      addLink(links, movedBy(link, length), link.span.start === 0 && (links.at(-1)?.span.end ?? -1) >= length - 1);
    pieces.push(line.text);
    length += line.text.length;
  });
  return {
    text: pieces.join(""),
    links: links.map(({ href, span }) => ({ href, span: { start: span.start, end: Math.min(span.end, length) } })),
  };
}

interface LineEnd {
  /** Signs at the end of the line that go. */
  readonly dropped: number;
  readonly added: string;
}

const GLUED: LineEnd = { dropped: 0, added: "" };
const UNHYPHENED: LineEnd = { dropped: 1, added: "" };
const SPACED: LineEnd = { dropped: 0, added: " " };

/** How a line that ends in `text` goes on in the next. */
function lineEnd(text: string, next: string, words: DocumentWords): LineEnd {
  if (text.endsWith("\u00ad")) return UNHYPHENED;
  if (ENDS_HYPHEN.test(text)) return keepsHyphen(text, next, words) ? GLUED : UNHYPHENED;
  if (/(?:https?:\/\/|www\.)\S*$/u.test(text)) return /[/=&_?#.%-]$/u.test(text) && ADDRESS_PART.test(next) ? GLUED : SPACED;
  // "10–|15", "the harbour—|once busy", "and/|or"
  if (/\S[–—/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(next)) return GLUED;
  return CJK_LAST.test(text) && CJK_FIRST.test(next) ? GLUED : SPACED;
}

/** What only an address holds in its first word: no capital, and one of its signs. */
const ADDRESS_PART = /^[^\s\p{Lu}]*[\d/=&_?#%.-]/u;
const CJK_LAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const CJK_FIRST = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a hyphen at a line's end belongs to the word: "cease-|fire", "54-|year-old", but "govern-|ment". */
function keepsHyphen(text: string, next: string, words: DocumentWords): boolean {
  const [token = ""] = /\S+$/u.exec(text) ?? [];
  const [first = ""] = /\p{L}[\p{L}\p{M}]*(?=.$)/u.exec(token) ?? [];
  const [last = ""] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  // A capital, a number or an acronym stands on one side, or the word has another hyphen.
  if (last === "" || /^\p{Lu}/u.test(last) || /\p{Lu}{2}$/u.test(first) || /[-\p{N}]/u.test(token.slice(0, -1))) return true;
  const isWhole = words.has(first + last);
  if (isWhole || words.has(`${first}-${last}`)) return !isWhole;
  if (last.length <= 2) return true;
  if (HYPHENATED_LAST.has(last.toLowerCase()) && FRENCH_WORDS.every((word) => words.has(word))) return true;
  const areWords = words.has(first) && words.has(last) && Math.min(first.length, last.length) > 3;
  if (HYPHENATED_FIRST.has(first.toLowerCase())) return !words.isHyphenated || words.has(last) || last.length > 5;
  return words.isHyphenated ? areWords : words.has(first) || words.has(last);
}
