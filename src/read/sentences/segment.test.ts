import { describe, expect, it } from "vitest";
import { COPIED_TRANSCRIPT, SPEECH_SEEDS, VTT } from "../../../test/seeds/speech.ts";
import { reportId } from "../../model/ids.ts";
import type { Report } from "../../model/report.ts";
import type { World } from "../../model/world.ts";
import { readReport } from "../read-report.ts";
import { segment } from "./segment.ts";

const WORLD: World = { actors: [], places: [], outlets: [] };
const read = (content: string): Promise<Report> => readReport({ id: reportId("r"), content }, WORLD);
const sentencesOf = (report: Report) => segment(report).map(({ span }) => report.text.slice(span.start, span.end));

describe("the sentences of a report", () => {
  it("run on over cues and end with a turn", async () => {
    expect(sentencesOf(await read(VTT)).slice(0, 5)).toEqual([
      "Good evening.",
      "The harbour of Port Ansel has reportedly been closed since noon.",
      "Two boats were stopped, & five people were wounded, the ministry said.",
      "When?",
      "At dawn.",
    ]);
  });

  it("are found in speech without stops", async () => {
    expect(sentencesOf(await read(COPIED_TRANSCRIPT))).toEqual([
      "good evening from port ansel the ministry said that thirty trucks left the town and nobody knows what they carried",
      "residents claim that eleven fighters were killed",
    ]);
  });

  it("follow the abbreviations of the language that a paragraph is in", async () => {
    const report = await read(
      "The ministry sent a statement.\n\nقال د. أوسك إن الميناء مغلق. ولم يعلق أحد.\n\nNobody else did, Dr. Vick said.",
    );
    expect(sentencesOf(report)).toEqual([
      "The ministry sent a statement.",
      "قال د. أوسك إن الميناء مغلق.",
      "ولم يعلق أحد.",
      "Nobody else did, Dr. Vick said.",
    ]);
  });

  it.each(SPEECH_SEEDS)("never reach over the end of a block: $name", async ({ text }) => {
    const report = await read(text);
    const sentences = segment(report);
    expect(sentences.length).toBeGreaterThan(0);
    for (const { span, block } of sentences) {
      const { start, end } = report.blocks[block]?.span ?? { start: 0, end: 0 };
      expect([span.start >= start, span.end <= end]).toEqual([true, true]);
    }
  });
});
