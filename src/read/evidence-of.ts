import { CLAIM_ROLES, type PublishedDate } from "../model/report.ts";
import type { Byline } from "./bylines-of.ts";
import { findPartyLines } from "./find-origin-lines.ts";
import { hostOf, type OutletBook } from "./outlet-book.ts";
import { type PlacedBlock, readLicence } from "./read-licence.ts";
import type { PageFacts } from "./read-page-facts.ts";
import type { TransmissionEvidence } from "./read-transmission.ts";
import { visibleLine } from "./visible-line.ts";

interface Found {
  readonly blocks: readonly PlacedBlock[];
  readonly bylines: readonly Byline[];
  readonly facts?: PageFacts | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly published?: PublishedDate | undefined;
}

/** A page that names more parties than this is a list. */
const MOST_LINES = 60;

/** Gather what the page says about its way, with spans of the report's text. */
export function evidenceOf({ blocks, bylines, facts, outlet, url, published }: Found, outlets: OutletBook): TransmissionEvidence {
  const story = blocks.flatMap(({ role }, index) => (CLAIM_ROLES.has(role) && role !== "headline" && role !== "subtitle" ? [index] : []));
  const isAmid = (index: number): boolean => index > (story[0] ?? Infinity) && index < (story.at(-1) ?? -1);
  // A source line in the midst of the story names the source of a chart or a film, not of the story.
  const spoken = findPartyLines(blocks, outlets, published?.value).filter(({ kind, block }) => kind !== "source-line" || !isAmid(block));
  const lines = spoken.slice(0, MOST_LINES).map((line) => {
    const start = blocks[line.block]?.start ?? 0;
    const moved = (span: { readonly start: number; readonly end: number }) => ({ start: start + span.start, end: start + span.end });
    return { ...line, span: moved(line.line), day: line.day && { value: line.day.value, span: moved(line.day.span) } };
  });
  const canonical = hostOf(facts?.canonical) === "" ? undefined : facts?.canonical;
  const isElsewhere =
    canonical !== undefined && url !== undefined && hostOf(url) !== "" && siteOf(hostOf(canonical)) !== siteOf(hostOf(url));
  return {
    outlet,
    url,
    published,
    lines,
    mentions: mentionsIn(blocks, bylines),
    elsewhere: isElsewhere ? canonical : undefined,
    basedOn: facts?.basedOn,
  };
}

/** Bylines, parties of copyright lines and indexes of authors: they name who a text belongs to. */
function mentionsIn(blocks: readonly PlacedBlock[], bylines: readonly Byline[]): { party: string; span: { start: number; end: number } }[] {
  const spanOf = (block: PlacedBlock) => ({ start: block.start, end: block.start + block.text.length });
  const signed = bylines.flatMap(({ name, span }) => (span === undefined ? [] : [{ party: name, span }]));
  const owned = blocks
    .filter(({ role }) => role === "copyright")
    .slice(0, MOST_LINES)
    .flatMap((block) => readLicence([block], undefined).copyright.map(({ party }) => ({ party, span: spanOf(block) })));
  const indexed = blocks
    .filter(({ role }) => role === "author-index")
    .slice(0, MOST_LINES)
    .flatMap((block) => {
      const { words, links } = visibleLine(block);
      const named =
        links.length > 0 ? links.map(({ span }) => words.slice(span.start, span.end)) : [words.replace(/^.*?(?:by|from)\s?:?\s/iu, "")];
      return named.map((party) => ({ party, span: spanOf(block) }));
    });
  return [...signed, ...owned, ...indexed];
}

/** The last two labels of a host, three where the second is a short one (`lantern.co.uk`): pages of one site have many hosts. */
function siteOf(host: string): string {
  const labels = host.split(".");
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 && labels.length > 2 ? -3 : -2).join(".");
}
