import { COMPANY_FORMS, OWNER_WORDS, RESERVED_WORDS, SOME_RESERVED_WORDS } from "../../lexicon/provenance-copyright.ts";
import type { BlockRole, Copyright } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { foldName } from "../facts/fold-name.ts";
import { type Line, visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "./placed-block.ts";

/** The parties of a notice stand within this many characters. */
const LONGEST = 600;
const MOST_WORDS = 10;
/** A year stands at most this far behind the last name. */
const BEHIND = 16;
const YEARS = "(?:19|20)\\d\\d(?:\\s?[-–—]\\s?(?:(?:19|20)?\\d\\d|present|heute|today)?)?";
const RESERVED = new RegExp(`(?:${RESERVED_WORDS}|${SOME_RESERVED_WORDS})(?: by(?![\\p{L}]))?`, "giu");
const LEAD = new RegExp(`^(?:[\\s–—:℗-]|copyright\\b|\\(c\\)|by\\b|the\\b(?= copyright)|${YEARS}|\\d(?=\\s)|all\\b|${OWNER_WORDS})*`, "iu");
const TRAIL = new RegExp(`(?:[\\s.:–—-]|(?<!\\d)${YEARS})+$`, "u");
/** Where the notice may end: a bullet or dash, or a stop before a word that is no part of "e. V.", "Sp. z o.o.". */
const END =
  /\s[·•–—-](?=\s)|(?<=[\p{L}\d»]{2})(?<!\b(?:St|Mt|Ft|Dr|Co))\.\s(?!Limited|Ltd|Inc|Kft|Lda)(?=[^\p{L}]{0,2}(?:\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}? \p{Ll}))/gu;

/** "Copyright © Lantern Post, Harbour Tribune, 2031": its parties, each once. */
export function readCopyright(block: PlacedBlock): Copyright[] {
  const line = visibleLine(block);
  const notice = noticeIn(line.words, block.role);
  if (notice === undefined) return [];
  const words = line.words.slice(notice, Math.min(notice + LONGEST, linkAfter(line, notice)));
  const parties = partiesOf(words);
  // "© Lantern Post, 2031. Founded 1901.": the year stands at the names.
  const year = words
    .slice(0, (parties.at(-1)?.end ?? 0) + BEHIND)
    .match(/\b(?:19|20)\d\d\b/gu)
    ?.at(-1);
  const seen = new Set<string>();
  return parties.flatMap((found) => {
    const [start, finish] = [found.start + notice, found.end + notice];
    const party = line.words.slice(start, finish);
    if (seen.has(foldName(party))) return [];
    seen.add(foldName(party));
    const span = line.spanOf({ start, end: finish });
    return [{ party, year, span: { start: block.start + span.start, end: block.start + span.end } }];
  });
}

/** Where the notice begins: at its sign when a name follows that, else with the line ("Lantern Post © 2031"); "© 2031 …" inside another legal line. */
function noticeIn(words: string, role: BlockRole): number | undefined {
  if (role !== "copyright") {
    const dated = words.search(/(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:19|20)\d\d\b|©\s?\p{L}[^.;:©|]{1,70}\s(?:19|20)\d\d\b/iu);
    return dated === -1 ? undefined : dated;
  }
  const bare = withoutReserved(words);
  const sign = /(?:copyright\s?(?:©|\(c\))?|©|\(c\))[\s\d,–—-]*(?<name>\p{L})?/iu.exec(bare);
  if (sign?.groups?.["name"] === undefined) return 0;
  // "Meridian Press articles: Copyright …" is the notice of what else the site carries.
  return /(?:articles|stories|content|photos|pictures|images|videos)\s?:\s?$/iu.test(bare.slice(0, sign.index)) ? undefined : sign.index;
}

/** "© 2031 Lantern Post Privacy Terms": links behind the name lead elsewhere. The name itself may be a link. */
function linkAfter({ words, links }: Line, notice: number): number {
  const next = links.find(
    ({ span }) => span.start > notice && /\p{L}{2}/u.test(words.slice(notice, span.start).replace(/copyright/giu, "")),
  );
  return next?.span.start ?? words.length;
}

/** "All rights reserved" as so many bars, which part names. */
const withoutReserved = (words: string): string => words.replace(RESERVED, (phrase) => "|".repeat(phrase.length));

/** The names of a notice: what stands between commas when years and "all rights reserved" are taken out; bars begin something else. */
function partiesOf(words: string): Span[] {
  const bare = withoutReserved(words);
  const isSigned = /©|\(c\)|copyright/iu.test(words);
  const isNamed = (at: number): boolean => /\p{L}{2}/u.test(bare.slice(0, at).replace(/copyright/giu, ""));
  const end = [...bare.matchAll(END)].find(({ index }) => isNamed(index))?.index ?? bare.length;
  for (const section of bare.slice(0, end).matchAll(/[^|]+/gu)) {
    const parties = [...section[0].matchAll(/[^,،;©]+/gu)].flatMap((piece) => partyIn(piece[0], section.index + piece.index, isSigned));
    if (parties.length > 0) return joined(parties, bare);
  }
  return [];
}

function partyIn(piece: string, at: number, isSigned: boolean): Span[] {
  const lead = LEAD.exec(piece)?.[0].length ?? 0;
  const quote = /^[«"“„]*/u.exec(piece.slice(lead))?.[0].length ?? 0;
  const party = piece
    .slice(lead + quote)
    .replace(TRAIL, "")
    .replace(quote > 0 ? /[»"”“]+$/u : /^$/u, "");
  const words = party.split(/\s/u);
  if (!/^(?:[\p{Lu}\p{Lo}]|\d{1,4}(?:% )?[\p{Lu}\p{Ll}]|[\w-]+\.[a-z]{2,})/u.test(party) || party.length > 80 || words.length > MOST_WORDS)
    return [];
  // Without a sign only a name is a name: "Materials protected by law – all rights reserved".
  if (!isSigned && (/[()]/u.test(piece) || words.filter((word) => /^\p{Ll}{3}/u.test(word)).length > 1)) return [];
  return [{ start: at + lead + quote, end: at + lead + quote + party.length }];
}

/** "Lantern Post, LLC": the form of a company belongs to the name before it. */
function joined(parties: readonly Span[], words: string): Span[] {
  return parties.reduce<Span[]>((all, party) => {
    const before = all.at(-1);
    const isForm = before !== undefined && COMPANY_FORMS.test(words.slice(party.start, party.end));
    return isForm ? [...all.slice(0, -1), { start: before.start, end: party.end }] : [...all, party];
  }, []);
}
