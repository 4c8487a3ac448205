import {
  CONDITIONS,
  DISCLAIMERS,
  EXCEPTIONS,
  OF_OURS,
  REQUESTS,
  USES,
  USES_OF_CONDITIONS,
  WITHOUT_CREDIT,
} from "../../lexicon/provenance-permission.ts";
import type { BlockRole, Copyright, Licence } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { foldName } from "../facts/fold-name.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { sentenceSpans } from "../sentences/sentence-spans.ts";
import { judgeReuse, type ReuseVerdict } from "./judge-reuse.ts";
import { nameLicence } from "./name-licence.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { readCopyright } from "./read-copyright.ts";

interface Sentence {
  readonly words: string;
  readonly span: Span;
  readonly block: PlacedBlock;
  readonly verdict?: ReuseVerdict | undefined;
}

/** Legal lines that are looked at: a page that has more is a list of them. */
const MOST_LINES = 120;
/** Sentences of one line that are looked at. */
const MOST_SENTENCES = 60;
const LEGAL: ReadonlySet<BlockRole> = new Set<BlockRole>(["licence", "disclaimer", "copyright", "contact", "origin", "appeal"]);

/** What the page allows and forbids, sentence by sentence. `declared` is the licence the markup names, if any; `host` the outlet that "we" stands for. */
export function readLicence(blocks: readonly PlacedBlock[], declared: string | undefined, host?: string): Licence {
  const legal = blocks.filter(({ role }) => LEGAL.has(role)).slice(0, MOST_LINES);
  const sentences = legal.flatMap(sentencesOf);
  const grant = sentences.find((sentence) => isGrant(sentence));
  const refused = sentences.filter((sentence) => sentence.verdict?.kind === "refused" && !isGrant(sentence));
  return {
    copyright: onceEach(legal.flatMap(readCopyright)),
    permission: grant?.span,
    grantor: grant?.verdict?.grantor ?? (grant !== undefined && OF_OURS.test(grant.words) ? host : undefined),
    uses: grant === undefined ? [] : usesIn(permittedIn(grant.words)),
    conditions: [...new Set([...(grant === undefined ? [] : conditionsFor(grant, sentences)), ...requestedIn(sentences)])],
    restricted: sentences
      .filter(({ verdict }) => verdict?.kind === "ask-first")
      .map((sentence) => ({ uses: usesIn(sentence.words), span: sentence.span, contact: contactIn(sentence) })),
    ...(refused.length === 0 && exceptionsIn(grant).length === 0
      ? {}
      : { refused: [...exceptionsIn(grant), ...refused.map(({ words, span }) => ({ uses: usesIn(words), span }))] }),
    name: licenceName(declared, legal),
    fairUse: sentences.find(({ words }) => /\bfair (?:use|dealing)\b/iu.test(words))?.span,
    disclaimer: disclaimerIn(sentences)?.span,
  };
}

function sentencesOf(block: PlacedBlock): Sentence[] {
  const line = visibleLine(block);
  const spans = sentenceSpans(line.words).slice(0, MOST_SENTENCES);
  const others = spans.findIndex(({ start, end }) => OF_OTHER_TEXTS.test(line.words.slice(start, end)));
  return spans
    .slice(0, others === -1 ? spans.length : others)
    .flatMap((span) => clausesOf(line.words, span))
    .map(({ start, end }) => {
      // "Disclaimer: The contents …": the label is no part of the sentence.
      const label = LABEL.exec(line.words.slice(start, end))?.[0].length ?? 0;
      const span = line.spanOf({ start: start + label, end });
      const words = line.words.slice(start + label, end);
      return { words, block, span: { start: block.start + span.start, end: block.start + span.end }, verdict: judgeReuse(words) };
    });
}

/** A page that has its notice at top and bottom has it once. */
const onceEach = (parties: readonly Copyright[]): Copyright[] =>
  parties.filter(
    ({ party, year }, index) => parties.findIndex((other) => foldName(other.party) === foldName(party) && other.year === year) === index,
  );

const LABEL = /^(?:(?:legal )?disclaimer|copyright notice|licen[cs]e|avertissement|haftungsausschluss)\s?[:–-]\s?/iu;

/** "Meridian Press articles: Copyright …": what follows is said of other texts of the site. */
const OF_OTHER_TEXTS =
  /^(?!.{0,60}\b(?:our|this|these)\b)[^.:]{2,60} (?:articles|stories|content|photos|pictures|images|videos|comments)\s?:\s/iu;

/** "Free to share online; for print, write to …" says two things. */
function clausesOf(words: string, { start, end }: Span): Span[] {
  const cuts = [...words.slice(start, end).matchAll(/;\s|,?\s(?=(?:but|however,?) (?:for|to|any|all|commercial)\b)/giu)];
  const starts = [start, ...cuts.map((cut) => start + cut.index + cut[0].length)];
  return starts
    .map((from, index) => ({ start: from, end: index < cuts.length ? start + (cuts[index]?.index ?? 0) : end }))
    .filter((span) => span.end > span.start);
}

