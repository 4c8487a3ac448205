import { GENERIC_SOURCES, NAME_ENDS } from "../lexicon/provenance-origin.ts";
import type { Span } from "../model/span.ts";
import type { RoledBlock } from "./assign-roles.ts";
import { findDayBefore, findDays } from "./find-days.ts";
import { originStatement } from "./origin-statement.ts";
import type { OutletBook } from "./outlet-book.ts";
import { readDateLine } from "./read-date-line.ts";
import { visibleLine } from "./visible-line.ts";
import { wireOpening } from "./wire-opening.ts";

/** A line of the page that names a party to its publication. */
export interface PartyLine {
  readonly kind: "statement" | "source-line" | "wire" | "dateline";
  readonly party: string;
  /** Index of the block it stands in. */
  readonly block: number;
  /** The line, as a span of the block's text. */
  readonly line: Span;
  /** ISO day the line gives, with where it stands in the block's text. */
  readonly day?: { readonly value: string; readonly span: Span } | undefined;
  readonly href?: string | undefined;
}

/** Every line that says by whom the report was published, first or again. `published` is the day of the page, for lines that leave the year out. */
export function findPartyLines(blocks: readonly RoledBlock[], outlets: OutletBook, published?: string): PartyLine[] {
  return blocks.flatMap((block, index) => {
    if (block.role === "origin") return statementIn(block, index);
    if (block.role === "wire-credit") return creditIn(block, index);
    return block.role === "dateline" ? [...datelineIn(block, index, outlets), ...openingIn(block, index, outlets, published)] : [];
  });
}

function statementIn(block: RoledBlock, index: number): PartyLine[] {
  const line = visibleLine(block);
  const found = originStatement(line.words);
  if (found === undefined) return [];
  const whole = { start: 0, end: block.text.length };
  const links = line.links.filter(({ href: link }) => /^https?:/u.test(link));
  // "republished from The Common Shore. Read the original article": the second link is the text itself.
  const own = links.find(({ span }) => /\b(?:original|here|article|full text)\b/iu.test(line.words.slice(span.start, span.end)))?.href;
  const href = own ?? links[0]?.href;
  if (found.rest === undefined) return href === undefined ? [] : [{ kind: "source-line", party: "", block: index, line: whole, href }];
  const linked = line.links.find(({ span }) => span.start >= found.from - 1 && span.start <= found.from + 4);
  const isName = linked !== undefined && linked.span.end - linked.span.start <= 60;
  const party = cleanParty(isName ? line.words.slice(linked.span.start, linked.span.end) : found.rest);
  if (party === undefined) return [];
  const day = findDays(line.words).find(({ span }) => span.start >= found.from);
  const kind = found.isSoft ? "source-line" : "statement";
  return [
    {
      kind,
      party,
      block: index,
      line: whole,
      href: own ?? linked?.href ?? href,
      day: day && { value: day.value.slice(0, 10), span: line.spanOf(day.span) },
    },
  ];
}

/** The name at the beginning of what follows "published by"; undefined for "agencies", "the author" and the like. */
function cleanParty(words: string): string | undefined {
  const end = NAME_ENDS.exec(words)?.index ?? words.length;
  const name = words
    .slice(0, end)
    // "our sister paper, The Tollund Courier"
    .replace(/^(?:our|its|their|the) [\p{Ll} -]{1,40}, (?=\p{Lu})/u, "")
    .replace(/^the (?=\p{Lu})/u, "")
    .replace(/^(?:the website of|the site of|the pages of|our partners? at)\s/iu, "")
    .replace(/^["“‘'(\s]+|["”’'.,:;)\]\s]+$/gu, "");
  if (name.length < 2 || name.length > 80 || name.split(/\s/u).length > 8) return undefined;
  if (isGeneric(name)) return undefined;
  return /\p{Lu}|\p{Lo}|^[\w-]+\.[\w.-]+$/u.test(name) ? name : undefined;
}

const isGeneric = (name: string): boolean => GENERIC_SOURCES.some((pattern) => pattern.test(name));

function creditIn(block: RoledBlock, index: number): PartyLine[] {
  const match =
    /^[(\s]*(?:-{1,2}|–|—)?\s?(?<agency>\p{Lu}[\p{L}. ]{1,30}?)[).\s]*$/u.exec(block.text) ??
    /^\(?with (?:files|reporting|material|information|inputs?) (?:from|by) (?:the )?(?<agency>\p{Lu}[^,;.()]{1,40})/iu.exec(block.text);
  const agency = match?.groups?.["agency"];
  return agency === undefined ? [] : [{ kind: "wire", party: agency.trim(), block: index, line: { start: 0, end: block.text.length } }];
}

function datelineIn(block: RoledBlock, index: number, outlets: OutletBook): PartyLine[] {
  const line = visibleLine(block);
  const read = readDateLine(line.words);
  const [day] = read?.days ?? [];
  if (read?.party === undefined || day === undefined || read.isUpdate || isGeneric(read.party) || outlets.isPlace(read.party)) return [];
  return [
    {
      kind: "dateline",
      party: read.party,
      block: index,
      line: { start: 0, end: block.text.length },
      day: { value: day.value.slice(0, 10), span: line.spanOf(day.span) },
    },
  ];
}

function openingIn(block: RoledBlock, index: number, outlets: OutletBook, published: string | undefined): PartyLine[] {
  const opening = wireOpening(`${block.text} X`, outlets);
  if (opening?.agency === undefined) return [];
  const [full] = findDays(block.text);
  const day = full ?? (published === undefined ? undefined : findDayBefore(block.text, published));
  return [
    {
      kind: "wire",
      party: opening.agency,
      block: index,
      line: { start: 0, end: block.text.length },
      day: day && { value: day.value.slice(0, 10), span: day.span },
    },
  ];
}
