import { describe, expect, it } from "vitest";
import { withoutRepeats } from "./without-repeats.ts";

const cues = (...texts: string[]) =>
  texts.map((text, index) => ({ fromMs: index * 1_000, toMs: (index + 1) * 1_000, lines: text.split(" / ").map((words) => ({ words })) }));
const kept = (...texts: string[]) => withoutRepeats(cues(...texts)).map(({ lines }) => lines.map(({ words }) => words).join(" / "));

describe("every word stands once", () => {
  it("where each cue shows the line before it again", () => {
    expect(kept("one two", "one two / three four", "three four / five six", "five six / seven")).toEqual([
      "one two",
      "three four",
      "five six",
      "seven",
    ]);
  });

  it("where cues grow word by word", () => {
    expect(kept("we", "we left", "we left at", "we left at night")).toEqual(["we", "left", "at", "night"]);
  });

  it("where the same cue is shown twice", () => {
    expect(kept("Nobody in the crowd believes it.", "Nobody in the crowd believes it.", "They left.")).toEqual([
      "Nobody in the crowd believes it.",
      "They left.",
    ]);
  });

  it("and stays as long as it is shown", () => {
    expect(withoutRepeats(cues("Nobody in the crowd believes it.", "Nobody in the crowd believes it."))).toMatchObject([
      { fromMs: 0, toMs: 2_000 },
    ]);
  });
});

describe("words are said twice", () => {
  it("where they are few", () => {
    expect(kept("No.", "No.", "We left.")).toEqual(["No.", "No.", "We left."]);
  });

  it("where time passes between", () => {
    const [first, second] = cues("We will never leave.", "We will never leave.");
    const later = { ...(second as NonNullable<typeof second>), fromMs: 9_000, toMs: 10_000 };
    expect(withoutRepeats([first as NonNullable<typeof first>, later])).toHaveLength(2);
  });
});
