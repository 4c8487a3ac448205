import type { Link } from "../../../model/report.ts";
import { bottomOf, type LinkArea, type Piece, topOf } from "./piece.ts";
import { gapBetween, type Run, WORD_GAP } from "./visual-order.ts";

/** Words that stand together on a line. */
export interface Cell {
  readonly text: string;
  /** Spans within `text`. */
  readonly links: readonly Link[];
  /** Where they stand, along the direction in which they are read: from `start` to `end`, which is larger. */
  readonly start: number;
  readonly end: number;
}

interface Setting {
  readonly base: number;
  readonly size: number;
  readonly isRtl: boolean;
}

/** Write the pieces of a line as words: spaces where they stand apart, marks of notes in brackets. */
export function writeCell(runs: readonly Run[], setting: Setting, areas: readonly LinkArea[]): Cell {
  let text = "";
  const links: Link[] = [];
  runs.forEach((run, at) => {
    run.pieces.forEach((piece, index) => {
      const [before, own] = index > 0 ? [run.pieces[index - 1], piece] : [runs[at - 1], run];
      if (before !== undefined && (gapBetween(before, own) > WORD_GAP * setting.size || /^\[\d+\]$/u.test(text))) text += " ";
      const words = noteMark(piece, setting, text) ?? piece.text;
      for (const link of linksIn(piece, words, areas, setting.isRtl))
        addLink(links, movedBy(link, text.length), text.slice(links.at(-1)?.span.end ?? 0, text.length + link.span.start).trim() === "");
      text += words;
    });
  });
  const [left, right] = [Math.min(...runs.map((run) => run.left)), Math.max(...runs.map((run) => run.right))];
  const [start, end] = setting.isRtl ? [-right, -left] : [left, right];
  return { ...(setting.isRtl ? withLamAlef({ text: tidiedRtl(text), links }) : { text, links }), start, end };
}

/** "killed[3]" for a small raised 3: glued to the word, or to a number, it would say something else. "km²" stays what it is. */
function noteMark({ text, size, base }: Piece, line: Setting, before: string): string | undefined {
  if (size > 0.8 * line.size || base > line.base - 0.15 * line.size || !/^(?:\d{1,3}(?:[,–-]\s?\d{1,3})*|[*†‡§]{1,3})$/u.test(text))
    return undefined;
  const power = /(?:^|[\s\d])[kcdm]?m$/u.test(before) ? { "2": "²", "3": "³" }[text] : undefined;
  return power ?? `[${text}]`;
}

/** What of the words of a piece lies on a link. */
function linksIn(piece: Piece, words: string, areas: readonly LinkArea[], isRtl: boolean): Link[] {
  const middle = (topOf(piece) + bottomOf(piece)) / 2;
  const width = piece.right - piece.left;
  return areas.flatMap(({ left, right, top, bottom, href }) => {
    if (middle < top || middle > bottom) return [];
    const shared = Math.min(right, piece.right) - Math.max(left, piece.left);
    if (width <= 0 || shared < 0.2 * Math.min(width, right - left) || shared <= 0) return [];
    if (shared > 0.85 * width || words !== piece.text) return [{ href, span: { start: 0, end: words.length } }];
    const from = (Math.max(left, piece.left) - piece.left) / width;
    const to = (Math.min(right, piece.right) - piece.left) / width;
    const span = wordsBetween(words, isRtl ? 1 - to : from, isRtl ? 1 - from : to);
    return span === undefined ? [] : [{ href, span }];
  });
}

/** The words whose middle lies between two places, given as shares of the whole. */
function wordsBetween(words: string, from: number, to: number): { readonly start: number; readonly end: number } | undefined {
  const within = [...words.matchAll(/\S+/gu)].filter((word) => {
    const middle = (word.index + word[0].length / 2) / words.length;
    return middle >= from && middle <= to;
  });
  const [first, last] = [within[0], within.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.index, end: last.index + last[0].length };
}

export const movedBy = ({ href, span }: Link, by: number): Link => ({ href, span: { start: span.start + by, end: span.end + by } });

/** Words of one link that were set piece by piece are one link; `isNext` when nothing but white space stands between it and the last. */
export function addLink(links: Link[], link: Link, isNext: boolean): void {
  const last = links.at(-1);
  if (isNext && last?.href === link.href)
    links[links.length - 1] = { href: last.href, span: { start: last.span.start, end: link.span.end } };
  else links.push(link);
}

const TURNED: Readonly<Record<string, string>> = { "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "«": "»", "»": "«" };

/**
 * Brackets of words that run right to left are set with the letters that open to the other side, and some writers of PDFs
 * name them as set, others as meant. Meant are those that open before a word and close after one.
 * Fonts that share figures between the Arabic and the Persian alphabet mix the two within a number.
 */
function tidiedRtl(text: string): string {
  const turned = text.replace(/[()[\]{}«»]/gu, (bracket) => TURNED[bracket] ?? bracket);
  return (fitOf(turned) > fitOf(text) ? turned : text).replace(/[٠-٩۰-۹]{2,}/gu, (number) =>
    /[۰-۹]/u.test(number) ? number.replace(/[٠-٩]/gu, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0x90)) : number,
  );
}

const fitOf = (text: string): number =>
  (text.match(/(?:^|\s)[([{«](?=\S)/gu)?.length ?? 0) + (text.match(/(?<=\S)[)\]}»](?=[\s.,;:،؛؟!]|$)/gu)?.length ?? 0);

/** "ل ا" is "لا": the second letter has no width where the two are set as one, which can look like a space. No word is an alef alone. */
function withLamAlef({ text, links }: Pick<Cell, "text" | "links">): Pick<Cell, "text" | "links"> {
  const gaps = [...text.matchAll(/(?<=\u0644) (?=[\u0622\u0623\u0625\u0627](?:\s|$))/gu)].map(({ index }) => index);
  const place = (at: number): number => at - gaps.filter((gap) => gap < at).length;
  const moved = links.map(({ href, span }) => ({ href, span: { start: place(span.start), end: place(span.end) } }));
  return gaps.length === 0
    ? { text, links }
    : {
        text: text
          .split("")
          .filter((_, at) => !gaps.includes(at))
          .join(""),
        links: moved,
      };
}
