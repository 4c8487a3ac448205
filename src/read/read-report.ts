import { ReportedlyError } from "../errors.ts";
import type { Source } from "../model/reading.ts";
import { type Block, CLAIM_ROLES, type Report, type ReportKind } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { assembleReport } from "./assemble-report.ts";
import { namesInByline } from "./facts/find-names.ts";
import { type Given, givenIn } from "./facts/given-in.ts";
import { type OutletBook, outletBook } from "./facts/outlet-book.ts";
import { lay } from "./kinds/lay.ts";
import type { Laid } from "./laid.ts";
import { placeBlocks } from "./layout/place-blocks.ts";
import { linkShare, type RawBlock } from "./layout/raw-block.ts";
import { assignRoles } from "./roles/assign-roles.ts";
import { findPageHeadline, findTextHeadline } from "./roles/find-headline.ts";
import { findMasthead, type Masthead } from "./roles/find-masthead.ts";
import { splitStory } from "./roles/split-story.ts";

/**
 * Read one source: bytes or text in, a report out, with every word of the page in a block that has a role.
 * What is given in the source outranks JSON-LD, that `<meta>`, that marked-up elements, those the visible lines, those what a feed
 * says of the report, and that its address: who hands a text in knows it best; machine-readable values are exact where visible
 * ones must be understood; a feed speaks of the report from outside, and an address only by its numbers. `metadata` keeps all of them.
 * The way from outlet to outlet is the exception: there the page's own words come first (see `readTransmission`).
 * Fails with INPUT_EMPTY, INPUT_BINARY, INPUT_TOO_LARGE, INPUT_ENCODING, INPUT_INVALID or NO_ARTICLE; what is odd and can be read gives a note.
 */
export async function readReport(source: Source, world: World): Promise<Report> {
  const laid = await lay(source);
  const outlets = outletBook(world);
  const known = givenIn(source, laid.facts, laid.blocks, outlets);
  // A page names its outlet in its markup; a text does so in the line at its top.
  const masthead = laid.text === undefined ? undefined : findMasthead(laid.blocks, (name) => isOutlet(name, known.outlet, outlets));
  const given = { ...known, outlet: known.outlet ?? masthead?.name };
  const blocks = rolesOf(laid, given, masthead, outlets);
  if (FURNISHED.has(laid.kind)) refuseEmpty(blocks);
  return assembleReport(source, laid, given, placeBlocks(blocks, laid.text), outlets);
}

function rolesOf({ text, blocks, facts }: Laid, { title, outlet, url }: Given, masthead: Masthead | undefined, outlets: OutletBook) {
  const headline = text === undefined ? findPageHeadline(blocks, title) : findTextHeadline(blocks, title, masthead);
  const shown = headline === undefined ? title : (blocks[headline]?.text ?? title);
  const split = splitStory(blocks, headline, shown, outlets);
  const authors = [...(facts?.authors ?? []), ...(facts?.shownAuthors ?? [])].flat().flatMap(namesInByline);
  return assignRoles(split, { headline, subtitle: facts?.subtitle, authors, outlet, url }, outlets);
}

const isOutlet = (name: string, outlet: string | undefined, outlets: OutletBook): boolean =>
  outlets.named(name) !== undefined || (outlet !== undefined && outlets.same(name, outlet));

/** Kinds in which the story is told from what stands around it. A message or an entry may be a headline alone. */
const FURNISHED: ReadonlySet<ReportKind> = new Set<ReportKind>(["html", "pdf", "docx", "markdown"]);

/** A page of links, a form or a picture has no article; neither has a headline alone. */
function refuseEmpty(blocks: readonly (RawBlock & { readonly role: Block["role"] })[]): void {
  const story = blocks.filter(({ role }) => CLAIM_ROLES.has(role) && role !== "headline" && role !== "caption");
  if (!story.some((block) => linkShare(block) < 0.7))
    throw new ReportedlyError("NO_ARTICLE", `${blocks.length} blocks of text, none of them an article`);
}
