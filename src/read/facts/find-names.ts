import { BYLINE_WORDS, NOBODY } from "../../lexicon/page-metadata.ts";
import { DATE_WORD_SET } from "../../lexicon/page-months.ts";
import { findDays } from "./find-days.ts";

const BEFORE = new RegExp(`^[^\\p{L}\\p{N}]{0,3}(?:${BYLINE_WORDS.map(({ before }) => before).join("|")})(?=[\\s:：])\\s?[:：]?\\s?`, "iu");
/** Small words inside names: "Ana de la Cruz", "Omar al-Rashid", "Press and Harbour Desk". */
const PARTICLE =
  "(?:de|da|do|dos|das|del|della|di|du|la|le|van|von|der|den|ter|bin|ibn|bint|al|el|ul|abu|umm|y|of|the|for|in|at|af|av|zu|zur|&|and|with|i)";
const NAME = new RegExp(
  `^(?:\\p{Lu}|\\p{Lo}|(?:al|el|de|van|von|d|o)[-'’ ]\\p{Lu})[\\p{L}\\p{M}\\p{N}.'’&-]*(?:\\s(?:${PARTICLE}(?=\\s)|(?:${PARTICLE}[-'’])?[\\p{Lu}\\p{Lo}\\p{N}(][\\p{L}\\p{M}\\p{N}.'’&)-]*)){0,7}$`,
  "u",
);
const LONGEST_NAME = 70;
/** A byline that is longer is none; markup may hold anything. */
const LONGEST_LINE = 1_000;

/** Names between commas and "and" in the words of a byline; what is no name (addresses, roles in lower case, dates) is left out. */
export function namesInByline(words: string): string[] {
  const bare = withoutDates(words.slice(0, LONGEST_LINE)).replace(BEFORE, "");
  const parts = bare
    .replace(/[^\s@]{1,80}@\S{1,200}|\(?(?:https?:\/\/|www\.)\S+/gu, " ")
    .replace(/\s?\([^()]{0,80}\)/gu, "")
    .split(/\s?[;|•·–—/\n]\s?|[,،]\s|(?<=\p{L}{3})\.\s|\s(?:and|und|et|y|e|i|ve|и|و)\s|\s&\s|\s-\s/u)
    .map((part) => withoutDateWords(withoutPlace(bareName(part))));
  return [...new Set(parts.filter((part) => isName(part) && !part.split(" ").every(isDateWord)))];
}

/** A part of a byline without the announcing word, numbers behind it and marks around it. */
function bareName(part: string): string {
  const name = part.replace(BEFORE, "").replace(/\s(?:(?:at|on|um|am|à|le|a las|el|às|в|о) )?\d.{0,40}$/u, "");
  return name
    .replace(/[\s,.:@–-]+$/u, "")
    .replace(/^[\s@–-]+/u, "")
    .trim();
}

/** What stands before the first date, or after it when the line begins with one; the word that leads to the date is left out too. */
function withoutDates(words: string): string {
  const [day] = findDays(words.slice(0, 300));
  if (day === undefined) return words;
  const before = words.slice(0, day.span.start);
  return /\p{L}{2}/u.test(before) ? before : words.slice(day.span.end).replace(/^[^\p{L}]*/u, "");
}

/** "Ana Lerro Fr", "Ana Lerro le": what is left of a date after its name. */
function withoutDateWords(name: string): string {
  const words = name.split(" ");
  while (words.length > 2 && isDateWord(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** "Pazartesi", "Опубліковано": they stand beside a name and are none. */
const isDateWord = (word: string): boolean => DATE_WORD_SET.has(word.toLowerCase().replace(/[.:,]$/u, ""));

/** "Milo Dast in Port Ansel", "Ana Lerro à Velm": who, then where. */
function withoutPlace(name: string): string {
  const match = /^(?<who>\S+ \S.*?) (?:in|at|à|aus)\s\p{Lu}/u.exec(name);
  const who = match?.groups?.["who"] ?? "";
  return isPersonName(who) ? who : name;
}

/** True for what could be the name of a person or an outlet. */
export function isName(words: string): boolean {
  return words.length >= 2 && words.length <= LONGEST_NAME && NAME.test(words) && !NOBODY.test(words) && !/^\d/u.test(words);
}

/** True for two or three capitalised words that name nobody's office: "Ana Lerro", "Глеб Сомов". Scripts without capitals do not show it. */
export const isPersonName = (words: string): boolean =>
  words.length <= 40 && /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+|de|van|von|bin|al)){1,3}$/u.test(words) && isName(words);

/** True when the line begins with a word that announces an author. */
export const beginsByline = (words: string): boolean => BEFORE.test(words);

/** What follows the announcing word. */
export const afterBylineWord = (words: string): string => words.replace(BEFORE, "");
