import type { Source } from "../model/reading.ts";
import type { Block, Medium, Note, Report } from "../model/report.ts";
import { bylinesOf } from "./bylines-of.ts";
import { fullTitle } from "./choose-title.ts";
import { collectTaxonomy } from "./collect-taxonomy.ts";
import { dateOf } from "./date-of.ts";
import { evidenceOf } from "./evidence-of.ts";
import type { Given } from "./given-in.ts";
import { languageOf } from "./language-of.ts";
import { mediumOf } from "./medium-of.ts";
import type { OutletBook } from "./outlet-book.ts";
import { linksOf, type RawBlock } from "./raw-block.ts";
import { type PlacedBlock, readLicence } from "./read-licence.ts";
import type { PageFacts } from "./read-page-facts.ts";
import { readTransmission } from "./read-transmission.ts";
import { visibleLine } from "./visible-line.ts";

/** What was laid out before roles were given: blocks in order and what the markup says; plain text says nothing. */
export interface Laid {
  readonly kind: Report["kind"];
  readonly blocks: readonly RawBlock[];
  readonly facts?: PageFacts | undefined;
  /** What kind of text the layout alone shows it to be. */
  readonly medium?: Medium | undefined;
  readonly notes: readonly Note[];
}

interface Placed {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** Put a report together from its placed blocks and everything they and the markup say. */
export function assembleReport(source: Source, laid: Laid, given: Given, { text, blocks }: Placed, outlets: OutletBook): Report {
  const { facts } = laid;
  const headline = blocks.find(({ role }) => role === "headline");
  const bylines = bylinesOf(facts, blocks, given.outlet, outlets);
  const transmission = readTransmission(
    evidenceOf(
      { blocks, bylines, facts, outlet: given.outlet, url: given.url, published: dateOf(source.published, facts, blocks, given, outlets) },
      outlets,
    ),
    outlets,
  );
  const title = source.title ?? fullTitle(given.title, headline && visibleLine(headline).words);
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
    medium: laid.medium ?? facts?.medium ?? mediumOf(title, blocks),
    licence: readLicence(blocks, facts?.licence),
    taxonomy: collectTaxonomy(blocks, facts?.tags ?? []),
    ...transmission,
    text,
    blocks: blocks.map(blockOf),
    notes: laid.notes,
  };
}

const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function blockOf({ role, start, text, links }: PlacedBlock): Block {
  return {
    role,
    span: { start, end: start + text.length },
    links: linksOf({ links }).map(({ span, href }) => ({ href, span: { start: start + span.start, end: start + span.end } })),
    ...(RTL.test(text.slice(0, 200)) ? { direction: "rtl" as const } : {}),
  };
}
