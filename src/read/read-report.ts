import { ReportedlyError } from "../errors.ts";
import type { Source } from "../model/reading.ts";
import { type Block, CLAIM_ROLES, type Report } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { assembleReport, type Laid } from "./assemble-report.ts";
import { assignRoles } from "./assign-roles.ts";
import { decode } from "./decode.ts";
import { findPageHeadline, findTextHeadline } from "./find-headline.ts";
import { findMasthead, type Masthead } from "./find-masthead.ts";
import { namesInByline } from "./find-names.ts";
import { type Given, givenIn } from "./given-in.ts";
import { withMailHead } from "./mail-head.ts";
import { type OutletBook, outletBook } from "./outlet-book.ts";
import { placeBlocks } from "./place-blocks.ts";
import { linkShare, type RawBlock } from "./raw-block.ts";
import { readPage } from "./read-page.ts";
import { sniffKind } from "./sniff-kind.ts";
import { splitStory } from "./split-story.ts";
import { textBlocks } from "./text-blocks.ts";

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
  const known = givenIn(source, laid.facts, laid.blocks, outlets);
  const masthead = laid.kind === "text" ? findMasthead(laid.blocks, (name) => isOutlet(name, known.outlet, outlets)) : undefined;
  const given = { ...known, outlet: known.outlet ?? masthead?.name };
  const blocks = rolesOf(laid, given, masthead, outlets);
  if (laid.kind === "html") refuseEmpty(blocks);
  return assembleReport(
    source,
    { ...laid, notes: [...notes, ...laid.notes] },
    given,
    placeBlocks(blocks, laid.kind === "text" ? text : undefined),
    outlets,
  );
}

function layPage(html: string): Laid {
  return { kind: "html", ...readPage(html) };
}

/** Plain text stays as it is, so a NUL would stay in it; a page loses its NULs like other marks nobody sees. */
function layText(text: string): Laid {
  if (text.includes("\0")) throw new ReportedlyError("INPUT_BINARY", "there are NULs in the text");
  const blocks = textBlocks(text);
  const mail = withMailHead(blocks);
  return { kind: "text", blocks: mail ?? blocks, medium: mail && "post", notes: [] };
}

function rolesOf({ kind, blocks, facts }: Laid, { title, outlet }: Given, masthead: Masthead | undefined, outlets: OutletBook) {
  const headline = kind === "html" ? findPageHeadline(blocks, title) : findTextHeadline(blocks, title, masthead);
  const shown = headline === undefined ? title : (blocks[headline]?.text ?? title);
  const split = splitStory(blocks, headline, shown, outlets);
  const authors = [...(facts?.authors ?? []), ...(facts?.shownAuthors ?? [])].flat().flatMap(namesInByline);
  return assignRoles(split, { headline, subtitle: facts?.subtitle, authors, outlet });
}

const isOutlet = (name: string, outlet: string | undefined, outlets: OutletBook): boolean =>
  outlets.named(name) !== undefined || (outlet !== undefined && outlets.same(name, outlet));

/** A page of links, a form or a picture has no article; neither has a headline alone. */
function refuseEmpty(blocks: readonly (RawBlock & { readonly role: Block["role"] })[]): void {
  const story = blocks.filter(({ role }) => CLAIM_ROLES.has(role) && role !== "headline" && role !== "caption");
  if (!story.some((block) => linkShare(block) < 0.7))
    throw new ReportedlyError("NO_ARTICLE", `${blocks.length} blocks of text, none of them an article`);
}
