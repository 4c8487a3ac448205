import type { Span } from "../../model/span.ts";
import { isGeneric } from "./clean-party.ts";

const LONGEST = 70;
const MOST_WORDS = 8;
/** Credits name a handful; more is a list of something else. */
const MOST = 12;

const BETWEEN = /\s?[,،;/|+&\n]\s?|\s(?:and|und|et|y|e|ve|и|та|і)\s/gu;
/** "EFE EFE": a name beside its own picture is read twice. */
const REPEATED = /^(?<once>.{2,30}) \k<once>$/u;
/** "Ana Lerro in Port Ansel", "Анна Лерро в Порт-Анселе" */
const PLACE = /\s(?:in|at|from|à|en|em|aus|в|у|من|في)\s.*$/u;
const LEAD = /^(?:\s|the\s(?=\p{Lu})|l['’]|les\s|la\s(?=\p{Lu})|agence\s(?=\p{Lu}{2,})|агентств[а-я]*\s|["“‘«'([*_-])+/u;

/** The names in a stretch of a credit, as spans of the line: "Ana Lerro in Port Ansel, Tomas Vick and Meridian Press". `isKnown` lets names through that are not written like one: "dpa". */
export function partiesIn(words: string, { start, end }: Span, isKnown: (name: string) => boolean = () => false): Span[] {
  const stretch = words.slice(start, end);
  const cuts = [...stretch.matchAll(BETWEEN)].slice(0, 4 * MOST).map((match) => ({ from: match.index, to: match.index + match[0].length }));
  const pieces = [0, ...cuts.map(({ to }) => to)].map((from, index) => ({ from, to: cuts[index]?.from ?? stretch.length }));
  return pieces.flatMap(({ from, to }) => partyIn(words, start + from, start + to, isKnown)).slice(0, MOST);
}

function partyIn(words: string, from: number, to: number, isKnown: (name: string) => boolean): Span[] {
  const piece = words.slice(from, Math.min(to, from + 400));
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  const name = piece
    .slice(lead)
    .replace(PLACE, "")
    .replace(/(?:[\s.,:;)\]»”"’'*_-]|\s\(.*)+$/u, "");
  if (name.length < 2 || name.length > LONGEST || name.split(/\s/u).length > MOST_WORDS || isGeneric(name)) return [];
  if (!/^[\p{Lu}\p{Lo}@]/u.test(name) && !isKnown(name)) return [];
  return [{ start: from + lead, end: from + lead + (REPEATED.exec(name)?.groups?.["once"] ?? name).length }];
}
