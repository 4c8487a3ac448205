import { ORIGIN_STATEMENTS, type OriginLine } from "../../lexicon/provenance-origin.ts";
import type { Span } from "../../model/span.ts";
import { findDays, withoutYearlessDays } from "../facts/find-days.ts";
import { sentenceSpans } from "../sentences/sentence-spans.ts";
import { beginsName } from "./begins-name.ts";
import { possibleEntries } from "./possible-entries.ts";

/** A sentence that names where a text was taken from. */
export interface OriginStatement {
  readonly entry: OriginLine;
  /** What follows "published by": it begins with the name. Absent where only a link is given. */
  readonly rest?: string | undefined;
  /** Where `rest` begins in the line. */
  readonly from: number;
  /** Where the sentence begins in the line. */
  readonly at: number;
}

const LONGEST = 400;
/** A longer line behind "Source:" is no name. */
const MOST_WORDS = 9;
const possibleStatements = possibleEntries(ORIGIN_STATEMENTS);

/**
 * The statement of origin a line makes, at its beginning or, in a short note, in a later sentence:
 * "Translated from the French. First published by Le Phare des Îles." Undefined when it makes none.
 */
export function originStatement(words: string): OriginStatement | undefined {
  if (words.length > LONGEST) return undefined;
  const possible = possibleStatements(words);
  if (possible.length === 0) return undefined;
  const whole = statementAt(words, 0);
  if (whole !== undefined) return whole;
  if (!possible.some(isSentence) || !/[.!?؟。…]["”»’)]?\s/u.test(words)) return undefined;
  for (const { start } of sentenceSpans(words).slice(1, 4)) {
    const later = statementAt(words.slice(start), start);
    if (later !== undefined && isSentence(later.entry)) return later;
  }
  return undefined;
}

/** "Source: Harbour Tribune" credits a party only where it stands alone. */
const isSentence = ({ credit }: OriginLine): boolean => credit === undefined;

function statementAt(words: string, offset: number): OriginStatement | undefined {
  return statementIn(words, offset) ?? statementAround(words, offset);
}

/** "First published on 3 August 2031 in the Harbour Tribune": the same sentence with its day left out. */
function statementAround(words: string, offset: number): OriginStatement | undefined {
  const [day] = findDays(words.slice(0, LATEST_DAY));
  const span = day?.span ?? yearlessDay(words.slice(0, LATEST_DAY));
  if (span === undefined) return undefined;
  const start = span.start - (DAY_LEAD.exec(words.slice(0, span.start))?.[0].length ?? 0);
  const end = span.end + (DAY_TAIL.exec(words.slice(span.end))?.[0].length ?? 0);
  const found = statementIn(`${words.slice(0, start)}${words.slice(end)}`, offset);
  const cut = end - start;
  return found !== undefined && found.from - offset >= start ? { ...found, from: found.from + cut } : undefined;
}

/** "Aug. 3" */
function yearlessDay(words: string): Span | undefined {
  const blanked = withoutYearlessDays(words);
  let start = 0;
  while (start < words.length && words[start] === blanked[start]) start++;
  if (start === words.length) return undefined;
  const kept = blanked.slice(start).search(/\s\S/u);
  return { start, end: kept < 0 ? words.length : start + kept };
}

/** A day that stands later belongs to another sentence. */
const LATEST_DAY = 120;
const DAY_LEAD = /\s(?:(?:on|le|el|am|em|il|dated|от|від|в|بتاريخ|يوم|في)\s)?(?:the )?$/iu;
const DAY_TAIL = /^(?:\s(?:года|року|г\.|р\.|tarihinde|tarihli))?,?/iu;

function statementIn(words: string, offset: number): OriginStatement | undefined {
  for (const entry of possibleStatements(words)) {
    const match = words.length <= entry.maxLength ? entry.pattern.exec(words) : null;
    if (match === null) continue;
    const rest = match.groups?.["outlet"];
    if (rest === undefined) return { entry, at: offset, from: offset + match[0].length };
    // "First published on 4 August 2031" dates the text and names nobody.
    if (!beginsName(rest) || isDate(rest)) continue;
    // "Source: Ferry Strike Enters Second Week …" gives the title of what the text was taken from, and is worth its link alone.
    const named = rest.slice(0, findDays(rest)[0]?.span.start ?? rest.length);
    const isTitle = entry.credit === "source" && named.trim().split(/\s/u).length > MOST_WORDS;
    if (isTitle) return { entry, at: offset, from: offset + words.length - rest.length };
    return { entry, rest, at: offset, from: offset + words.lastIndexOf(rest, match.index + match[0].length - rest.length) };
  }
  return undefined;
}

const isDate = (words: string): boolean =>
  findDays(words.slice(0, 40))[0]?.span.start === 0 ||
  yearlessDay(words.slice(0, 40))?.start === 0 ||
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d)\b/iu.test(words);
