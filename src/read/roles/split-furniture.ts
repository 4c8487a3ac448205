import { BUTTONS_AFTER_DATE, FURNITURE_WORDS } from "../../lexicon/page-furniture.ts";
import { BRACKETED_CREDIT, TRAILING_CREDIT } from "../../lexicon/provenance-credit.ts";
import type { BlockRole } from "../../model/report.ts";
import { findDays } from "../facts/find-days.ts";
import { foldName } from "../facts/fold-name.ts";
import type { OutletBook } from "../facts/outlet-book.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import { part, type RawBlock } from "../layout/raw-block.ts";
import { classifyLine } from "../provenance/classify-line.ts";
import { knownLine } from "../provenance/known-line.ts";
import { wireOpening } from "../provenance/wire-opening.ts";

/** Credits stand within this many characters of the end. */
const CREDIT_WITHIN = 500;
/** A date that opens a text stands within this many characters of its beginning. */
const DATE_WITHIN = 60;

/** Where a stretch of furniture ends or begins in a text, and what it is. */
interface Cut {
  readonly at: number;
  readonly role: BlockRole;
}

/**
 * Wire text often comes as one paragraph with its furniture glued on: "Sun 6 Apr 2031 Ferry strike ends. The strike … said. --Meridian Press".
 * Gives the block in pieces: what opens it, then the story.
 */
export function splitOpening(block: RawBlock, title: string | undefined, outlets: OutletBook): RawBlock[] {
  const pieces: RawBlock[] = [];
  let at = 0;
  for (let turn = 0; turn < 4; turn++) {
    const cut = openingEnd(block.text.slice(at, at + 600), title, outlets);
    if (cut === undefined || at + cut.at >= block.text.length) break;
    pieces.push(...piece(block, at, at + cut.at, cut.role));
    at += cut.at;
  }
  return at === 0 ? [block] : [...pieces, ...piece(block, at, block.text.length, undefined)];
}

/** How far the repeated title, an agency's line or a date line reaches at the beginning of these words. */
function openingEnd(words: string, title: string | undefined, outlets: OutletBook): Cut | undefined {
  const repeated = repeatedTitle(words, title);
  if (repeated > 0) return { at: repeated, role: "other" };
  const dated = wireOpening(words, outlets)?.end ?? datedOpening(words);
  return dated > 0 ? { at: dated, role: "dateline" } : undefined;
}

/** The title said again, with the stop and space after it; where the title ends in the site's own path ("… - World - Harbour Tribune"), its first part. */
function repeatedTitle(words: string, title: string | undefined): number {
  if (title === undefined) return 0;
  const [first = title] = title.split(/\s[-–—|]\s/u);
  return repeated(words, title) || repeated(words, first);
}

function repeated(words: string, title: string): number {
  if (title.length < 12) return 0;
  const from = /^\s*(?:title:\s*)?/iu.exec(words)?.[0].length ?? 0;
  if (!words.startsWith(title, from) && foldName(words.slice(from, from + title.length)) !== foldName(title)) return 0;
  const after = /^[\s.:|–—-]*/u.exec(words.slice(from + title.length))?.[0] ?? "";
  const end = from + title.length + after.length;
  // "Two boats missing off Tarnhead were seen …" under that title is a sentence that begins as the title does.
  const isSentence = after.trim() === "" && /^\p{Ll}/u.test(words.slice(end, end + 2));
  return after === "" || isSentence ? 0 : end;
}

/** What may follow the date on its line: a time with its zone, when the text was changed. */
const AFTER_DATE =
  /^\s?(?:[,|–-]\s?)?(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[A-Z]{3,4}T))?|\d{3,4}(?=\s(?:GMT|UTC|MSK))\s[A-Z]{3}(?:[+-]\d{1,2})?)?(?:\s?\((?:last )?updated?[^()]{0,40}\))?[\s.:|–—-]*/iu;

