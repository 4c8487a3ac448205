import { CONDITIONS, DISCLAIMERS, GRANTS, PUBLIC_LICENCES, RESTRICTIONS, USES } from "../lexicon/provenance-permission.ts";
import type { BlockRole, Copyright, Licence } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { RoledBlock } from "./assign-roles.ts";
import { foldName } from "./fold-name.ts";
import { sentenceSpans } from "./sentence-spans.ts";
import { visibleLine } from "./visible-line.ts";

/** A block with where it begins in the report's text. */
export type PlacedBlock = RoledBlock & { readonly start: number };

interface Sentence {
  readonly words: string;
  readonly span: Span;
  readonly role: BlockRole;
}

/** Legal lines that are looked at: a page that has more is a list of them. */
const MOST_LINES = 120;
const LEGAL: ReadonlySet<BlockRole> = new Set<BlockRole>(["licence", "disclaimer", "copyright", "contact", "origin", "appeal"]);

/** What the page allows and forbids, sentence by sentence. `declared` is the licence the markup names, if any. */
export function readLicence(blocks: readonly PlacedBlock[], declared: string | undefined): Licence {
  const legal = blocks.filter(({ role }) => LEGAL.has(role)).slice(0, MOST_LINES);
  const sentences = legal.flatMap(sentencesOf);
  const grant = sentences.find(({ words }) => grantIn(words) !== undefined && !isRestriction(words));
  const restrictions = sentences.filter((sentence) => sentence !== grant && isRestriction(sentence.words));
  return {
    copyright: legal.flatMap(copyrightIn),
    permission: grant?.span,
    grantor: grant && grantIn(grant.words)?.grantor,
    uses: grant === undefined ? [] : namedIn(grant.words, USES).map(({ use }) => use),
    conditions: grant === undefined ? [] : namedIn(grant.words, CONDITIONS).map(({ condition }) => condition),
    restricted: restrictions.map(({ words, span }) => ({
      uses: namedIn(words, USES).map(({ use }) => use),
      span,
      contact: contactIn(words),
    })),
    name: publicLicence([declared ?? "", ...legal.map(licenceWords)]),
    fairUse: sentences.find(({ words }) => /\bfair (?:use|dealing)\b/iu.test(words))?.span,
    disclaimer: sentences.find(({ role, words }) => role === "disclaimer" && DISCLAIMERS.some((pattern) => pattern.test(words)))?.span,
  };
}

function sentencesOf(block: PlacedBlock): Sentence[] {
  const line = visibleLine(block);
  return sentenceSpans(line.words).map(({ start, end }) => {
    // "Disclaimer: The contents …": the label is no part of the sentence.
    const label = /^(?:(?:legal )?disclaimer|copyright notice|licen[cs]e)\s?[:–-]\s?/iu.exec(line.words.slice(start, end))?.[0].length ?? 0;
    const span = line.spanOf({ start: start + label, end });
    return {
      words: line.words.slice(start + label, end),
      role: block.role,
      span: { start: block.start + span.start, end: block.start + span.end },
    };
  });
}

function grantIn(words: string): { readonly grantor?: string | undefined } | undefined {
  for (const { pattern } of GRANTS) {
    const match = pattern.exec(words);
    if (match !== null) return { grantor: match.groups?.["grantor"]?.replace(/^the /iu, "").trim() };
  }
  return undefined;
}

const isRestriction = (words: string): boolean => RESTRICTIONS.some(({ pattern }) => pattern.test(words));

const namedIn = <Entry extends { readonly pattern: RegExp }>(words: string, entries: readonly Entry[]): Entry[] =>
  entries.filter(({ pattern }) => pattern.test(words));

const contactIn = (words: string): string | undefined =>
  /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,4}/u.exec(words)?.[0] ?? /\bhttps?:\/\/[^\s)>\]]+/u.exec(words)?.[0];

const licenceWords = (block: PlacedBlock): string => [visibleLine(block).words, ...block.links.map(({ href }) => href)].join("\n");

/** The public licence named in words or addresses, as an SPDX-like name; an unknown address as it stands. */
function publicLicence(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    for (const { name, pattern } of PUBLIC_LICENCES) {
      const match = pattern.exec(text);
      if (match !== null) return [name, termsIn(match.groups), match.groups?.["version"]].filter((piece) => piece !== undefined).join("-");
    }
  }
  return texts[0] !== undefined && /^https?:\/\//u.test(texts[0]) ? texts[0] : undefined;
}

function termsIn(groups: Readonly<Record<string, string | undefined>> | undefined): string | undefined {
  if (groups?.["terms"] !== undefined) return groups["terms"].toUpperCase().replace(/\s/gu, "-");
  const words = groups?.["words"];
  if (words === undefined) return undefined;
  const terms = [/attribution/iu, /non-?commercial/iu, /share-?alike/iu, /no-?deriv/iu].map((term, index) =>
    term.test(words) ? ["BY", "NC", "SA", "ND"][index] : undefined,
  );
  return terms.filter((term) => term !== undefined).join("-");
}

/** "Copyright © Lantern Post, Harbour Tribune, 2031": its parties, each once. */
function copyrightIn(block: PlacedBlock): Copyright[] {
  const line = visibleLine(block);
  const notice = noticeIn(line.words, block.role);
  if (notice === undefined) return [];
  const year = /\b(?:19|20)\d\d\b/gu;
  const years = line.words.match(year);
  const seen = new Set<string>();
  return partiesOf(line.words.slice(notice)).flatMap((found) => {
    const [start, end] = [found.start + notice, found.end + notice];
    const party = line.words.slice(start, end);
    if (seen.has(foldName(party))) return [];
    seen.add(foldName(party));
    const span = line.spanOf({ start, end });
    return [{ party, year: years?.at(-1), span: { start: block.start + span.start, end: block.start + span.end } }];
  });
}

/** Where the notice begins: the whole line of a copyright line, "© 2031 …" inside another legal line. */
function noticeIn(words: string, role: BlockRole): number | undefined {
  if (role === "copyright") return 0;
  const at = words.search(/(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:19|20)\d\d\b/iu);
  return at === -1 ? undefined : at;
}

function partiesOf(words: string): Span[] {
  const head = words.search(/\s[·•]\s|\ball rights reserved\b|(?<=[\p{Ll}\d])\.(?:\s|$)/iu);
  const stretch = head > 6 ? words.slice(0, head) : words;
  return [...stretch.matchAll(/[^,;|©]+/gu)].flatMap((match) => {
    const lead =
      /^(?:\s|copyright\b|\(c\)|by\b|the\b(?= copyright)|(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:19|20)?\d\d|present))?|all\b|[–-])*/iu.exec(
        match[0],
      )?.[0].length ?? 0;
    const name = match[0].slice(lead).replace(/(?:\s|\b(?:19|20)\d\d(?:\s?[-–]\s?\d{2,4})?|[–.-])+$/u, "");
    if (!/^[\p{Lu}\p{Lo}]|^[\w-]+\.[a-z]{2,}/u.test(name) || name.length > 80 || name.split(/\s/u).length > 10) return [];
    const start = match.index + lead;
    return [{ start, end: start + name.length }];
  });
}
