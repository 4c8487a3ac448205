import { ReportedlyError } from "../../src/errors.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import type { Claim, EventType } from "../../src/model/claim.ts";
import { claimId, reportId } from "../../src/model/ids.ts";
import type { Reading, Source } from "../../src/model/reading.ts";
import { keyedMembers } from "../../src/pipeline.ts";
import type { Reader } from "../../src/ports/reader.ts";
import type { Submission } from "../../src/ports/store.ts";
import { pickOne, seeded } from "./seeded.ts";

/** What an invented page says of itself; its bytes are this as JSON. */
interface Page {
  readonly outlet?: string | undefined;
  readonly original?: string | undefined;
  readonly published?: string | undefined;
  readonly title: string;
  readonly sentences: readonly Said[];
}

interface Said {
  readonly words: string;
  readonly type: EventType;
  readonly place?: string | undefined;
  readonly day?: string | undefined;
  readonly actor?: string | undefined;
  readonly killed: number;
}

const OUTLETS = ["Isles Wire", "Amell Radio", "Tessaly Courier", undefined];
const DAYS = ["2026-01-05", "2026-01-06", "2026-01-07", undefined];
const PLACES = ["Port Amell", "Tessaly", "Outer Rock", undefined];
const ACTORS = ["SDF", "SAA", undefined];
const TITLES = [
  "Boats burn in the old harbour of Port Amell after a night of fire",
  "Teachers of the outer islands walk out over unpaid wages",
];

/** So many invented reports that copy each other and speak of the same places, with the bytes of each: the same every time for the same series. */
export function inventedReports(count: number, series = ""): { readonly submission: Submission; readonly bytes: Uint8Array }[] {
  const random = seeded(count);
  const stories = Array.from({ length: Math.ceil(count / 4) }, () => Array.from({ length: 3 }, () => inventedSentence(random)));
  return Array.from({ length: count }, (_, number) => {
    const page = number % 9 === 8 ? { article: false } : inventedPage(pickOne(stories, random), random);
    const bytes = new TextEncoder().encode(JSON.stringify({ number, ...(series !== "" && { series }), ...page }));
    return { submission: submissionOf(number, bytes), bytes };
  });
}

function inventedSentence(random: () => number): Said {
  const killed = Math.floor(random() * 20);
  return {
    words: `The Harbour Guard said that ${killed} boats were burnt near the old pier that night.`,
    type: pickOne(["assault", "control"], random),
    place: pickOne(PLACES, random),
    day: pickOne(DAYS, random),
    actor: pickOne(ACTORS, random),
    killed,
  };
}

const inventedPage = (sentences: readonly Said[], random: () => number): Page => ({
  outlet: pickOne(OUTLETS, random),
  original: pickOne(OUTLETS, random),
  published: pickOne(DAYS, random),
  title: `${pickOne(TITLES, random)}${pickOne(["", "!", " again"], random)}`,
  sentences: random() < 0.5 ? sentences : [...sentences, inventedSentence(random)],
});

function submissionOf(number: number, bytes: Uint8Array): Submission {
  const addedAt = new Date(Date.UTC(2026, 0, 8) + number * 60_000).toISOString();
  return {
    id: reportId(`019b7e26-0000-7000-8000-${String(number).padStart(12, "0")}`),
    addedAt,
    addedBy: "desk",
    capture: { sha256: hashOf(bytes), size: bytes.byteLength, takenAt: addedAt, fileName: `invented-${number}.json` },
    hints: {},
  };
}

/** Reads invented pages, and finds no article on those that say they have none. */
export function inventedReader(): Reader {
  return {
    async read(source) {
      const text = typeof source.content === "string" ? source.content : new TextDecoder().decode(source.content);
      if (text.includes('"article":false')) throw new ReportedlyError("NO_ARTICLE", "met a page that says it has none");
      return inventedReading(source, JSON.parse(text));
    },
    unpack: async () => undefined,
    feedsOf: async () => [],
    members: async (reading) => keyedMembers(reading),
    async close() {},
  };
}

function inventedReading(source: Source, page: Page): Reading {
  const text = page.sentences.map(({ words }) => words).join(" ");
  const starts = page.sentences.map((_, at) => page.sentences.slice(0, at).reduce((length, { words }) => length + words.length + 1, 0));
  const spans = page.sentences.map(({ words }, at) => ({ start: starts[at] ?? 0, end: (starts[at] ?? 0) + words.length }));
  return {
    report: {
      id: source.id,
      capture: source.capture,
      kind: "html",
      title: page.title,
      outlet: page.outlet,
      bylines: [],
      published: page.published === undefined ? undefined : { value: page.published },
      original: page.original === undefined ? undefined : { outlet: page.original },
      language: "en",
      medium: "article",
      licence: { copyright: [], uses: [], conditions: [], restricted: [] },
      taxonomy: { region: [], theme: [], inDepthReport: [], tags: [] },
      transmission: [],
      text,
      blocks: [{ role: "body", span: { start: 0, end: text.length }, links: [] }],
      notes: [],
    },
    sentences: spans.map((span, index) => ({ index, span, part: "body", block: 0 })),
    claims: page.sentences.map((said, at) => inventedClaim(said, at, starts[at] ?? 0)),
    attributions: [],
    entities: [],
    toponyms: [],
  };
}

function inventedClaim({ words, type, place, day, actor, killed }: Said, sentence: number, start: number): Claim {
  const span = { start, end: start + words.length };
  const number = { start: start + words.indexOf(String(killed)), end: start + words.indexOf(String(killed)) + String(killed).length };
  const id = place?.toLowerCase().replace(" ", "-");
  return {
    id: claimId(`c0${sentence + 1}`),
    sentence,
    kind: "event",
    content: [span],
    chain: [{ source: "Harbour Guard", sourceType: "belligerent", cue: [], cueClass: "say-verb", stance: "CT+" }],
    certainty: { level: "reported", grade: 3, author: "PS+", polarity: "+", hedges: [] },
    tense: "past",
    eventType: type,
    actors: actor === undefined ? [] : [{ ref: actor, role: "agent", span }],
    places:
      place === undefined
        ? []
        : [{ span, ref: place, resolution: { status: "resolved", id: `room:${id}`, name: place, precision: "exact" } }],
    times: day === undefined ? [] : [{ span, value: day }],
    quantities: [{ span: number, measure: "destroyed", min: killed, max: killed, of: "boats" }],
    extractor: "invented/1",
  };
}
