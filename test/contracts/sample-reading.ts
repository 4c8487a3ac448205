import { createHash } from "node:crypto";
import { CERTAINTY_LEVELS, type CertaintyLevel, gradeOf } from "../../src/model/certainty.ts";
import type { ActorMention, Claim, EventType, PlaceMention, PlaceResolution } from "../../src/model/claim.ts";
import { claimId, type ReportId, reportId, sha256 } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { Block, BlockRole, Report, Sentence } from "../../src/model/report.ts";
import type { EventStatus, ReportedEvent } from "../../src/model/reported-event.ts";
import type { Span } from "../../src/model/span.ts";
import type { KeptReading, Submission } from "../../src/ports/store.ts";

/** What a sample is to say; everything left out follows from its number. */
export interface Sample {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  /** `null` for a page without a date. */
  readonly published?: string | null | undefined;
  readonly language?: string | undefined;
  readonly region?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  /** The sentences of the body, each with one claim. */
  readonly body?: readonly string[] | undefined;
  /** The level of each claim in turn. */
  readonly levels?: readonly CertaintyLevel[] | undefined;
  readonly eventTypes?: readonly EventType[] | undefined;
  /** The one actor of each claim in turn. */
  readonly actors?: readonly string[] | undefined;
  /** Where the one place of each claim in turn is settled; none for an empty list. Its words are `name`, or "Port Amell". */
  readonly places?: readonly PlaceResolution[] | undefined;
  /** The one time of each claim in turn, as `TimeMention.value` has it. */
  readonly times?: readonly string[] | undefined;
}

/** An invented reading, the same every time for the same number. Its claims lie one in each sentence of the body. */
export function sampleReading(number: number, sample: Sample = {}): Reading {
  const page = pageOf(number, sample);
  const sentences = page.sentences.map(
    (span, index): Sentence => ({ index, span, part: index === 0 ? "headline" : "body", block: page.blockOf(span) }),
  );
  const claims = sentences.slice(1).map((sentence, n) => claimOf(page.text, sentence, n, sample));
  return {
    report: reportOf(number, page, sample),
    sentences,
    claims,
    attributions: claims.map((claim) => ({ source: [], cue: claim.chain.flatMap((link) => link.cue), content: claim.content })),
    entities: claims.slice(0, 2).map((claim) => ({ span: claim.content[0] ?? { start: 0, end: 0 }, type: "Organisation" })),
    toponyms: claims
      .slice(0, 1)
      .map((claim) => ({ span: claim.content[0] ?? { start: 0, end: 0 }, text: "Port Amell", resolution: { status: "unknown" } })),
  };
}

/** A sample with the capture it would have been read from. */
export const sampleKept = (number: number, sample: Sample = {}): KeptReading => ({
  ...sampleSubmission(number),
  reading: sampleReading(number, sample),
});

/** A sample as it is handed in. */
export function sampleSubmission(number: number): Submission {
  const bytes = sampleBytes(number);
  return {
    id: sampleId(number),
    addedAt: new Date(addedAtMs(number)).toISOString(),
    addedBy: "desk",
    capture: {
      sha256: sha256(createHash("sha256").update(bytes).digest("hex")),
      size: bytes.length,
      takenAt: "2026-01-01T00:00:00.000Z",
      fileName: `sample-${number}.html`,
    },
    hints: {},
  };
}

