import { beginsAsPerson } from "../../lexicon/author-given-names.ts";
import { AUTHOR_ADDRESS, NOBODY } from "../../lexicon/page-metadata.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { isAgency } from "../provenance/is-agency.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { Byline } from "./byline.ts";
import { beginsByline, isName, namesInByline, partiesInByline } from "./find-names.ts";
import { namesAlone } from "./names-alone.ts";
import type { OutletBook } from "./outlet-book.ts";
import { readDateLine } from "./read-date-line.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { reportersOf } from "./reporters-of.ts";

/** More bylines than this are a list of other articles. */
const MOST_LINES = 40;
/** A name that nothing announces stands this many blocks from the headline or the end at most. */
const NEAR = 4;

/**
 * Who is named as author: the first place of the markup that names somebody other than the outlet itself, else the visible
 * byline, where an outlet's name may stand; else names that nothing announces; else who is named `elsewhere` (by a feed), or
 * is credited with the reporting.
 */
export function bylinesOf(
  facts: PageFacts | undefined,
  blocks: readonly PlacedBlock[],
  outlet: string | undefined,
  outlets: OutletBook,
  elsewhere: readonly string[] = [],
): Byline[] {
  const isOutlet = (name: string): boolean => outlet !== undefined && outlets.same(name, outlet);
  const [lists, shownLists] = [facts?.authors ?? [], facts?.shownAuthors ?? []].map((all) =>
    all
      .map((list) => [
        ...new Set(
          list.flatMap((words) => partiesInByline(words, (name) => isAgency(name, outlets))).map((name) => withoutPaper(name, outlets)),
        ),
      ])
      .filter((names) => names.length > 0),
  );
  const people = (all: readonly (readonly string[])[] = []): (readonly string[])[] =>
    all.map((names) => names.filter((name) => !isOutlet(name))).filter((names) => names.length > 0);
  const marked = fullest(people(lists)) ?? people(shownLists)[0];
  const shown = blocks
    .filter(({ role }) => role === "byline")
    .slice(0, MOST_LINES)
    .flatMap((block) => namesShown(block, outlets));
  const signed = blocks
    .filter(({ role }) => role === "dateline")
    .slice(0, MOST_LINES)
    .flatMap((block) => signedDate(block, outlets));
  // Two names with dates are the outlets a text went through.
  const found = [shown, signed.length > 1 ? [] : signed, besideHeadline(blocks, outlet, outlets), namesAlone(blocks, outlets)];
  const named = found.find((names) => names.length > 0) ?? [];
  const line = lineUnderHeadline(blocks, outlets);
  if (isOfOthers(line, [...(lists ?? []), ...(shownLists ?? [])].flat(), outlets)) return line;
  if (named.length > 0 && (marked === undefined || saysMore(named, marked, outlets)))
    return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  // Two lines of one element are read as one word there: "Milo DastMeridian Press".
  const asShown = (name: string): string =>
    shown.find((other) => name.startsWith(other.name) && /^\p{Lu}/u.test(name.slice(other.name.length)))?.name ?? name;
  const own = [marked?.map(asShown), lists?.[0], shownLists?.[0], elsewhere.flatMap(namesInByline)].find(
    (names) => (names ?? []).length > 0,
  );
  if (own === undefined) return [...nicknameOf(facts), ...reportersOf(blocks)];
  return own.map((name) => ({
    name,
    span: shown.find((line) => outlets.same(line.name, name))?.span,
  }));
}

/**
 * The page shows persons where its markup names their agency, or, on the very line of an author that the markup names, others:
 * markup often has room for one author only.
 */
function saysMore(named: readonly Byline[], marked: readonly string[], outlets: OutletBook): boolean {
  const arePersons = named.every(({ name }) => beginsAsPerson(name) && name.includes(" "));
  if (marked.every((name) => isAgency(name, outlets))) return arePersons;
  const isNamed = (name: string): boolean => named.some((line) => outlets.same(line.name, name));
  const isOneLine = named.every(({ span }) => span?.start === named[0]?.span?.start);
  return arePersons && isOneLine && named.length > marked.length && named.length <= 8 && marked.every(isNamed);
}

/** The names of the byline between the headline and the story. */
function lineUnderHeadline(blocks: readonly PlacedBlock[], outlets: OutletBook): Byline[] {
  const headline = blocks.findIndex(({ role }) => role === "headline");
  const line = headline < 0 ? undefined : blocks.slice(headline + 1, headline + 1 + NEAR).find(({ role }) => role === "byline");
  return line === undefined || !beginsByline(visibleLine(line).words) ? [] : namesShown(line, outlets);
}

