import { describe, expect, test } from "vitest";
import { reportId } from "../../src/model/ids.ts";
import { proposalWindows, readSource } from "../../src/pipeline.ts";

const windowsOf = async (content: string) => proposalWindows(await readSource({ id: reportId("r1"), content, language: "en" }));
const sentence = (n: number) => `Boat ${n} lay at the long pier of Port Ansel all that day.`;
const paragraph = (count: number) => Array.from({ length: count }, (_, at) => sentence(1000 + at)).join(" ");

describe("the windows of a report", () => {
  test("hold every sentence once, in order, with its number and its words", async () => {
    const { windows, leftOut } = await windowsOf(`${sentence(1)} ${sentence(2)}\n\n${sentence(3)}`);
    expect(windows).toEqual([{ sentences: [1, 2, 3].map((n, index) => ({ index, words: sentence(n) })) }]);
    expect(leftOut).toBe(0);
  });

  test("are of whole paragraphs, as many as 6,000 characters hold", async () => {
    const { windows } = await windowsOf([40, 40, 40, 40].map(paragraph).join("\n\n"));
    expect(windows.map(({ sentences }) => sentences.length)).toEqual([80, 80]);
  });

  test("cut a paragraph that is longer between its sentences", async () => {
    const { windows } = await windowsOf(paragraph(250));
    const lengths = windows.map(({ sentences }) => sentences.reduce((sum, { words }) => sum + words.length, 0));
    expect(lengths.length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6000);
    expect(windows.flatMap(({ sentences }) => sentences.map(({ index }) => index))).toEqual(Array.from({ length: 250 }, (_, at) => at));
  });

  test("leave out what is too long, and say how much", async () => {
    const reading = await readSource({ id: reportId("r1"), content: paragraph(60), language: "en" });
    const first = reading.sentences.slice(0, 1);
    const wall = reading.sentences.slice(-1).map(({ span, ...last }) => ({ ...last, index: 1, span: { start: 0, end: span.end } }));
    expect(proposalWindows({ ...reading, sentences: [...first, ...wall] })).toMatchObject({
      windows: [{ sentences: [{ index: 0 }] }],
      leftOut: 1,
    });
    // Fifty paragraphs of the same sixty sentences, a window each once twice sixty are too long for one.
    const many = Array.from({ length: 50 }, (_, block) =>
      reading.sentences.map((each, at) => ({ ...each, index: block * 60 + at, block })),
    );
    const { windows, leftOut } = proposalWindows({ ...reading, sentences: many.flat() });
    expect(windows.map(({ sentences }) => sentences.length)).toEqual(Array<number>(40).fill(60));
    expect(leftOut).toBe(600);
  });
});