/** "Please credit Outer Watch when you use this map": asked of whoever uses the text, whether or not the line also permits it. */
const requestedIn = (sentences: readonly Sentence[]): string[] =>
  sentences
    .filter(({ words, block }) => block.role !== "appeal" && REQUESTS.some(({ pattern }) => pattern.test(words)))
    .flatMap(({ words }) => conditionsIn(words));

/** A permission; so is a refusal of nothing but leaving the source out: "Kaynak gösterilmeden alıntı yapılamaz". */
const isGrant = ({ verdict, words }: Sentence): boolean =>
  verdict?.kind === "granted" ||
  (verdict?.kind === "refused" && WITHOUT_CREDIT.some(({ pattern }) => pattern.test(words)) && namedIn(words, CONDITIONS).length > 0);

/** What a permission covers: the words before "except", without the places that only have a condition of their own. */
function permittedIn(words: string): string {
  const permitted = words.slice(0, exceptionAt(words));
  return USES_OF_CONDITIONS.reduce((rest, { pattern }) => rest.replace(pattern, " "), permitted);
}

function exceptionAt(words: string): number | undefined {
  const at = EXCEPTIONS.flatMap(({ pattern }) => pattern.exec(words)?.index ?? []);
  return at.length === 0 ? undefined : Math.min(...at);
}

/** "… for any use except in print": what a permission leaves out is refused. */
function exceptionsIn(grant: Sentence | undefined): NonNullable<Licence["refused"]> {
  const at = grant === undefined ? undefined : exceptionAt(grant.words);
  const uses = grant === undefined || at === undefined ? [] : usesIn(grant.words.slice(at));
  return grant === undefined || uses.length === 0 ? [] : [{ uses, span: grant.span }];
}

const usesIn = (words: string): string[] => [...new Set(namedIn(words, USES).map(({ use }) => use))];

/** Conditions of the sentence that grants, and of those after it in the same line: "You must credit us and link to the original." */
function conditionsFor(grant: Sentence, sentences: readonly Sentence[]): string[] {
  const from = sentences.indexOf(grant);
  const following = sentences.filter(
    ({ block, verdict }, index) =>
      index === from || (index > from && block === grant.block && (verdict === undefined || verdict.kind === "granted")),
  );
  return following.flatMap(({ words }) => conditionsIn(words));
}

const conditionsIn = (words: string): string[] => namedIn(words, CONDITIONS).map(({ condition }) => condition);

const namedIn = <Entry extends { readonly pattern: RegExp }>(words: string, entries: readonly Entry[]): Entry[] =>
  entries.filter(({ pattern }) => pattern.test(words));

/** Whom to ask: an address in the sentence or behind its link. */
function contactIn({ words, block }: Sentence): string | undefined {
  const written = /[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+){1,4}/u.exec(words)?.[0] ?? /\bhttps?:\/\/[^\s)>\]]+/u.exec(words)?.[0];
  if (written !== undefined) return written;
  const linked = block.links.find(({ href, span }) => href.startsWith("mailto:") && words.includes(block.text.slice(span.start, span.end)));
  return /^mailto:([^?]{3,100})/iu.exec(linked?.href ?? "")?.[1];
}

/**
 * The named licence of the markup, else that of a line which speaks of licences, else of a bare name: "CC BY 4.0" alone may be
 * that of a picture, and where several different ones stand they are. An unknown address of the markup is given as it stands.
 */
function licenceName(declared: string | undefined, legal: readonly PlacedBlock[]): string | undefined {
  const texts = legal.map((block) => ({ words: visibleLine(block).words, links: block.links.map(({ href }) => href).join("\n") }));
  const namesIn = (lines: typeof texts): string[] => lines.flatMap(({ words, links }) => nameLicence(`${words}\n${links}`) ?? []);
  const spoken = namesIn(texts.filter(({ words }) => words.length > LONGEST_NAME));
  const bare = [...new Set(namesIn(texts.filter(({ words }) => words.length <= LONGEST_NAME)))];
  const named = [nameLicence(declared ?? ""), ...spoken, ...(bare.length === 1 ? bare : [])].filter((name) => name !== undefined);
  // "under a Creative Commons licence" says less than the address behind it or a later line.
  return (
    named.find((name) => name !== "CC") ?? named[0] ?? (declared !== undefined && /^https?:\/\//u.test(declared) ? declared : undefined)
  );
}

const LONGEST_NAME = 30;

/** "The opinions in reader comments …": whose those are says nothing of the text. */
const ABOUT_COMMENTS = /\bcomments?\b|commentaires|comentarios|comentários|kommentare|комментари|коментар|yorumlar|تعليقات/iu;

/** The sentence of a disclaimer that says whose views these are or that nobody answers for them, else its first. */
function disclaimerIn(sentences: readonly Sentence[]): Sentence | undefined {
  const own = sentences.filter(({ block, words }) => block.role === "disclaimer" && !ABOUT_COMMENTS.test(words));
  return (
    own.find(({ words }) => DISCLAIMERS.some((pattern) => pattern.test(words))) ?? own.find(({ words }) => words.length > LONGEST_NAME)
  );
}
