import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReportedlyError } from "../src/errors.ts";
import { reportId } from "../src/model/ids.ts";
import type { Reading, Source } from "../src/model/reading.ts";
import { bodyOf, CLAIM_ROLES } from "../src/model/report.ts";
import { contains, type Span } from "../src/model/span.ts";
import { readSource } from "../src/pipeline.ts";
import { markup, reportText, strangeText } from "./arbitraries.ts";

const source = (content: Uint8Array | string): Source => ({ id: reportId("r"), content });

/** A reading, or undefined when reading ended in an error with a code. Anything else thrown fails the test. */
async function readOrRefuse(content: Uint8Array | string): Promise<Reading | undefined> {
  try {
    return await readSource(source(content));
  } catch (thrown) {
    if (thrown instanceof ReportedlyError && thrown.code !== "INTERNAL") return undefined;
    throw thrown;
  }
}

/** Every span that a reading holds, with where it stands. */
function spansOf({ report, sentences, claims, attributions, entities, toponyms }: Reading): [string, Span][] {
  const named = (name: string, spans: readonly (Span | undefined)[]) =>
    spans.filter((span) => span !== undefined).map((span): [string, Span] => [name, span]);
  return [
    ...named(
      "block",
      report.blocks.map((block) => block.span),
    ),
    ...named(
      "link",
      report.blocks.flatMap((block) => block.links.map((link) => link.span)),
    ),
    ...named(
      "note",
      report.notes.map((note) => note.span),
    ),
    ...named(
      "hop",
      report.transmission.flatMap((hop) => [hop.dateSpan, ...hop.evidence]),
    ),
    ...named("head", [report.titleSpan, report.published?.span, report.modified?.span, report.original?.published?.span]),
    ...named(
      "taxonomy",
      Object.values(report.taxonomy).flatMap((labels: readonly { span: Span }[]) => labels.map((label) => label.span)),
    ),
    ...named("licence", [report.licence.permission, report.licence.fairUse, report.licence.disclaimer]),
    ...named(
      "licence",
      [...report.licence.copyright, ...report.licence.restricted].map((line) => line.span),
    ),
    ...named(
      "sentence",
      sentences.map((sentence) => sentence.span),
    ),
    ...named(
      "content",
      claims.flatMap((claim) => claim.content),
    ),
    ...named(
      "chain",
      claims.flatMap((claim) => claim.chain.flatMap((link) => [link.span, ...link.cue])),
    ),
    ...named(
      "hedge",
      claims.flatMap((claim) => claim.certainty.hedges.map((hedge) => hedge.span)),
    ),
    ...named(
      "mention",
      claims.flatMap((claim) => [...claim.actors, ...claim.places, ...claim.times, ...claim.quantities].map((mention) => mention.span)),
    ),
    ...named(
      "attribution",
      attributions.flatMap((found) => [...found.source, ...found.cue, ...found.content]),
    ),
    ...named(
      "entity",
      entities.map((entity) => entity.span),
    ),
    ...named(
      "toponym",
      toponyms.map((toponym) => toponym.span),
    ),
  ];
}

/** What must hold of every reading, whatever was read. */
function expectSound(reading: Reading): void {
  const { report, sentences, claims, toponyms } = reading;
  const astray = spansOf(reading).filter(
    ([, { start, end }]) => !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= report.text.length),
  );
  expect(astray).toEqual([]);
  expect(toponyms.filter(({ span, text }) => report.text.slice(span.start, span.end) !== text)).toEqual([]);
  expect(sentences.map((sentence) => sentence.index)).toEqual(sentences.map((_, index) => index));
  expect(sentences.filter((sentence) => !CLAIM_ROLES.has(report.blocks[sentence.block]?.role ?? "other"))).toEqual([]);
  const outside = claims.filter(
    (claim) => !claim.content.every((span) => contains(sentences[claim.sentence]?.span ?? { start: 0, end: 0 }, span)),
  );
  expect(outside).toEqual([]);
  expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
  expect(claims.filter((claim) => claim.content.length === 0 || claim.chain.length === 0)).toEqual([]);
}

/** Read anything: it must end in a sound reading or an error with a code, and end so again. */
async function expectHolds(content: Uint8Array | string): Promise<void> {
  const first = await readOrRefuse(content);
  if (first !== undefined) expectSound(first);
  expect(await readOrRefuse(content)).toEqual(first);
}

describe("reading", () => {
  it("of any bytes ends in a reading or an error with a code", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), expectHolds), { numRuns: 500 });
  }, 120_000);

  it("of anything like HTML ends in a sound reading or an error with a code", async () => {
    await fc.assert(fc.asyncProperty(markup, expectHolds), { numRuns: 200 });
  }, 120_000);

  it("of Arabic, Cyrillic, emoji and broken surrogates ends so too", async () => {
    await fc.assert(fc.asyncProperty(strangeText, expectHolds), { numRuns: 100 });
  }, 120_000);

  it("of sentences as reports put them is sound, and finds claims in them", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(reportText, async (text) => {
        await expectHolds(text);
        found += (await readOrRefuse(text))?.claims.length ?? 0;
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(150);
  }, 120_000);

  it("leaves plain text as it was, with its body inside", async () => {
    await fc.assert(
      fc.asyncProperty(reportText, async (text) => {
        const { report } = await readSource(source(text));
        expect(report.text).toBe(text);
        for (const paragraph of bodyOf(report).split("\n\n")) expect(text).toContain(paragraph);
      }),
      { numRuns: 50 },
    );
  }, 120_000);
});