/** "By Ana Lerro" right under the headline, where the markup names whoever put the page together: the text is hers. */
const isOfOthers = (line: readonly Byline[], marked: readonly string[], outlets: OutletBook): boolean =>
  line.length > 0 &&
  line.every(({ name }) => beginsAsPerson(name) && name.includes(" ") && !marked.some((other) => outlets.same(other, name)));

/** "strait_watcher" signs a post: what is no name elsewhere is one there. */
const nicknameOf = (facts: PageFacts | undefined): Byline[] =>
  (facts?.medium === "post" ? facts.shownAuthors.flat() : [])
    .map((words) => words.trim())
    .filter((words) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]{2,29}$/u.test(words) && !/^\d+$/u.test(words) && !NOBODY.test(words))
    .slice(0, 1)
    .map((name) => ({ name }));

/** Names beside the headline or under the story that no word announces: links to the pages of writers. */
function besideHeadline(blocks: readonly PlacedBlock[], outlet: string | undefined, outlets: OutletBook): Byline[] {
  const headline = blocks.findIndex(({ role }) => role === "headline");
  const story = blocks.findIndex(({ role }, index) => index > headline && role === "body");
  const last = blocks.findLastIndex(({ role }) => role === "body");
  if (headline < 0 || story < 0) return [];
  const head = blocks.slice(Math.max(0, headline - NEAR), Math.min(story, headline + 2 * NEAR));
  const linked = [...head, ...blocks.slice(last + 1, last + 1 + NEAR)].flatMap(writersLinked);
  return linked.filter(({ name }) => outlets.named(name) === undefined && !(outlet !== undefined && outlets.same(name, outlet)));
}

/** `<a href="/author/ana-lerro">Ana Lerro</a>`, in no menu. */
const writersLinked = ({ text, links, start, setting, role }: PlacedBlock): Byline[] =>
  setting.within.has("nav") || setting.within.has("comments") || role === "comment"
    ? []
    : links.slice(0, 8).flatMap(({ href, span }) => {
        const name = text.slice(span.start, span.end).trim();
        return AUTHOR_ADDRESS.test(href) && isName(name) && name.includes(" ")
          ? [{ name, span: { start: start + span.start, end: start + span.end } }]
          : [];
      });

/** The first list, or a later one that names all of them and more: markup often has room for one author only. */
function fullest(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first] = lists;
  if (first === undefined) return undefined;
  return lists.find((names) => names.length > first.length && names.length <= 8 && first.every((name) => names.includes(name))) ?? first;
}

/** "Ana Lerro – 4 August 2031": a name with a date that is no outlet's. "Port Ansel, 4 August 2031" says where: with a comma alone, the name must begin as a person's does. */
function signedDate(block: PlacedBlock, outlets: OutletBook): Byline[] {
  const { words } = visibleLine(block);
  const party = readDateLine(words)?.party;
  if (
    party === undefined ||
    (words.startsWith(`${party}, `) && !beginsAsPerson(party)) ||
    outlets.named(party) !== undefined ||
    !/^\p{Lu}\S*\s\p{Lu}\S*(?:\s\S+)?$/u.test(party)
  )
    return [];
  return [{ name: party, span: { start: block.start, end: block.start + block.text.length } }];
}

/** The names of a byline; behind the first, "Port Ansel" is where it was written. */
function namesShown(block: PlacedBlock, outlets: OutletBook): Byline[] {
  const { words } = visibleLine(block);
  const span = { start: block.start, end: block.start + block.text.length };
  return partiesInByline(words, (name) => isAgency(name, outlets))
    .filter((name, index) => isName(name) && !(index > 0 && outlets.isPlace(name)))
    .map((name) => ({ name: withoutPaper(name, outlets), span }));
}

/** "MILO DAST Meridian Press", the paper on a line of its own: the name without it. */
function withoutPaper(name: string, outlets: OutletBook): string {
  const words = name.split(" ");
  const at = beginsAsPerson(name)
    ? words.findIndex((_, index) => index >= 2 && outlets.named(words.slice(index).join(" ")) !== undefined)
    : -1;
  return at < 0 ? name : words.slice(0, at).join(" ");
}