/** "Friday 21 March 2031 18:32 Rebels …": a line of date and perhaps outlet before the first sentence; "On 21 March 2031 rebels …" is that sentence. */
function datedOpening(words: string): number {
  const [day] = findDays(words.slice(0, 2 * DATE_WITHIN));
  if (day === undefined || day.span.start > DATE_WITHIN || /^\s*(?:on|in|at|by|since|until|from)\s(?!\d{1,2}:)/iu.test(words)) return 0;
  const dated = day.span.end + (AFTER_DATE.exec(words.slice(day.span.end))?.[0].length ?? 0);
  const line = words
    .slice(0, dated)
    .replace(/\(.*$|\d{3,4}\s(?:GMT|UTC|MSK).*$/u, "")
    .trim();
  const end = dated + (BUTTONS_AFTER_DATE.exec(words.slice(dated))?.[0].length ?? 0);
  const isAnnounced = /^\s*(?:date of publication|(?:first )?(?:published|posted|updated)|last (?:updated|modified))\b/iu.test(words);
  const isFollowed = isAnnounced || /^(?:title:|["“‘'(]?[\p{Lu}\p{N}\p{Lo}])/u.test(words.slice(end));
  return readDateLine(line) !== undefined && isFollowed ? end : 0;
}

/** The block in pieces where its end is an agency's credit, a source line or a heap of page buttons. */
export function splitClosing(block: RawBlock, outlets: OutletBook): RawBlock[] {
  const cut = closingStart(block.text, outlets);
  if (cut === undefined || cut.at === 0) return [block];
  return [...piece(block, 0, cut.at, undefined), ...piece(block, cut.at, block.text.length, cut.role)];
}

function closingStart(text: string, outlets: OutletBook): Cut | undefined {
  const from = Math.max(0, text.length - CREDIT_WITHIN);
  const end = text.slice(from);
  const credit = [...end.matchAll(TRAILING_CREDIT)][0];
  if (credit !== undefined)
    return { at: from + credit.index + credit[0].length - (credit.groups?.["credit"] ?? "").length, role: "wire-credit" };
  const bracketed = bracketedStart(end);
  if (bracketed !== undefined) return { ...bracketed, at: from + bracketed.at };
  const agency = agencyStart(end, outlets);
  if (agency !== undefined) return { at: from + agency, role: "wire-credit" };
  const rest = trailing(end);
  return rest && { at: from + rest.at, role: rest.role };
}

/** "… the ministry said. (Source: Harbour Tribune)", "… (via Tide Wire)", "… (Avec MP)". */
function bracketedStart(end: string): Cut | undefined {
  const match = BRACKETED_CREDIT.exec(end);
  const credit = match?.groups?.["credit"];
  if (match === null || credit === undefined) return undefined;
  const role = knownLine(credit.slice(1, -1)).line?.role;
  return role === "origin" || role === "wire-credit" ? { at: match.index, role } : undefined;
}

/** "… the ministry said.--Meridian Press", "… said. (MP)": known agencies by name, others by an acronym after a dash. */
function agencyStart(end: string, outlets: OutletBook): number | undefined {
  const match =
    /(?<=[.!?"”'’)\s])(?:(?:-{1,2}|–|—)\s?(?<dashed>\p{Lu}[\p{L}. /]{1,30})|\((?<bracketed>\p{Lu}[\p{L}. /]{1,30})\))\.?\s*$/u.exec(
      end.slice(-60),
    );
  const name = match?.groups?.["dashed"] ?? match?.groups?.["bracketed"];
  if (match === null || name === undefined) return undefined;
  const isKnown =
    outlets.named(name.trim()) !== undefined || (match.groups?.["dashed"] !== undefined && /^\p{Lu}{2,8}$/u.test(name.trim()));
  return isKnown ? Math.max(0, end.length - 60) + match.index : undefined;
}

/**
 * What follows the last full stop without one of its own, when it is a line of furniture ("Source: Harbour Tribune", "Read also"),
 * a bare number, or is made of the words of buttons and link lists: "427 Related … Tags … Comment via …".
 */
function trailing(end: string): Cut | undefined {
  const last = [...end.matchAll(/[.!?…]["”’)]?\s/gu)].at(-1);
  if (last === undefined) return undefined;
  const at = last.index + last[0].length;
  const rest = end.slice(at).trim();
  if (rest === "" || /[.!?]["”’)]?$/u.test(rest)) return undefined;
  if (/^sources?\s?:?\s\p{Lu}.{1,60}$/iu.test(rest)) return { at, role: "origin" };
  const isButtons = FURNITURE_WORDS.filter(({ pattern }) => pattern.test(rest)).length >= 2 || /^[\d/-]{2,12}$/u.test(rest);
  const role = isButtons ? "navigation" : classifyLine(rest);
  return role && { at, role };
}

const piece = (block: RawBlock, start: number, end: number, role: BlockRole | undefined): RawBlock[] => {
  const cut = part(block, start, end);
  return cut === undefined ? [] : [{ ...cut, role }];
};
