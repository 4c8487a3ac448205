import type { Attribution, Claim } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import type { Hop, Licence, Report, Taxonomy, TaxonomyLabel } from "../model/report.ts";
import { bodyOf } from "../model/report.ts";
import type { Span } from "../model/span.ts";

/** UTF-16 offsets into the document's `text`, end exclusive. */
export type Offsets = readonly [number, number];

const offsets = (span: Span): Offsets => [span.start, span.end];

/**
 * A reading in the published format `reportedly-claims/1`: what `reportedly read --json` prints, one object a line,
 * and what the desk's API answers for a report. Stable: fields are added, never renamed.
 */
export function claims1(reading: Reading) {
  const { report, sentences, claims, attributions, entities, toponyms } = reading;
  return {
    format: "reportedly-claims/1" as const,
    id: report.id,
    report: reportHead(report),
    text: report.text,
    blocks: report.blocks.map((block) => ({
      role: block.role,
      span: offsets(block.span),
      direction: block.direction,
      links: block.links.map((link) => ({ span: offsets(link.span), href: link.href })),
    })),
    sentences: sentences.map((sentence) => ({ i: sentence.index, b: sentence.span.start, e: sentence.span.end, part: sentence.part })),
    claims: claims.map((claim) => claimOf(claim, report)),
    attributions: attributions.map((found) => ({
      source: found.source.map(offsets),
      cue: found.cue.map(offsets),
      content: found.content.map(offsets),
    })),
    entities: entities.map((entity) => ({ b: entity.span.start, e: entity.span.end, type: entity.type })),
    toponyms: toponyms.map((toponym) => toponymOf(toponym)),
    document: { transmission: report.transmission.map(hopOf) },
    notes: report.notes.map((note) => ({ code: note.code, message: note.message, span: note.span && offsets(note.span) })),
  };
}

export type Claims1 = ReturnType<typeof claims1>;
export type Claims1Claim = Claims1["claims"][number];

function reportHead(report: Report) {
  return {
    title: report.title,
    titleSpan: report.titleSpan && offsets(report.titleSpan),
    subtitle: report.subtitle,
    kind: report.kind,
    url: report.url,
    canonical: report.canonical,
    capture: report.capture,
    outlet: report.outlet,
    outletDomain: report.outletDomain,
    outletOwner: report.outletOwner,
    section: report.section,
    bylines: report.bylines,
    published: report.published?.value,
    modified: report.modified?.value,
    original: report.original && { outlet: report.original.outlet, published: report.original.published?.value, url: report.original.url },
    language: report.language,
    medium: report.medium,
    licence: licenceOf(report.licence),
    taxonomy: taxonomyOf(report.taxonomy),
    transmission: report.transmission.map(hopOf),
    credits: report.credits?.map(({ span, ...credit }) => ({ ...credit, span: span && offsets(span) })),
    metadata: report.metadata?.map(({ span, ...value }) => ({ ...value, span: span && offsets(span) })),
    timings: report.timings?.map(({ span, ...timing }) => ({ ...timing, span: offsets(span) })),
    body: bodyOf(report),
  };
}

const hopOf = (hop: Hop) => ({
  hop: hop.hop,
  outlet: hop.outlet,
  role: hop.role,
  date: hop.date,
  dateSpan: hop.dateSpan && offsets(hop.dateSpan),
  url: hop.url,
  evidence: hop.evidence.map(offsets),
});

function licenceOf(licence: Licence) {
  return {
    copyright: licence.copyright.map((line) => ({ party: line.party, year: line.year, span: offsets(line.span) })),
    permission: licence.permission && offsets(licence.permission),
    grantor: licence.grantor,
    uses: licence.uses,
    conditions: licence.conditions,
    restricted: licence.restricted.map((line) => ({ uses: line.uses, span: offsets(line.span), contact: line.contact })),
    refused: licence.refused?.map((line) => ({ uses: line.uses, span: offsets(line.span) })),
    name: licence.name,
    fairUse: licence.fairUse && offsets(licence.fairUse),
    disclaimer: licence.disclaimer && offsets(licence.disclaimer),
  };
}

function taxonomyOf(taxonomy: Taxonomy) {
  const labels = (list: readonly TaxonomyLabel[]) => list.map((entry) => ({ label: entry.label, span: offsets(entry.span) }));
  return {
    region: labels(taxonomy.region),
    theme: labels(taxonomy.theme),
    inDepthReport: labels(taxonomy.inDepthReport),
    tags: labels(taxonomy.tags),
  };
}

function claimOf(claim: Claim, report: Report) {
  return {
    id: claim.id,
    sentence: claim.sentence,
    kind: claim.kind,
    content: claim.content.map(offsets),
    contentText: claim.content.map((span) => report.text.slice(span.start, span.end)).join(" … "),
    chain: claim.chain.map((link) => linkOf(link, report)),
    certainty: {
      ...claim.certainty,
      source: claim.certainty.source ?? null,
      hedges: claim.certainty.hedges.map((hedge) => ({ span: offsets(hedge.span), class: hedge.class })),
    },
    tense: claim.tense,
    eventType: claim.eventType,
    actors: claim.actors.map((actor) => ({ ref: actor.ref, role: actor.role, span: actor.span ? offsets(actor.span) : null })),
    places: claim.places.map((place) => ({ ref: place.ref, span: offsets(place.span), resolution: place.resolution })),
    times: claim.times.map(({ span, value, from, to, precision, relation }) => ({
      span: offsets(span),
      value: value ?? null,
      from,
      to,
      precision,
      relation,
    })),
    quantities: claim.quantities.map((quantity) => ({
      span: offsets(quantity.span),
      measure: quantity.measure,
      min: quantity.min ?? null,
      max: quantity.max ?? null,
      of: quantity.of,
      scope: quantity.scope,
    })),
    equipment: claim.equipment?.map(({ span, kind }) => ({ span: offsets(span), kind })),
    relations: claim.relations?.map(({ kind, to, reason }) => ({ kind, to, reason })),
    extractor: claim.extractor,
  };
}

const linkOf = (link: Attribution, report: Report) => ({
  source: link.source ?? null,
  sourceType: link.sourceType,
  span: link.span ? offsets(link.span) : null,
  cue: link.cue.map(offsets),
  cueText: link.cue.length === 0 ? null : link.cue.map((span) => report.text.slice(span.start, span.end)).join(" … "),
  cueClass: link.cueClass,
  stance: link.stance,
});

const toponymOf = ({ span, text, resolution }: Reading["toponyms"][number]) => ({
  b: span.start,
  e: span.end,
  text,
  lat: resolution.lat ?? null,
  lon: resolution.lon ?? null,
  geonameid: resolution.status === "resolved" && resolution.id?.startsWith("geonames:") ? resolution.id.slice("geonames:".length) : null,
  precision: resolution.precision ?? null,
  within: resolution.status === "within" ? (resolution.id ?? null) : null,
});
