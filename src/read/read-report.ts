import { ReportedlyError } from "../errors.ts";
import { MEDIUM_TITLES } from "../lexicon/page-metadata.ts";
import type { Source } from "../model/reading.ts";
import { type Block, CLAIM_ROLES, type Medium, type Note, type Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { assignRoles } from "./assign-roles.ts";
import { bylinesOf } from "./bylines-of.ts";
import { chooseTitle } from "./choose-title.ts";
import { collectTaxonomy } from "./collect-taxonomy.ts";
import { dateOf } from "./date-of.ts";
import { decode } from "./decode.ts";
import { evidenceOf } from "./evidence-of.ts";
import { findPageHeadline, findTextHeadline } from "./find-headline.ts";
import { languageOf } from "./language-of.ts";
import { hostOf, outletBook, type OutletBook } from "./outlet-book.ts";
import { outletOf } from "./outlet-of.ts";
import { placeBlocks } from "./place-blocks.ts";
import { linkShare, type RawBlock } from "./raw-block.ts";
import { type PlacedBlock, readLicence } from "./read-licence.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { readPage } from "./read-page.ts";
import { readTransmission } from "./read-transmission.ts";
import { sniffKind } from "./sniff-kind.ts";
import { splitClosing, splitOpening } from "./split-furniture.ts";
import { textBlocks } from "./text-blocks.ts";

/** What reading found before it is put together: blocks in order and what the markup says; plain text says nothing. */
interface Laid {
  readonly kind: Report["kind"];
  readonly blocks: readonly RawBlock[];
  readonly facts?: PageFacts | undefined;
  readonly notes: readonly Note[];
}

/**
 * Read one source: bytes or text in, a report out, with every word of the page in a block that has a role.
 * What is given in the source outranks JSON-LD, that `<meta>`, that marked-up elements, those the visible lines, and those the
 * address: who hands a text in knows it best, and machine-readable values are exact where visible ones must be understood.
 * The way from outlet to outlet is the exception: there the page's own words come first (see `readTransmission`).
 * Fails with INPUT_EMPTY, INPUT_BINARY, INPUT_TOO_LARGE, INPUT_ENCODING, INPUT_INVALID or NO_ARTICLE; what is odd and can be read gives a note.
 */
export function readReport(source: Source, world: World): Report {
  const { text, notes } = decode(source);
  const outlets = outletBook(world);
  const laid = sniffKind(text) === "html" ? layPage(text) : layText(text);
  const given = givenIn(source, laid, outlets);
  const blocks = rolesOf(laid, given.title, outlets);
  if (laid.kind === "html") refuseEmpty(blocks);
  return assemble(source, { ...laid, notes: [...notes, ...laid.notes] }, given, placeBlocks(blocks, laid.kind === "text" ? text : undefined), outlets);
}

function layPage(html: string): Laid {
  return { kind: "html", ...readPage(html) };
}

/** Plain text stays as it is, so a NUL would stay in it; a page loses its NULs like other marks nobody sees. */
function layText(text: string): Laid {
  if (text.includes("\0")) throw new ReportedlyError("INPUT_BINARY", "there are NULs in the text");
  return { kind: "text", blocks: textBlocks(text), notes: [] };
}

interface Given {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
}

/** Address, outlet and title, as far as they are known before the blocks have roles. */
function givenIn(source: Source, { facts }: Laid, outlets: OutletBook): Given {
  const canonical = absolute(facts?.canonical, source.url) ?? absolute(facts?.ogUrl, source.url);
  const url = source.url ?? (facts?.ogUrl !== undefined && hostOf(facts.ogUrl) !== "" ? facts.ogUrl : canonical);
  const outlet = outletOf(source.outlet, facts, url, outlets);
  const title = source.title ?? (facts && chooseTitle(facts, outlet, url, outlets));
  return { title, outlet, url };
}

function absolute(href: string | undefined, base: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(href, base)) return undefined;
  const { href: url, protocol } = new URL(href, base);
  return /^https?:$/u.test(protocol) ? url : undefined;
}

