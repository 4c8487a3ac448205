import fc from "fast-check";
import { expect, test } from "vitest";
import { CERTAINTY_LEVELS, gradeOf } from "../../src/model/certainty.ts";
import { CLAIM_KINDS, CUE_CLASSES, MEASURES, SOURCE_TYPES } from "../../src/model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../../src/model/event-types.ts";
import { reportId } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import { contains, type Span } from "../../src/model/span.ts";
import { proposalWindows, readSource, withProposals } from "../../src/pipeline.ts";
import { reportText } from "../arbitraries.ts";

/** Some words of the text, whole or cut anywhere; now and then words that are not there. */
const wordsFrom = (text: string) => {
  const stretch = fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 60 })).map(([at, length]) => text.slice(at, at + length));
  return fc.oneof(
    { weight: 6, arbitrary: stretch.map((cut) => cut.replace(/^\S*\s|\s\S*$/gu, "")) },
    { weight: 2, arbitrary: stretch },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
  );
};

/** Mostly an empty list: most claims have no part of most kinds, and each part may be what makes a proposal none. */
const few = <Part>(part: fc.Arbitrary<Part>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(part, { maxLength: 2 }) });

/** A proposal with words of the text and fields of our vocabulary, or not. */
const proposalFor = (text: string) => {
  const words = wordsFrom(text);
  const number = fc.option(fc.oneof(fc.constantFrom(3, 5, 12), fc.double()));
  return fc.record(
    {
      sentence: fc.oneof(fc.nat(12), fc.double(), fc.string()),
      content: fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: fc.array(words, { maxLength: 3 }) }),
      kind: fc.constantFrom(...CLAIM_KINDS),
      level: fc.constantFrom(...CERTAINTY_LEVELS),
      polarity: fc.constantFrom("+", "+", "-"),
      tense: fc.constantFrom("past", "present", "future"),
      eventType: fc.constantFrom(...EVENT_TYPES),
      attribution: few(
        fc.record({
          source: fc.option(fc.oneof(words, fc.constantFrom("the mayor", "two residents"))),
          sourceType: fc.constantFrom(...SOURCE_TYPES),
          cue: fc.option(fc.oneof(words, fc.constantFrom("said that", "reportedly", "claimed"))),
          cueClass: fc.constantFrom(...CUE_CLASSES),
        }),
      ),
      actors: few(fc.record({ words, role: fc.constantFrom("agent", "victim") })),
      places: few(words),
      times: few(words),
      quantities: few(fc.record({ words, measure: fc.constantFrom(...MEASURES), min: number, max: number })),
    },
    { requiredKeys: ["content", "kind", "level", "polarity", "tense", "eventType"] },
  );
};

const read = async (content: string): Promise<Reading> =>
  readSource({ id: reportId("r1"), content, published: "2031-05-03", language: "en" });

const proposed = (reading: Reading, proposals: readonly unknown[]) =>
  withProposals(reading, { extractor: "model:any/p1", answers: proposalWindows(reading).windows.map((window) => ({ window, proposals })) });

const wordedIn = (text: string, { start, end }: Span) =>
  0 <= start && start < end && end <= text.length && text.slice(start, end).trim() !== "";

/** What holds of every claim that was kept, whatever was proposed. */
function expectSound(before: Reading, after: Reading): void {
  const { text } = after.report;
  expect(after.claims.slice(0, before.claims.length)).toEqual(before.claims);
  for (const claim of after.claims.slice(before.claims.length)) {
    const sentence = after.sentences.find(({ index }) => index === claim.sentence);
    expect(claim.content.length).toBeGreaterThan(0);
    expect(claim.content.every((span) => wordedIn(text, span) && sentence !== undefined && contains(sentence.span, span))).toBe(true);
    const others = [
      ...claim.chain.flatMap(({ span, cue }) => [span, ...cue]),
      ...claim.actors.map(({ span }) => span),
      ...claim.places.map(({ span }) => span),
    ];
    const rest = [
      ...others,
      ...claim.times.map(({ span }) => span),
      ...claim.quantities.map(({ span }) => span),
      ...claim.certainty.hedges.map(({ span }) => span),
    ];
    expect(rest.every((span) => span === undefined || wordedIn(text, span))).toBe(true);
    expect(
      claim.chain
        .slice(1)
        .every(({ span, source, cue }) =>
          span === undefined ? source === undefined && cue.length > 0 : text.slice(span.start, span.end) === source,
        ),
    ).toBe(true);
    expect(claim.certainty.grade).toBe(gradeOf(claim.certainty.level));
    const isAlleged = claim.chain.some(({ cueClass }) => cueClass === "claim-verb" || cueClass === "allegation-adverb");
    expect(claim.certainty.grade).toBeLessThanOrEqual(gradeOf(isAlleged ? "alleged" : "asserted"));
    expect(claim.extractor).toBe("model:any/p1");
  }
  const ids = after.claims.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
}

test("whatever JSON a model answers, nothing is thrown and the rules' claims stay", { timeout: 60_000 }, async () => {
  const reading = await read("The harbour was quiet. At least 12 dockers were hurt, the mayor said.");
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 4 })), (proposals) => expectSound(reading, proposed(reading, proposals).reading)),
    { numRuns: 200 },
  );
});

test("whatever words a model quotes, every span of a claim points at words of its report", { timeout: 120_000 }, async () => {
  let kept = 0;
  await fc.assert(
    fc.asyncProperty(
      reportText.chain((text) => fc.tuple(fc.constant(text), fc.array(proposalFor(text), { minLength: 1, maxLength: 8 }))),
      async ([text, proposals]) => {
        const reading = await read(text);
        const { reading: after, tally } = proposed(reading, proposals);
        expectSound(reading, after);
        kept += tally.kept;
      },
    ),
    { numRuns: 200 },
  );
  // A property of claims that says nothing when there are none.
  expect(kept).toBeGreaterThan(50);
});
