import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReportedlyError } from "../src/errors.ts";
import { reportId } from "../src/model/ids.ts";
import { playedAt } from "../src/model/played-at.ts";
import type { Reading } from "../src/model/reading.ts";
import type { Report } from "../src/model/report.ts";
import { readSource } from "../src/pipeline.ts";
import { readReport } from "../src/read/read-report.ts";
import { segment } from "../src/read/sentences/segment.ts";
import { COPIED_TRANSCRIPT, SPEECH_SEEDS, SPOKEN_TRANSCRIPT, SRT, TIMED_TRANSCRIPT, VTT } from "./seeds/speech.ts";

const read = (content: string): Promise<Reading> => readSource({ id: reportId("r"), content });
const claimsOf = ({ report, claims }: Reading) =>
  claims.flatMap(({ content: [span] }) =>
    span === undefined ? [] : [[report.text.slice(span.start, span.end), playedAt(report, span)?.fromMs, playedAt(report, span)?.speaker]],
  );

describe("claims in speech", () => {
  it("are found in captions and can be played from their second", async () => {
    const claims = claimsOf(await read(VTT));
    expect(claims).toContainEqual(["five people were wounded", 6_400, "Tor Hask"]);
  });

  it.each<[string, string, string]>([
    ["a file of SubRip", SRT, "They carry parts for the radar"],
    ["a transcript with times", TIMED_TRANSCRIPT, "eleven fighters were killed"],
    ["a transcript with speakers", SPOKEN_TRANSCRIPT, "Our forces struck a depot near the Orm bridge last night"],
    ["a copy of automatic captions", COPIED_TRANSCRIPT, "eleven fighters were killed"],
  ])("are found in %s", async (_, content, words) => {
    const claims = claimsOf(await read(content));
    expect(claims.some(([said]) => String(said).includes(words))).toBe(true);
  });

  it("of a transcript without times cannot be played", async () => {
    const claims = claimsOf(await read(SPOKEN_TRANSCRIPT));
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.every(([, fromMs]) => fromMs === undefined)).toBe(true);
  });
});

describe("a file of speech, whatever becomes of it,", () => {
  const reading = async (content: string): Promise<Report | undefined> => {
    try {
      return await readReport({ id: reportId("r"), content }, { actors: [], places: [], outlets: [] });
    } catch (thrown) {
      if (thrown instanceof ReportedlyError && thrown.code !== "INTERNAL") return undefined;
      throw thrown;
    }
  };

  const piece = fc.constantFrom(
    "\n",
    "\n\n",
    "00:00:01.000 --> 00:00:02.000\n",
    "00:00:09,5 -->\n",
    "0:05\n",
    "[00:00:07] ",
    "ANA LERRO: ",
    "Tor Hask  0:09\n",
    "<v Ana>",
    "</v>",
    "<00:00:01.500>",
    "{\\an8}",
    ">> ",
    "- ",
    "[applause]",
    "(00:01:00)",
    "♪",
    "NOTE ",
    "STYLE\n",
    "We left. ",
    "we left ",
    "&amp;",
    "7\n",
    "\u202b",
  );

  it("ends in a report or an error with a code, and every time has its words", async () => {
    const content = fc
      .tuple(
        fc.constantFrom("WEBVTT\n\n", "1\n00:00:00,000 --> 00:00:01,000\n", "0:00 ", ...SPEECH_SEEDS.map(({ text }) => text)),
        fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        fc.nat(200),
      )
      .map(([head, pieces, at]) => head.slice(0, head.length - at) + pieces.join(""));
    await fc.assert(
      fc.asyncProperty(content, async (text) => {
        const report = await reading(text);
        expect(report === undefined ? [] : faultsIn(report)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  function faultsIn(report: Report): string[] {
    const { timings = [], blocks, text } = report;
    const inBlocks = timings.filter(({ span }) => blocks.some((block) => block.span.start <= span.start && span.end <= block.span.end));
    return [
      ...timings.filter(({ span }) => text.slice(span.start, span.end).trim() === "").map(() => "a time without words"),
      ...timings.filter(({ span }, index) => span.start < (timings[index - 1]?.span.end ?? 0)).map(() => "times out of order"),
      ...timings.filter(({ fromMs, toMs = fromMs }) => !(toMs >= fromMs && fromMs >= 0)).map(() => "a time that is none"),
      ...(inBlocks.length === timings.length ? [] : ["a time outside its block"]),
      ...segment(report)
        .filter(({ span, block }) => span.start < (blocks[block]?.span.start ?? 0) || span.end > (blocks[block]?.span.end ?? 0))
        .map(() => "a sentence outside its block"),
    ];
  }
});
