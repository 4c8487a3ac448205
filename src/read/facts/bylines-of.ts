import { AUTHOR_ADDRESS } from "../../lexicon/page-metadata.ts";
import { GIVEN_NAMES } from "../../lexicon/world-given-names.ts";
import type { Span } from "../../model/span.ts";
import { visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { isName, namesInByline } from "./find-names.ts";
import { foldName } from "./fold-name.ts";
import type { OutletBook } from "./outlet-book.ts";
import { readDateLine } from "./read-date-line.ts";
import type { PageFacts } from "./read-page-facts.ts";

/** A name on the byline, with the line that shows it. */
export interface Byline {
  readonly name: string;
  readonly span?: Span | undefined;
}

/** More bylines than this are a list of other articles. */
const MOST_LINES = 40;
/** A name that nothing announces stands this many blocks from the headline or the end at most. */
const NEAR = 4;

/** Who is named as author: the first place of the markup that names somebody other than the outlet itself, else the visible byline, where an outlet's name may stand; else who is named `elsewhere` (by a feed). */
export function bylinesOf(
  facts: PageFacts | undefined,
  blocks: readonly PlacedBlock[],
  outlet: string | undefined,
  outlets: OutletBook,
  elsewhere: readonly string[] = [],
): Byline[] {
  const isOutlet = (name: string): boolean => outlet !== undefined && outlets.same(name, outlet);
  const [lists, shownLists] = [facts?.authors ?? [], facts?.shownAuthors ?? []].map((all) =>
    all.map((list) => [...new Set(list.flatMap(namesInByline))]).filter((names) => names.length > 0),
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
  const named = [shown, signed.length > 1 ? [] : signed, besideHeadline(blocks, outlet, outlets)].find((names) => names.length > 0) ?? [];
  if (marked === undefined && named.length > 0)
    return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  const own = marked ?? lists?.[0] ?? shownLists?.[0];
  return (own ?? elsewhere.flatMap(namesInByline)).map((name) => ({
    name,
    span: shown.find((line) => outlets.same(line.name, name))?.span,
  }));
}

const isPersons = (name: string): boolean => GIVEN_NAMES.has(foldName(name.split(" ")[0] ?? ""));

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
    (words.startsWith(`${party}, `) && !isPersons(party)) ||
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
  return namesInByline(words)
    .filter((name, index) => isName(name) && !(index > 0 && outlets.isPlace(name)))
    .map((name) => ({ name, span }));
}
