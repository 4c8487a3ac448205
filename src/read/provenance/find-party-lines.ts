import { CREDITS } from "../../lexicon/provenance-credit.ts";
import { CHANNELS } from "../../lexicon/provenance-origin.ts";
import type { Span } from "../../model/span.ts";
import { type FoundDay, findDayBefore, findDays } from "../facts/find-days.ts";
import { hostOf, type OutletBook } from "../facts/outlet-book.ts";
import { readDateLine } from "../facts/read-date-line.ts";
import { type Line, visibleLine } from "../layout/visible-line.ts";
import type { RoledBlock } from "../roles/assign-roles.ts";
import { cleanParty, isGeneric } from "./clean-party.ts";
import { creditAt } from "./credit-at.ts";
import { isLabelOf } from "./is-label-of.ts";
import { nameLicence } from "./name-licence.ts";
import { type OriginStatement, originStatement } from "./origin-statement.ts";
import { partiesIn } from "./parties-in.ts";
import { wireOpening } from "./wire-opening.ts";

/** A line of the page that names a party to its publication. */
export interface PartyLine {
  /** `carrier`: a party that passed the text on ("via", "provided by") without being its author. */
  readonly kind: "statement" | "source-line" | "carrier" | "wire" | "dateline";
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
    const below = blocks[index + 1];
    if (isLabelOf(block, below)) return namedBelow(below, index);
    if (block.role === "origin") return statementIn(block, below, index, outlets, published);
    if (block.role === "wire-credit") return agencyIn(block, index, outlets);
    return block.role === "dateline" ? [...datelineIn(block, index, outlets), ...openingIn(block, index, outlets, published)] : [];
  });
}

/** "Source:" alone on its line: the name stands in the block below it. */
function namedBelow(below: RoledBlock, index: number): PartyLine[] {
  const { words, links } = visibleLine(below);
  const span = cleanParty(words);
  return span === undefined
    ? []
    : [
        {
          kind: "source-line",
          party: words.slice(span.start, span.end),
          block: index + 1,
          line: { start: 0, end: below.text.length },
          href: links[0]?.href,
        },
      ];
}

function statementIn(
  block: RoledBlock,
  below: RoledBlock | undefined,
  index: number,
  outlets: OutletBook,
  published: string | undefined,
): PartyLine[] {
  const line = visibleLine(block);
  const found = originStatement(line.words);
  // A hat tip thanks for a pointer: the text did not come that way.
  if (found === undefined || found.entry.credit === "hat-tip") return [];
  const whole = { start: 0, end: block.text.length };
  const { party, href = addressAlone(below) } = partyOf(line, found, outlets);
  if (party !== undefined && CHANNELS.test(party)) return [];
  if (party === undefined) return href === undefined ? [] : [{ kind: "source-line", party: "", block: index, line: whole, href }];
  const kind = kindOf(found.entry.credit);
  // "Originally published in Port Ansel"
  if (kind === "statement" && href === undefined && outlets.isPlace(party)) return [];
  if (kind === "source-line" && href === undefined && namesSeveral(party, outlets)) return [];
  const day = dayOf(line.words, found, published);
  return [
    {
      kind,
      party,
      block: index,
      line: whole,
      href,
      day: day && { value: day.value.slice(0, 10), span: line.spanOf(day.span) },
    },
  ];
}

/** The day behind the name, else the one before it: "First published on 3 August 2031 in the Harbour Tribune". */
function dayOf(words: string, { entry, at, from }: OriginStatement, published: string | undefined): FoundDay | undefined {
  const days = findDays(words);
  const behind = days.find(({ span }) => span.start >= from);
  // Before "Source: …" stands the day of the page.
  if (behind !== undefined || entry.credit !== undefined) return behind;
  const full = days.find(({ span }) => span.start >= at);
  if (full !== undefined || published === undefined) return full;
  const day = findDayBefore(words.slice(at), published);
  return day && { ...day, span: { start: at + day.span.start, end: at + day.span.end } };
}

