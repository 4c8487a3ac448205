import { beginsAsPerson } from "../../lexicon/author-given-names.ts";
import {
  BEHIND_NAME,
  BYLINE_BUTTONS,
  BYLINE_ROLES,
  BYLINE_WORDS,
  NOBODY,
  OTHER_WORK,
  PICTURES_BEHIND,
} from "../../lexicon/page-metadata.ts";
import { DATE_WORD_SET } from "../../lexicon/page-months.ts";
import { findDays } from "./find-days.ts";

const BEFORE = new RegExp(
  `^[^\\p{L}\\p{N}]{0,3}(?:${BYLINE_WORDS.map(({ before }) => before).join("|")})(?:(?=[\\s:：])|(?<=['’]))\\s?[:：]?\\s?`,
  "iu",
);
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

/** Between a name and its date, place or paper, between authors and photographers; a stop after "Prof" ends nothing. */
const BARS = /\s?[;|•·–—/\n]\s?|(?<=\p{L}{3})(?<!(?<!\p{L})(?:Prof|prof|Проф|проф))\.\s|\s-\s/u;
/** Between authors: with a group, the word "and". */
const BETWEEN = /[,،]\s|(?<and>\s(?:and|And|AND|und|UND|ET|VE|et|y|e|i|ve|и|та|і|و)\s|\s&\s)/gu;

/**
 * Names between commas and "and" in the words of a byline; what is no name (addresses, roles, dates, whoever took the
 * pictures) is left out. Of several stretches between bars those count that name persons: "Elisa Moro | Puerto Ansel".
 */
export const namesInByline = (words: string): string[] => partiesInByline(words, () => false);

/** The same with what is known to be a party kept: "Meridian Press/Ana Lerro". */
export function partiesInByline(words: string, isKnown: (name: string) => boolean): string[] {
  const bare = inOrder(withoutDates(words.slice(0, LONGEST_LINE)))
    .replace(BEFORE, "")
    .replace(/[^\s@]{1,80}@\S{1,200}|\(?(?:https?:\/\/|www\.)\S+|(?<!\S)@\w{2,40}/gu, " ")
    .replace(PICTURES_BEHIND, PICTURES)
    .replace(/\s?\([^()]{0,80}\)/gu, "")
    .replace(BYLINE_BUTTONS, "")
    .trim();
  const named = bare
    .split(BARS)
    .map((stretch) => namesBetween(stretch, isKnown))
    .filter((names) => names.length > 0);
  const arePersons = named.some((names) => names.some(beginsAsPerson));
  const chosen = arePersons ? named.filter((names) => names.some((name) => beginsAsPerson(name) || isKnown(name))) : named;
  return [...new Set(chosen.flat())];
}

/** "Lerro, Ana", as libraries write her: the given name first. */
function inOrder(words: string): string {
  const [, surname = "", given = ""] = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}-]+(?: \p{Lu}\.)?)$/u.exec(words.trim()) ?? [];
  return beginsAsPerson(given) && !beginsAsPerson(surname) ? `${given} ${surname}` : words;
}

/** Set in place of "(Fotos)": no page holds this sign. */
const PICTURES = "\uFFFE";

/** The names of one stretch: "Ana Lerro and Milo Dast, Port Ansel". */
function namesBetween(stretch: string, isKnown: (name: string) => boolean): string[] {
  const cuts = [...stretch.matchAll(BETWEEN)].slice(0, 40);
  const pieces = [0, ...cuts.map((cut) => cut.index + cut[0].length)].map((from, at) => stretch.slice(from, cuts[at]?.index));
  const isAnd = [false, ...cuts.map((cut) => cut.groups?.["and"] !== undefined)];
  const work = pieces.findIndex((piece) => OTHER_WORK.test(piece) || piece.includes(PICTURES));
  const parts = (work < 0 ? pieces : pieces.slice(0, work)).map((piece, at) => ({ names: joinedNames(piece), isAnd: isAnd[at] === true }));
  // "X and Y, Port Ansel": the list of names has ended.
  const last = parts.at(-1);
  const isPlaceLast =
    last !== undefined &&
    !last.isAnd &&
    parts.some((part) => part.isAnd) &&
    !last.names.some((name) => beginsAsPerson(name) || isKnown(name));
  const names = (isPlaceLast ? parts.slice(0, -1) : parts).flatMap((part) => part.names);
  // "Ilse Marn, Velm": behind a full name one word is a place, an agency, a function.
  return names.filter((name, at) => at === 0 || name.includes(" ") || !(names[0] ?? "").includes(" ") || isKnown(name));
}