function rolesOf({ kind, blocks }: Laid, title: string | undefined, outlets: OutletBook) {
  const find = kind === "html" ? findPageHeadline : findTextHeadline;
  const headline = find(blocks, title);
  const shown = headline === undefined ? title : (blocks[headline]?.text ?? title);
  const split = splitStory(blocks, headline, shown, outlets);
  return assignRoles(split, headline);
}

/** The first and the last paragraph of the story may carry furniture on their ends. */
function splitStory(blocks: readonly RawBlock[], headline: number | undefined, title: string | undefined, outlets: OutletBook): RawBlock[] {
  const story = blocks.flatMap((block, index) => (index !== headline && block.setting.isKept && block.text.length > 60 ? [index] : []));
  const first = story.find((index) => headline === undefined || index > headline);
  const last = story.at(-1);
  return blocks.flatMap((block, index) => {
    const opened = index === first ? splitOpening(block, title, outlets) : [block];
    if (index !== last) return opened;
    return [...opened.slice(0, -1), ...opened.slice(-1).flatMap((rest) => splitClosing(rest, outlets))];
  });
}

/** A page of links, a form or a picture has no article; neither has a headline alone. */
function refuseEmpty(blocks: readonly (RawBlock & { readonly role: Block["role"] })[]): void {
  const story = blocks.filter(({ role }) => CLAIM_ROLES.has(role) && role !== "headline" && role !== "caption");
  if (!story.some((block) => linkShare(block) < 0.7)) throw new ReportedlyError("NO_ARTICLE", `${blocks.length} blocks of text, none of them an article`);
}

function assemble(source: Source, laid: Laid, given: Given, { text, blocks }: { readonly text: string; readonly blocks: readonly PlacedBlock[] }, outlets: OutletBook): Report {
  const { facts } = laid;
  const headline = blocks.find(({ role }) => role === "headline");
  const bylines = bylinesOf(facts, blocks, given.outlet, outlets);
  const transmission = readTransmission(evidenceOf({ blocks, bylines, facts, outlet: given.outlet, url: given.url, published: dateOf(source.published, facts, blocks, given, outlets) }, outlets), outlets);
  const title = source.title ?? fullTitle(given.title, headline?.text);
  return {
    id: source.id,
    capture: source.capture,
    kind: laid.kind,
    url: given.url,
    title,
    titleSpan: headline && { start: headline.start, end: headline.start + headline.text.length },
    bylines: bylines.map(({ name }) => name),
    modified: facts?.modified === undefined ? undefined : { value: facts.modified },
    language: languageOf(source.language, facts?.language, blocks),
    medium: facts?.medium ?? mediumOf(title, blocks),
    licence: readLicence(blocks, facts?.licence),
    taxonomy: collectTaxonomy(blocks, facts?.tags ?? []),
    ...transmission,
    text,
    blocks: blocks.map(blockOf),
    notes: laid.notes,
  };
}

/** The title, or the whole headline where the markup holds only its beginning: an unescaped quotation mark ends a value early. */
function fullTitle(title: string | undefined, headline: string | undefined): string | undefined {
  if (title === undefined || headline === undefined) return title ?? headline;
  return headline.length < 2 * title.length && headline.startsWith(title) && /^[\s\p{P}]*["“”«»]/u.test(headline.slice(title.length)) ? headline : title;
}

/** A kind of text that the title or a line above the story names; an article otherwise. */
function mediumOf(title: string | undefined, blocks: readonly PlacedBlock[]): Medium {
  const story = blocks.findIndex(({ role }) => role === "body");
  const lines = [title ?? "", ...blocks.slice(Math.max(0, story - 8), story < 0 ? 8 : story).flatMap(({ text }) => (text.length < 80 ? [text] : []))];
  const named = MEDIUM_TITLES.find(({ pattern, medium }) => (medium === "statement" ? lines : lines.slice(0, 1)).some((line) => pattern.test(line)));
  return named?.medium ?? "article";
}

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function blockOf({ role, start, text, links }: PlacedBlock): Block {
  return {
    role,
    span: { start, end: start + text.length },
    links: links.map(({ span, href }) => ({ href, span: { start: start + span.start, end: start + span.end } })),
    ...(RTL.test(text.slice(0, 200)) ? { direction: "rtl" as const } : {}),
  };
}
