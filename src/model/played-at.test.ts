import { describe, expect, it } from "vitest";
import { playedAt } from "./played-at.ts";

// "The pier is closed, and nobody knows why." in two cues, a space between them; then a stretch without a time.
const timings = [
  { span: { start: 0, end: 23 }, fromMs: 1_000, toMs: 3_000, speaker: "Ana Lerro" },
  { span: { start: 24, end: 41 }, fromMs: 3_000, toMs: 5_500, speaker: "Ana Lerro" },
  { span: { start: 60, end: 70 }, fromMs: 9_000 },
];

describe("a span is played", () => {
  it.each<[string, number, number, number | undefined]>([
    ["from the cue it begins in", 4, 8, 1_000],
    ["from the cue it begins in, though it ends in the next", 10, 30, 1_000],
    ["from the next cue when it begins between two", 23, 30, 3_000],
    ["from the first cue of it when it begins before that has a time", 50, 65, 9_000],
    ["from the last cue", 69, 70, 9_000],
    ["from the cue it stands in when it is a place alone", 24, 24, 3_000],
    ["not at all where no time is given", 43, 58, undefined],
    ["not at all after the last cue", 70, 80, undefined],
    ["not at all in the space between two cues", 23, 24, undefined],
  ])("%s", (_, start, end, fromMs) => {
    expect(playedAt({ timings }, { start, end })?.fromMs).toBe(fromMs);
  });

  it("with who speaks and until when", () => {
    expect(playedAt({ timings }, { start: 30, end: 36 })).toEqual({ fromMs: 3_000, toMs: 5_500, speaker: "Ana Lerro" });
  });

  it("not at all in a report that was written", () => {
    expect(playedAt({}, { start: 0, end: 5 })).toBeUndefined();
  });
});
