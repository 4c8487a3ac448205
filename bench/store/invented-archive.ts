import { createHash } from "node:crypto";
import { MACHINE, reportAdded, reportRead, reportStream, roomStream } from "../../src/adapters/ledger/report-entries.ts";
import { sealEntry } from "../../src/adapters/ledger/seal-entry.ts";
import { CERTAINTY_LEVELS, gradeOf } from "../../src/model/certainty.ts";
import type { Claim, EventType } from "../../src/model/claim.ts";
import { claimId, type ReportId, reportId, roomId, sha256 } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import { EVENT_STATUSES, type ReportedEvent } from "../../src/model/reported-event.ts";
import type { Span } from "../../src/model/span.ts";
import type { Entry } from "../../src/ports/ledger.ts";
import type { KeptReading } from "../../src/ports/store.ts";
import type { KeptRecord } from "../../src/ports/transfer.ts";
import { type Chance, chance } from "./chance.ts";
import { vocabulary } from "./vocabulary.ts";

export const ROOM = roomId("bench");
const CLAIMS_A_REPORT = 20;
const CLAIMS_AN_EVENT = 5;
const FIRST_DAY = Date.UTC(2020, 0, 1);
const DAY_MS = 86_400_000;
const DAYS = 2000;

const words = vocabulary(40_000);
const OUTLETS = Array.from({ length: 120 }, (_, n) => `Invented Outlet ${n}`);
const REGIONS = Array.from({ length: 30 }, (_, n) => `Region ${n}`);
const THEMES = Array.from({ length: 40 }, (_, n) => `Theme ${n}`);
const LANGUAGES = ["en", "en", "en", "en", "ar", "ru", "fr", "tr"];
const TYPES: readonly EventType[] = ["assault", "assault", "announce", "control", "sighting", "mobilize", "aid", "none"];

/** The id of the n-th report; later ones sort behind earlier ones, as UUIDv7 do. */
const idOf = (n: number): ReportId => reportId(`0190${n.toString(16).padStart(4, "0").slice(0, 4)}-${n.toString(16).padStart(12, "0")}`);

/**
 * A room of so many invented reports with twenty sentences and twenty claims each, and an event for every five claims:
 * the records of an export, in its order. The same every time.
 */
export function* inventedRecords(reports: number): Generator<KeptRecord> {
  yield { kind: "registry", world: { actors: [], places: [], outlets: [] } };
  yield { kind: "room", room: ROOM, openedAt: new Date(FIRST_DAY).toISOString(), world: { actors: [], places: [], outlets: [] } };
  yield* entries(reports);
  for (let n = 0; n < reports; n++) {
    const { reading, ...submission } = inventedReport(n);
    yield { kind: "report", room: ROOM, arrival: n + 1, submission };
    yield { kind: "reading", room: ROOM, report: submission.id, reading, members: [] };
  }
  for (let n = 0; n < (reports * CLAIMS_A_REPORT) / CLAIMS_AN_EVENT; n++)
    yield { kind: "events", room: ROOM, key: keyOf(n), events: [inventedEvent(n, reports)] };
}

/** The words of the texts, commonest first. */
export const wordAt = (rank: number): string => words[rank] ?? "";

function* entries(reports: number): Generator<KeptRecord> {
  const written: Entry[] = [];
  let head: Entry | undefined;
  for (let n = 0; n < reports; n++) {
    const kept = inventedReport(n);
    head = sealEntry(head, { stream: roomStream(ROOM), by: kept.addedBy, what: reportAdded(kept), at: new Date(kept.addedAt) });
    yield { kind: "entry", entry: head };
    const read = { stream: reportStream(ROOM, kept.id), by: MACHINE, what: reportRead(kept.id, kept.reading), at: new Date(kept.addedAt) };
    written.push(sealEntry(undefined, read));
  }
  for (const entry of written.sort((a, b) => (a.stream < b.stream ? -1 : 1))) yield { kind: "entry", entry };
}

/** The n-th report with what was read in it. */
export function inventedReport(n: number): KeptReading {
  const random = chance(n + 1);
  const id = idOf(n);
  const published = new Date(FIRST_DAY + random.below(DAYS) * DAY_MS + random.below(1440) * 60_000).toISOString();
  return {
    id,
    addedAt: new Date(FIRST_DAY + n * 1000).toISOString(),
    addedBy: "bench",
    capture: {
      sha256: sha256(createHash("sha256").update(`invented ${n}`).digest("hex")),
      size: 50_000,
      takenAt: published,
      url: `https://page.example/${n}`,
    },
    hints: {},
    reading: inventedReading(id, published, random),
  };
}

