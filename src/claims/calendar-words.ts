import { MONTHS, WEEKDAYS } from "../lexicon/time-words.ts";
import type { Token } from "./token.ts";

/** "May", "Sept."; "may" is none. */
export const isMonth = (word: Token | undefined): boolean =>
  word !== undefined && word.text !== word.lower && MONTHS.has(word.lower.replace(/\.$/u, ""));

/** "Friday", "May". */
export const isDayOrMonth = (word: Token | undefined): boolean => WEEKDAYS.has(word?.lower ?? "") || isMonth(word);
