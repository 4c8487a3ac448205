import { ReportedlyError } from "../../src/errors.ts";
import { hashOf } from "../../src/jobs/intake/capture-input.ts";
import type { Collection } from "../../src/model/collection.ts";
import { claimId, roomId } from "../../src/model/ids.ts";
import type { Reading, Source } from "../../src/model/reading.ts";
import type { WorkMessage } from "../../src/model/work.ts";
import { keyedMembers } from "../../src/pipeline.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Fetcher } from "../../src/ports/fetcher.ts";
import type { Reader } from "../../src/ports/reader.ts";
import type { WorkQueue } from "../../src/ports/work-queue.ts";

export const ROOM = roomId("default");

/** Ten o'clock, and a second later each time it is asked. */
export function tickingClock(): Clock {
  let at = Date.parse("2026-01-02T10:00:00Z");
  return { now: () => new Date((at += 1000)) };
}

/**
 * A reader that takes every text for one sentence with one claim, so that what the server does with readings can be
 * tested apart from reading. A text that begins with `!` and a code fails with that code; `!DEFECT` fails as a defect would.
 */
export function plainReader(): Reader {
  return {
    async read(source) {
      const text = typeof source.content === "string" ? source.content : new TextDecoder().decode(source.content);
      if (text === "") throw new ReportedlyError("INPUT_EMPTY", "expected words");
      if (text.startsWith("!NO_ARTICLE")) throw new ReportedlyError("NO_ARTICLE", "met a page without an article");
      if (text.startsWith("!DISK_FULL")) throw new ReportedlyError("DISK_FULL", "nothing was kept");
      if (text.startsWith("!DEFECT")) throw new TypeError(`cannot read ${text}`);
      return plainReading(source, text);
    },
    unpack: async ({ content }) => plainCollection(typeof content === "string" ? content : new TextDecoder().decode(content)),
    feedsOf: async () => [],
    members: async (reading) => keyedMembers(reading),
    async close() {},
  };
}

/** Lines after `!LIST` are reports of their own; an address alone is one without words. */
function plainCollection(text: string): Collection | undefined {
  const [first, ...lines] = text.split("\n");
  if (first === "!BROKEN_LIST") throw new ReportedlyError("INPUT_INVALID", "met a list that breaks off");
  if (first !== "!LIST") return undefined;
  const items = lines.map((line, index) => ({
    key: String(index),
    ...(line.startsWith("https:") ? { url: line } : { content: new TextEncoder().encode(line) }),
    container: { kind: "feed" as const, part: String(index) },
    stated: [],
  }));
  return { kind: "feed", title: "A list", items, notes: [] };
}

function plainReading(source: Source, text: string): Reading {
  const span = { start: 0, end: text.length };
  return {
    report: {
      id: source.id,
      capture: source.capture,
      kind: "text",
      url: source.url,
      title: source.title,
      outlet: source.outlet,
      published: source.published === undefined ? undefined : { value: source.published },
      bylines: [],
      language: "en",
      medium: "article",
      licence: { copyright: [], uses: [], conditions: [], restricted: [] },
      taxonomy: { region: [], theme: [], inDepthReport: [], tags: [] },
      transmission: [],
      text,
      blocks: [{ role: "body", span, links: [] }],
      notes: [],
    },
    sentences: [{ index: 0, span, part: "body", block: 0 }],
    claims: [
      {
        id: claimId("c01"),
        sentence: 0,
        kind: "event",
        content: [span],
        chain: [{ sourceType: "author", cue: [], cueClass: "authorial", stance: "CT+" }],
        certainty: { level: "reported", grade: 3, author: "PS+", polarity: "+", hedges: [] },
        tense: "past",
        eventType: "sighting",
        actors: [],
        places: [],
        times: [],
        quantities: [],
        extractor: "plain/1",
      },
    ],
    attributions: [],
    entities: [],
    toponyms: [],
  };
}

/** Addresses at page.example answer with their path as text; all others fail as their host says. */
export function tableFetcher(clock: Clock): Fetcher {
  const fetcher: Fetcher = {
    ask: async (address) => ({ capture: await fetcher.fetch(address), validators: {} }),
    async fetch(address) {
      const { hostname, pathname } = new URL(address);
      if (hostname === "refused.example") throw new ReportedlyError("URL_REFUSED", "not public");
      if (hostname === "gone.example") throw new ReportedlyError("URL_FAILED", "answered with status 404");
      if (hostname === "slow.example") throw new ReportedlyError("URL_TIMEOUT", "took too long");
      if (hostname !== "page.example") throw new ReportedlyError("URL_UNREACHABLE", "did not answer");
      const bytes = new TextEncoder().encode(pathname);
      return { sha256: hashOf(bytes), bytes, takenAt: clock.now().toISOString(), url: address, mediaType: "text/html", charset: "utf-8" };
    },
  };
  return fetcher;
}

/** A queue that hands nothing out, so that what adding leaves to be done can be looked at. */
export function restingQueue(): WorkQueue & { readonly sent: readonly WorkMessage[] } {
  const sent: WorkMessage[] = [];
  return {
    sent,
    async send(messages) {
      sent.push(...messages);
    },
    async run({ signal }) {
      if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
    },
    async close() {},
  };
}
