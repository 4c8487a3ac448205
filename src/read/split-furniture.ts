import { FURNITURE_WORDS } from "../lexicon/page-furniture.ts";
import { TRAILING_CREDIT } from "../lexicon/provenance-credit.ts";
import { findDays } from "./find-days.ts";
import { foldName } from "./fold-name.ts";
import type { OutletBook } from "./outlet-book.ts";
import { part, type RawBlock } from "./raw-block.ts";
import { readDateLine } from "./read-date-line.ts";
import { wireOpening } from "./wire-opening.ts";

/** Credits stand within this many characters of the end. */
const CREDIT_WITHIN = 500;
/** A date that opens a text stands within this many characters of its beginning. */
const DATE_WITHIN = 60;

/**
 * Wire text often comes as one paragraph with its furniture glued on: "Sun 6 Apr 2031 Ferry strike ends. The strike … said. --Meridian Press".
 * Gives the block in pieces: what opens it, the story, what closes it. Joined by the white space between them they are the block again.
 */
export function splitOpening(block: RawBlock, title: string | undefined, outlets: OutletBook): RawBlock[] {
  const ends: number[] = [];
  let at = 0;
  for (let turn = 0; turn < 4; turn++) {
    const end = openingEnd(block.text.slice(at, at + 600), title, outlets);
    if (end === 0 || at + end >= block.text.length) break;
    at += end;
    ends.push(at);
  }
  return cutAt(block, ends);
}

/** How far a date line, an agency's line or the repeated title reaches at the beginning of these words; 0 for none. */
function openingEnd(words: string, title: string | undefined, outlets: OutletBook): number {
  return repeatedTitle(words, title) || (wireOpening(words, outlets)?.end ?? 0) || datedOpening(words);
}

/** The title said again, with the stop and space after it. */
function repeatedTitle(words: string, title: string | undefined): number {
  if (title === undefined || title.length < 12) return 0;
  const from = words.length - words.trimStart().length;
  if (!words.startsWith(title, from) && foldName(words.slice(from, from + title.length)) !== foldName(title)) return 0;
  const after = /^[\s.:|–—-]*/u.exec(words.slice(from + title.length))?.[0].length ?? 0;
  return after === 0 ? 0 : from + title.length + after;
}

/** "Friday 21 March 2031 18:32 Rebels …": a line of date and perhaps outlet before the first sentence; "On 21 March 2031 rebels …" is that sentence. */
function datedOpening(words: string): number {
  const [day] = findDays(words.slice(0, 2 * DATE_WITHIN));
  if (day === undefined || day.span.start > DATE_WITHIN || /^\s*(?:on|in|at|by|since|until|from)\s(?!\d{1,2}:)/iu.test(words)) return 0;
  const more = /^\s?(?:[,|–-]\s?)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[A-Z]{3,4}T))?)?(?:\s?\((?:last )?updated?[^()]{0,40}\))?(?:\s?Get short URL(?:\s\d{1,6}){0,3})?[\s.:|–—-]*/iu.exec(words.slice(day.span.end))?.[0].length ?? 0;
  const end = day.span.end + more;
  const isLine = readDateLine(words.slice(0, end).replace(/\(.*$|Get short.*$/u, "").trim()) !== undefined;
  return isLine && /^["“‘'(]?[\p{Lu}\p{N}\p{Lo}]/u.test(words.slice(end)) ? end : 0;
}

/** The block in pieces where its end is an agency's credit, a source line or a heap of page buttons. */
export function splitClosing(block: RawBlock, outlets: OutletBook): RawBlock[] {
  const start = closingStart(block.text, outlets);
  return start === undefined || start === 0 ? [block] : cutAt(block, [start]);
}

function closingStart(text: string, outlets: OutletBook): number | undefined {
  const from = Math.max(0, text.length - CREDIT_WITHIN);
  const end = text.slice(from);
  const credit = [...end.matchAll(TRAILING_CREDIT)][0];
  if (credit !== undefined) return from + credit.index + credit[0].length - (credit.groups?.["credit"] ?? "").length;
  const source = /[\s.](?<line>\(\s?sources?\s?: ?[^()]{2,80}\)\.?)\s*$/iu.exec(end);
  if (source !== null) return from + source.index + 1;
  return agencyStart(end, from, outlets) ?? buttonsStart(end, from);
}

/** "… the ministry said.--Meridian Press", "… said. (MP)": known agencies by name, others by an acronym after a dash. */
function agencyStart(end: string, from: number, outlets: OutletBook): number | undefined {
  const match = /(?<=[.!?"”'’)\s])(?:(?:-{1,2}|–|—)\s?(?<dashed>\p{Lu}[\p{L}. /]{1,30})|\((?<bracketed>\p{Lu}[\p{L}. /]{1,30})\))\.?\s*$/u.exec(end.slice(-60));
  const name = match?.groups?.["dashed"] ?? match?.groups?.["bracketed"];
  if (match === null || name === undefined) return undefined;
  const isKnown = outlets.named(name.trim()) !== undefined || (match.groups?.["dashed"] !== undefined && /^\p{Lu}{2,8}$/u.test(name.trim()));
  return isKnown ? from + Math.max(0, end.length - 60) + match.index : undefined;
}

/** What follows the last full stop, when it is made of the words of buttons and link lists: "427 Related … Tags … Comment via …". */
function buttonsStart(end: string, from: number): number | undefined {
  const last = [...end.matchAll(/[.!?…]["”’)]?\s/gu)].at(-1);
  if (last === undefined) return undefined;
  const rest = end.slice(last.index + last[0].length);
  if (/[.!?]["”’)]?\s*$/u.test(rest)) return undefined;
  const found = FURNITURE_WORDS.filter(({ pattern }) => pattern.test(rest)).length;
  return found >= 2 ? from + last.index + last[0].length : undefined;
}

function cutAt(block: RawBlock, cuts: readonly number[]): RawBlock[] {
  return [0, ...cuts].flatMap((start, index) => part(block, start, cuts[index] ?? block.text.length) ?? []);
}
