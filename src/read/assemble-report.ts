import type { Source } from "../model/reading.ts";
import type { Block, Report } from "../model/report.ts";
import { bylinesOf } from "./facts/bylines-of.ts";
import { fullTitle } from "./facts/choose-title.ts";
import { collectTaxonomy } from "./facts/collect-taxonomy.ts";
import { dateOf, modifiedOf } from "./facts/date-of.ts";
import { factsOf } from "./facts/facts-of.ts";
import type { Given } from "./facts/given-in.ts";
import { headOf } from "./facts/head-of.ts";
import { languageOf } from "./facts/language-of.ts";
import { mediumOf } from "./facts/medium-of.ts";
import type { OutletBook } from "./facts/outlet-book.ts";
import { signersOf } from "./facts/signers-of.ts";
import type { Laid } from "./laid.ts";
import { directionOf } from "./layout/direction-of.ts";
import { linksOf } from "./layout/raw-block.ts";
import { timingsOf } from "./layout/timings-of.ts";
import { visibleLine } from "./layout/visible-line.ts";
import { evidenceOf } from "./provenance/evidence-of.ts";
import { findCredits } from "./provenance/find-credits.ts";
import type { PlacedBlock } from "./provenance/placed-block.ts";
import { readLicence } from "./provenance/read-licence.ts";
import { readTransmission } from "./provenance/read-transmission.ts";

interface Placed {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
}

/** Put a report together from its placed blocks and everything they and the markup say. */
export function assembleReport(source: Source, laid: Laid, given: Given, { text, blocks }: Placed, outlets: OutletBook): Report {
  const { facts } = laid;
  const headline = blocks.find(({ role }) => role === "headline");
  // What a feed says of the report is asked where the report itself says nothing.
  const elsewhere = factsOf(source.stated ?? []);
  const bylines = bylinesOf(facts, blocks, given.outlet, outlets, elsewhere.authors.flat());
  const published = dateOf(source.published, facts, blocks, given, outlets, elsewhere.published[0]);
  const evidence = evidenceOf({ blocks, bylines, facts, elsewhere, outlet: given.outlet, url: given.url, published }, outlets);
  const transmission = readTransmission(evidence, outlets);
  const title = source.title ?? fullTitle(given.title, headline && visibleLine(headline).words) ?? elsewhere.titles[0];
  const known = {
    url: given.url,
    title,
    bylines: signersOf(bylines, outlets),
    modified: modifiedOf(facts, blocks, outlets, elsewhere.modified),
    language: languageOf(source.language, facts?.language ?? elsewhere.language, blocks),
    medium: laid.medium ?? facts?.medium ?? mediumOf(title, blocks, given.url),
    licence: readLicence(blocks, facts?.licence, transmission.original === undefined ? transmission.outlet : undefined),
    taxonomy: collectTaxonomy(blocks, facts?.tags ?? []),
    ...transmission,
  };
  return {
    id: source.id,
    capture: source.capture,
    kind: laid.kind,
    ...known,
    ...headOf(known, source, facts, { blocks, lines: evidence.lines }, outlets),
    titleSpan: headline && { start: headline.start, end: headline.start + headline.text.length },
    credits: findCredits(blocks, bylines, known, outlets),
    timings: timingsOf(blocks),
    text,
    blocks: blocks.map(blockOf),
    notes: laid.notes,
  };
}

function blockOf({ role, start, text, links }: PlacedBlock): Block {
  return {
    role,
    span: { start, end: start + text.length },
    links: linksOf({ links }).map(({ span, href }) => ({ href, span: { start: start + span.start, end: start + span.end } })),
    direction: directionOf(text),
  };
}