/** A block that is nothing but an address, perhaps with its label: "Link: https://…". */
function addressAlone(block: RoledBlock | undefined): string | undefined {
  const words = block === undefined || block.text.length > LONGEST_ADDRESS ? "" : visibleLine(block).words.trim();
  return ADDRESS_ALONE.exec(words)?.groups?.["href"];
}

const LONGEST_ADDRESS = 400;
const ADDRESS_ALONE = /^(?:\p{L}[\p{L}’' ]{1,30}\s?[:：]\s?)?(?<href>https?:\/\/\S+)$/u;

/** "Source: CMS, Harbour Health Department" names what a text or chart drew on; whoever takes over a text names one. */
function namesSeveral(party: string, outlets: OutletBook): boolean {
  if (outlets.named(party) !== undefined) return false;
  const [, ...further] = party.split(/\s?[,،;/]\s?/u);
  return further.some((name) => /^(?:\p{Lu}{2,8}$|\p{Lu}\S* \S)/u.test(name) && !outlets.isPlace(name));
}

function kindOf(credit: OriginStatement["entry"]["credit"]): PartyLine["kind"] {
  if (credit === undefined) return "statement";
  return credit === "source" ? "source-line" : "carrier";
}

/** The name a statement gives, and the address behind it: an address written out stands for its host's outlet. */
function partyOf(
  line: Line,
  { rest, from }: OriginStatement,
  outlets: OutletBook,
): Pick<PartyLine, "href"> & { readonly party?: string | undefined } {
  // "under a CC BY licence" leads to the licence, not to the text.
  const links = line.links.flatMap(({ span, href: given }) => {
    const href = webAddress(given);
    return href === undefined || nameLicence(href) !== undefined ? [] : [{ span, href }];
  });
  // "republished from The Common Shore. Read the original article": the second link is the text itself.
  const own = links.find(({ span }) => ORIGINAL.test(line.words.slice(span.start, span.end)))?.href;
  const written = /^https?:\/\/[^\s)>\]]+/u.exec(rest ?? line.words.slice(from))?.[0];
  const linked = links.find(({ span }) => span.start >= from - 1 && span.start <= from + 4);
  const href = own ?? linked?.href ?? links[0]?.href ?? written;
  if (rest === undefined) return { href };
  if (written !== undefined) return { href, party: outlets.at(written)?.name ?? (hostOf(written) || undefined) };
  const isName = linked !== undefined && linked.span.end - linked.span.start <= 60;
  const words = isName ? line.words.slice(linked.span.start, linked.span.end) : rest;
  const span = cleanParty(words);
  return { href, party: span && words.slice(span.start, span.end) };
}

/** An address of the web; in a stored page `/web/20310804101500/https://…` and `//harbourtribune.example/…` are addresses, too. */
function webAddress(href: string): string | undefined {
  if (/^https?:/u.test(href)) return href;
  return href.startsWith("//") ? `https:${href}` : /^\/web\/[\w*]{4,20}\/(?<inner>https?:\/\/.+)$/u.exec(href)?.groups?.["inner"];
}

const ORIGINAL =
  /\b(?:original|originale?|here|article|full text|texto|artículo|artigo|original(?:artikel|beitrag|text))\b|الأصلي|оригинал|оригінал|orijinal/iu;

/** The agency a credit names: "--Meridian Press", "MP/SKR", "EFE" alone. Several agencies, or one beside the page's own outlet, wrote it together. */
function agencyIn(block: RoledBlock, index: number, outlets: OutletBook): PartyLine[] {
  const { words } = visibleLine(block);
  const head = creditAt(words, CREDITS);
  if (head !== undefined && head.entry.kind !== "agency") return [];
  const who = head?.who ?? (words.length <= LONGEST_AGENCY ? { start: 0, end: words.length } : undefined);
  const named = who === undefined ? [] : partiesIn(words, who, (name) => outlets.named(name) !== undefined);
  const names = [...new Set(named.map(({ start, end }) => words.slice(start, end)))];
  const [party] = names;
  if (party === undefined || (head === undefined && names.length > 1)) return [];
  return [{ kind: "wire", party, block: index, line: { start: 0, end: block.text.length } }];
}

const LONGEST_AGENCY = 60;

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
