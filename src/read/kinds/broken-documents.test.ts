import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOCUMENT_SEEDS } from "../../../test/seeds/documents.ts";
import { ReportedlyError } from "../../errors.ts";
import { reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { Laid } from "../laid.ts";
import { layDocx } from "./lay-docx.ts";
import { layMarkdown } from "./lay-markdown.ts";
import { layPdf } from "./lay-pdf.ts";

const LAYOUTS: Readonly<Record<(typeof DOCUMENT_SEEDS)[number]["kind"], (source: Source) => Promise<Laid>>> = {
  pdf: layPdf,
  docx: layDocx,
  markdown: layMarkdown,
};

/** A change to bytes: some are written over, left out, or said twice. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom("write", "leave out", "repeat", "cut off"),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
});

function changed(
  bytes: Uint8Array,
  { at, how, bytes: other }: typeof change extends fc.Arbitrary<infer Change> ? Change : never,
): Uint8Array {
  const place = Math.floor(at * bytes.length);
  const rest = bytes.subarray(place);
  const after = {
    write: [other, rest.subarray(other.length)],
    "leave out": [rest.subarray(other.length)],
    repeat: [rest.subarray(0, 400), rest],
    "cut off": [],
  }[how];
  return Buffer.concat([bytes.subarray(0, place), ...after]);
}

const isRefusal = (met: unknown): boolean => met instanceof ReportedlyError && /^(?:INPUT_|NO_ARTICLE)/u.test(met.code);

const hasSoundLinks = ({ blocks }: Laid): boolean =>
  blocks.every(({ text, links }) => links.every(({ span }) => span.start >= 0 && span.start <= span.end && span.end <= text.length));

describe("a broken document", () => {
  test.each(DOCUMENT_SEEDS)(
    "of kind $kind is read or refused, and its bytes stay as they are",
    async ({ kind, bytes }) => {
      const seed = await bytes();
      const whole = await LAYOUTS[kind]({ id: reportId("r1"), content: seed });
      expect(whole.kind).toBe(kind);
      expect(whole.blocks.length).toBeGreaterThan(5);
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
          const content = changes.reduce(changed, seed);
          const before = Buffer.from(content).toString("latin1");
          const outcome: unknown = await LAYOUTS[kind]({ id: reportId("r1"), content }).catch((thrown: unknown) => thrown);
          expect(outcome).toSatisfy((met) => isRefusal(met) || hasSoundLinks(met as Laid));
          expect(Buffer.from(content).toString("latin1")).toBe(before);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );
});