/** The UUIDv7 a sample goes by: greater for a greater number. */
export function sampleId(number: number): ReportId {
  const time = addedAtMs(number).toString(16).padStart(12, "0");
  return reportId(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${number.toString(16).padStart(12, "0")}`);
}

/** A position settled as closely as `precision` says. */
export const placeAt = (lat: number, lon: number, precision: PlaceResolution["precision"] = "exact"): PlaceResolution => ({
  status: "resolved",
  id: `room:${lat},${lon}`,
  lat,
  lon,
  precision,
});

/** An event of the first claim of each of these samples. */
export const sampleEvent = (id: string, status: EventStatus, samples: readonly number[]): ReportedEvent => ({
  id,
  type: "assault",
  status,
  claims: samples.map((number) => ({ report: sampleId(number), claim: claimId("c01") })),
  figures: [],
});

const addedAtMs = (number: number): number => Date.UTC(2026, 0, 1) + number * 60_000;

/** The bytes a sample was captured as. */
export const sampleBytes = (number: number): Uint8Array => new TextEncoder().encode(`<p>sample ${number}</p>`);

const DAYS = 28;
const OUTLETS = ["Tessaly Courier", "Amell Radio", "The Outer Log", "Isles Wire"];
const REGIONS = ["North Chain", "Amell Sound", "Outer Isles"];
const THEMES = ["Ceasefire", "Shipping", "Displacement", "Elections", "Aid"];
const EVENT_TYPES: readonly EventType[] = ["assault", "announce", "sighting", "control", "none"];

const pick = <T>(values: readonly T[], number: number): T => {
  const value = values[number % values.length];
  if (value === undefined) throw new Error("expected at least one value to pick from");
  return value;
};

function bodyOf(number: number): string[] {
  return Array.from(
    { length: 30 },
    (_, n) => `The Harbour Guard reportedly said on day ${number} that at least ${n + 2} boats were seen near Port Amell (entry ${n}).`,
  );
}

interface Page {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly blockOf: (span: Span) => number;
}

/** Headline, byline, body paragraphs of five sentences, licence. */
function pageOf(number: number, sample: Sample): Page {
  const sentences = sample.body ?? bodyOf(number);
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, n) => sentences.slice(5 * n, 5 * n + 5));
  const lines: (readonly [BlockRole, readonly string[]])[] = [
    ["headline", [titleOf(number, sample)]],
    ["byline", ["By Ana Orrel"]],
    ...paragraphs.map((paragraph) => ["body", paragraph] as const),
    ["licence", ["Community sites may republish this page with a link."]],
  ];
  const blocks: Block[] = [];
  const spans: Span[] = [];
  let text = "";
  for (const [role, parts] of lines) {
    const start = text.length;
    for (const part of parts) {
      if (text.length > start) text += " ";
      if (role === "headline" || role === "body") spans.push({ start: text.length, end: text.length + part.length });
      text += part;
    }
    blocks.push({
      role,
      span: { start, end: text.length },
      links: role === "licence" ? [{ span: { start, end: start + 4 }, href: "https://example.org/terms" }] : [],
    });
    text += "\n";
  }
  return { text, blocks, sentences: spans, blockOf: (span) => blocks.findIndex((block) => span.start < block.span.end) };
}

const titleOf = (number: number, sample: Sample): string => sample.title ?? `Boats seen off Port Amell, part ${number}`;

function reportOf(number: number, { text, blocks }: Page, sample: Sample): Report {
  const span = blocks[0]?.span ?? { start: 0, end: 0 };
  const published = sample.published === undefined ? `2026-01-${String(1 + (number % DAYS)).padStart(2, "0")}` : sample.published;
  const labels = (values: readonly string[]) => values.map((label) => ({ label, span }));
  return {
    id: reportId(`sample-${number}`),
    kind: "html",
    url: `https://example.org/${number}`,
    title: titleOf(number, sample),
    titleSpan: span,
    outlet: sample.outlet ?? pick(OUTLETS, number),
    bylines: ["Ana Orrel"],
    published: published === null ? undefined : { value: published },
    original: number % 3 === 0 ? { outlet: "Isles Wire", published: { value: "2025-12-31" } } : undefined,
    language: sample.language ?? (number % 7 === 0 ? "fr" : "en"),
    medium: "article",
    licence: {
      copyright: [{ party: "Tessaly Courier", year: "2026", span }],
      uses: ["community-internet-sites"],
      conditions: ["hyperlink-original"],
      restricted: [],
    },
    taxonomy: {
      region: labels(sample.region ?? [pick(REGIONS, number)]),
      theme: labels(sample.theme ?? [pick(THEMES, number), pick(THEMES, number + 1)]),
      inDepthReport: [],
      tags: [],
    },
    transmission: [{ hop: 0, outlet: "Isles Wire", role: "origin", date: "2025-12-31", evidence: [span] }],
    text,
    blocks,
    notes: [{ code: "no-time-zone", message: "the page gives a day alone", span }],
  };
}

function claimOf(text: string, { index, span }: Sentence, n: number, sample: Sample): Claim {
  const cue = spanOf(text, "reportedly", span);
  const count = spanOf(text, /at least \d+/u, span);
  const level = pick(sample.levels ?? CERTAINTY_LEVELS, n);
  return {
    id: claimId(`c${String(n + 1).padStart(2, "0")}`),
    sentence: index,
    kind: "event",
    content: [span],
    chain: [
      { sourceType: "author", cue: [], cueClass: "authorial", stance: "Uu" },
      { source: "Harbour Guard", sourceType: "belligerent", cue: cue ? [cue] : [], cueClass: "hearsay-adverb", stance: "CT+" },
    ],
    certainty: {
      level,
      grade: gradeOf(level),
      author: "Uu",
      source: "CT+",
      polarity: "+",
      hedges: cue ? [{ span: cue, class: "hearsay-adverb" }] : [],
    },
    tense: "past",
    eventType: pick(sample.eventTypes ?? EVENT_TYPES, n),
    actors: actorsOf(span, n, sample),
    places: placesOf(text, span, n, sample),
    times: sample.times ? [{ span, value: pick(sample.times, n) }] : [],
    quantities: count ? [{ span: count, measure: "count", min: n + 2, of: "boats" }] : [],
    extractor: "sample/1",
  };
}

function actorsOf(span: Span, n: number, { actors }: Sample): ActorMention[] {
  if (actors) return [{ ref: pick(actors, n), role: "agent" }];
  return [
    { ref: "HARBOUR-GUARD", role: "agent", span: { start: span.start, end: span.start + 17 } },
    { ref: "boats", role: "subject" },
  ];
}

const PORT_AMELL: PlaceResolution = {
  status: "resolved",
  id: "room:port-amell",
  country: "XT",
  lat: -30.5,
  lon: -120.25,
  precision: "25km",
};

function placesOf(text: string, span: Span, n: number, { places }: Sample): PlaceMention[] {
  const resolution = places?.length ? pick(places, n) : PORT_AMELL;
  const found = places ? span : spanOf(text, "Port Amell", span);
  return found && places?.length !== 0 ? [{ span: found, ref: resolution.name ?? "Port Amell", resolution }] : [];
}

function spanOf(text: string, wanted: string | RegExp, within: Span): Span | undefined {
  const stretch = text.slice(within.start, within.end);
  const at = stretch.search(wanted);
  const words = stretch.match(wanted)?.[0];
  return words === undefined ? undefined : { start: within.start + at, end: within.start + at + words.length };
}