function inventedReading(id: ReportId, published: string, random: Chance): Reading {
  const title = sentence(random, 8);
  const sentences = Array.from({ length: CLAIMS_A_REPORT }, () => sentence(random, 12 + random.below(16)));
  const paragraphs = Array.from({ length: 5 }, (_, n) => sentences.slice(4 * n, 4 * n + 4).join(" "));
  const text = [title, ...paragraphs, "All rights are invented."].join("\n");
  const blocks = spansOf(text, [title, ...paragraphs, "All rights are invented."]);
  const spans = spansOf(text, [title, ...sentences]);
  const blockAt = (span: Span): number => blocks.findIndex((block) => span.start < block.end);
  return {
    report: {
      id,
      kind: "html",
      title,
      titleSpan: blocks[0],
      outlet: random.of(OUTLETS),
      bylines: ["Ana Orrel"],
      published: { value: published },
      language: random.of(LANGUAGES),
      medium: "article",
      licence: { copyright: [], uses: [], conditions: [], restricted: [] },
      taxonomy: { region: labels(random, REGIONS, 1), theme: labels(random, THEMES, 2), inDepthReport: [], tags: [] },
      transmission: [],
      text,
      blocks: blocks.map((span, index) => ({
        role: index === 0 ? "headline" : index === blocks.length - 1 ? "copyright" : "body",
        span,
        links: [],
      })),
      notes: [],
    },
    sentences: spans.map((span, index) => ({ index, span, part: index === 0 ? "headline" : "body", block: blockAt(span) })),
    claims: spans.slice(1).map((span, n) => inventedClaim(span, n, random)),
    attributions: [],
    entities: [],
    toponyms: [],
  };
}

function inventedClaim(span: Span, n: number, random: Chance): Claim {
  const level = random.of(CERTAINTY_LEVELS);
  const place = random.below(4000);
  return {
    id: claimId(`c${String(n + 1).padStart(2, "0")}`),
    sentence: n + 1,
    kind: "event",
    content: [span],
    chain: [
      { sourceType: "author", cue: [], cueClass: "authorial", stance: "Uu" },
      {
        source: `Source ${random.below(500)}`,
        sourceType: "official",
        span: { start: span.start, end: span.start + 4 },
        cue: [],
        cueClass: "say-verb",
        stance: "CT+",
      },
    ],
    certainty: { level, grade: gradeOf(level), author: "Uu", source: "CT+", polarity: "+", hedges: [] },
    tense: "past",
    eventType: random.of(TYPES),
    actors: [{ ref: `ACTOR-${random.below(300)}`, role: "agent", span: { start: span.start, end: span.start + 4 } }],
    places: [
      {
        span: { start: span.end - 4, end: span.end },
        ref: `Place ${place}`,
        resolution: {
          status: "resolved",
          id: `room:${place}`,
          country: "XT",
          lat: (place % 100) / 2,
          lon: Math.floor(place / 100) * 2,
          precision: "25km",
        },
      },
    ],
    times: [],
    quantities: n % 2 === 0 ? [{ span: { start: span.start, end: span.start + 4 }, measure: "killed", min: random.below(40) }] : [],
    extractor: "bench/1",
  };
}

const keyOf = (n: number): string => `assault room:${String(n).padStart(8, "0")}`;

function inventedEvent(n: number, reports: number): ReportedEvent {
  const random = chance(1_000_000 + n);
  const claims = Array.from({ length: CLAIMS_AN_EVENT }, () => ({
    report: idOf(random.below(reports)),
    claim: claimId(`c${String(1 + random.below(CLAIMS_A_REPORT)).padStart(2, "0")}`),
  }));
  const bySource = claims.map((each) => ({
    ...each,
    source: `Source ${random.below(500)}`,
    min: random.below(20),
    max: 20 + random.below(20),
  }));
  return {
    id: `event-${String(n).padStart(8, "0")}`,
    type: "assault",
    status: random.of(EVENT_STATUSES),
    place: `room:${random.below(4000)}`,
    day: new Date(FIRST_DAY + random.below(DAYS) * DAY_MS).toISOString().slice(0, 10),
    claims,
    figures: [
      { measure: "killed", party: "civilians", low: 1, high: 40, bySource },
      { measure: "wounded", party: "civilians", low: 1, high: 40, bySource: bySource.slice(0, 3) },
    ],
  };
}

const labels = (random: Chance, values: readonly string[], count: number) =>
  Array.from({ length: count }, () => ({ label: random.of(values), span: { start: 0, end: 1 } }));

/** Words drawn as texts draw them: the n-th commonest comes up one n-th as often as the commonest (Zipf 1949). */
function sentence(random: Chance, length: number): string {
  const drawn = Array.from({ length }, () => wordAt(random.zipf(words.length)));
  return `${drawn.join(" ")}.`;
}

/** Where parts lie in a text that holds them in order. */
function spansOf(text: string, parts: readonly string[]): Span[] {
  let at = 0;
  return parts.map((part) => {
    const start = text.indexOf(part, at);
    at = start + part.length;
    return { start, end: at };
  });
}
