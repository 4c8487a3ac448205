import type { Span } from "../../model/span.ts";
import { visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "../provenance/read-licence.ts";
import { isName, namesInByline } from "./find-names.ts";
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
    .flatMap(namesShown);
  const signed = blocks
    .filter(({ role }) => role === "dateline")
    .slice(0, MOST_LINES)
    .flatMap((block) => signedDate(block, outlets));
  // Two names with dates are the outlets a text went through.
  const named = shown.length > 0 || signed.length > 1 ? shown : signed;
  if (marked === undefined && named.length > 0)
    return named.filter(({ name }, index) => named.findIndex((other) => other.name === name) === index);
  const own = marked ?? lists?.[0] ?? shownLists?.[0];
  return (own ?? elsewhere.flatMap(namesInByline)).map((name) => ({
    name,
    span: shown.find((line) => outlets.same(line.name, name))?.span,
  }));
}

/** The first list, or a later one that names all of them and more: markup often has room for one author only. */
function fullest(lists: readonly (readonly string[])[]): readonly string[] | undefined {
  const [first] = lists;
  if (first === undefined) return undefined;
  return lists.find((names) => names.length > first.length && names.length <= 8 && first.every((name) => names.includes(name))) ?? first;
}

/** "Ana Lerro – 4 August 2031": a name with a date that is no outlet's. */
function signedDate(block: PlacedBlock, outlets: OutletBook): Byline[] {
  const party = readDateLine(visibleLine(block).words)?.party;
  if (party === undefined || outlets.named(party) !== undefined || !/^\p{Lu}\S*\s\p{Lu}\S*(?:\s\S+)?$/u.test(party)) return [];
  return [{ name: party, span: { start: block.start, end: block.start + block.text.length } }];
}

function namesShown(block: PlacedBlock): Byline[] {
  const { words } = visibleLine(block);
  const span = { start: block.start, end: block.start + block.text.length };
  return namesInByline(words)
    .filter(isName)
    .map((name) => ({ name, span }));
}
