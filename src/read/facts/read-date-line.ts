import { DATE_WORD_SET } from "../../lexicon/page-months.ts";
import { whole } from "../../lexicon/whole-words.ts";
import type { Span } from "../../model/span.ts";
import { type FoundDay, findDays, withoutYearlessDays } from "./find-days.ts";
import { afterBylineWord, beginsByline, isName, namesInByline } from "./find-names.ts";

/** A line that dates a text: `Harbour Tribune, August 4, 2031`; the party may be missing. */
export interface DateLine {
  readonly days: readonly FoundDay[];
  readonly party?: string | undefined;
  /** The party is introduced by "by", as an author is. */
  readonly isSigned: boolean;
  /** The line says that the text was changed on that day. */
  readonly isUpdate: boolean;
}

const LONGEST = 140;
const UPDATE = new RegExp(
  `${whole("updated?|modified|edited|aktualisiert|mise? à jour|modifié|actualizad[oa]|atualizad[oa]|aggiornato|aktualizacja|güncelle\\p{L}*")}|обновлен[оа]|изменено|оновлено|تحديث`,
  "iu",
);

/** Read a line that says who published a text and when, and nothing else; undefined for any other line. */
export function readDateLine(words: string): DateLine | undefined {
  if (words.length > LONGEST) return undefined;
  const days = findDays(words);
  const [first] = days;
  if (first === undefined) return undefined;
  const isUpdate = UPDATE.test(words.slice(0, first.span.start)) || (days.length === 1 && UPDATE.test(words));
  const rest = restOf(words, days);
  if (rest.length === 0) return { days, isUpdate, isSigned: false };
  const party = partyIn(words, rest);
  return party === undefined ? undefined : { days, isUpdate, party, isSigned: isSigned(words, rest) };
}

/** True for words that say a text was changed: "last updated", "mis à jour le". */
export const saysUpdate = (words: string): boolean => UPDATE.test(words);

/** "Reading time: 2 min", "Temps de lecture : 2 min", "Время чтения: 2 мин". */
const READING_TIME =
  /(?:reading time|temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo de leitura|tempo di lettura|время чтения|час читання|okuma süresi|وقت القراءة|مدة القراءة)\s?:?\s?(?:≈|~)?\s?\d{0,3}\s?(?:min(?:ute[ns]?|uto?s?)?\.?|мин\.?|хв\.?|dk\.?|dakika|دقائق|دقيقة)?/giu;

/** The words of the line that are neither dates nor times nor words that go with them, as spans. */
function restOf(words: string, days: readonly FoundDay[]): Span[] {
  // "6 March 2031 · 3 min 12 s": how long it takes is no name.
  const shown = withoutYearlessDays(words.replace(READING_TIME, (taken) => " ".repeat(taken.length))).replace(
    /\b\d{1,3}\s?(?:min(?:ute)?s?|sec(?:ond)?s?|s)\b(?:\s(?:read|lecture|lesezeit))?/giu,
    (taken) => " ".repeat(taken.length),
  );
  return [...shown.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’:&@-]*|&/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => !days.some(({ span }) => start < span.end && span.start < end))
    .filter(({ start, end }) => !isDateWord(words.slice(start, end)));
}

function isDateWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    /^\d{1,2}(?:[:.h]\d{2}){0,2}(?:[ap]\.?m\.?|h|Uhr)?$/iu.test(word) ||
    DATE_WORD_SET.has(lower) ||
    DATE_WORD_SET.has(lower.replace(/[.:]$/u, ""))
  );
}

/** The name that the remaining words make up, when they stand together before or after the date. */
function partyIn(words: string, rest: readonly Span[]): string | undefined {
  const trimmed = words.slice(rest[0]?.start ?? 0, rest.at(-1)?.end ?? 0).replace(/[.,:]$/u, "");
  const name = afterBylineWord(trimmed);
  return rest.length <= 8 && (isName(name) || namesInByline(trimmed).join(", ") === trimmed) ? name : undefined;
}

function isSigned(words: string, [first]: readonly Span[]): boolean {
  const before = words.slice(0, first?.start ?? 0);
  return beginsByline(words) || /\bby\s+$/iu.test(before);
}