/** "ليلى حداد وسامر الخطيب": in Arabic "and" is written together with the name behind it. */
function joinedNames(piece: string): string[] {
  const joined = /\sو(?=(?<next>\p{Script=Arabic}{2,20})\s)/u.exec(piece);
  const isAnd = joined?.groups !== undefined && beginsAsPerson(joined.groups["next"] ?? "") && !beginsAsPerson(`و${joined.groups["next"]}`);
  const parts = isAnd ? [piece.slice(0, joined.index), piece.slice(joined.index + 2)] : [piece];
  return parts.map(nameIn).filter((name) => isName(name) && !name.split(" ").every(isDateWord));
}

const nameIn = (piece: string): string => (NOBODY.test(piece.trim()) ? "" : withoutDateWords(withoutRole(withoutPlace(bareName(piece)))));

/** A part of a byline without the announcing word, numbers behind it and marks around it. */
function bareName(part: string): string {
  const name = part.replace(BEFORE, "").replace(/\s(?:(?:at|on|um|am|à|le|a las|el|às|в|о) )?\d.{0,40}$/u, "");
  return name
    .replace(/[\s,.:@–-]+$/u, "")
    .replace(/^[\s@–-]+/u, "")
    .trim();
}

/** What stands before the first date, or after it when nothing does; the word that leads to the date is left out too. */
function withoutDates(words: string): string {
  const [day] = findDays(words.slice(0, 300));
  if (day === undefined) return words;
  const before = words.slice(0, day.span.start);
  const isName = /\p{L}{2}/u.test(before) && !before.split(/[\s:|–—-]+/u).every((word) => word === "" || isDateWord(word));
  return isName ? before : afterTime(words.slice(day.span.end));
}

/** "…, 10:15 Uhr Von Ilse Marn": the time of day says no name. */
const afterTime = (words: string): string =>
  words
    .replace(/^[^\p{L}]*(?:(?:at|um|à|a las|в|о|saat)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?|uhr|h|gmt|utc)?/iu, "")
    .replace(/^[^\p{L}]*/u, "");

/** "Ana Lerro Fr", "Ana Lerro le": what is left of a date after its name. */
function withoutDateWords(name: string): string {
  const words = name.split(" ");
  while (words.length > 2 && isDateWord(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** "Pazartesi", "Опубліковано": they stand beside a name and are none. */
const isDateWord = (word: string): boolean => DATE_WORD_SET.has(word.toLowerCase().replace(/[.:,]$/u, ""));

/** "Milo Dast in Port Ansel", "Ana Lerro à Velm", "Ana Lerro for the Tribune": who, then where or for whom. */
function withoutPlace(name: string): string {
  const who = BEHIND_NAME.exec(name)?.groups?.["who"] ?? "";
  return isPersonName(who) || (beginsAsPerson(who) && isName(who)) ? who : name;
}

/** "Defence Correspondent" names nobody, "Defence Correspondent Ana Lerro" her. */
function withoutRole(name: string): string {
  const role = BYLINE_ROLES.exec(name);
  if (role === null) return name;
  const [before, behind] = [name.slice(0, role.index).trim(), name.slice(role.index + role[0].length).trim()];
  return [behind, before].find((who) => isPersonName(who) && beginsAsPerson(who)) ?? "";
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
