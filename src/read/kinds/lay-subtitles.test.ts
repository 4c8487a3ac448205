import { describe, expect, it } from "vitest";
import { ROLLING_VTT, SRT, VTT } from "../../../test/seeds/speech.ts";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import { laySubtitles } from "./lay-subtitles.ts";

const lay = (content: string): Laid => laySubtitles({ id: reportId("r"), content });
const blocksOf = (content: string) => lay(content).blocks.map(({ role, text }) => `${role}: ${text}`);
const timesOf = (content: string) =>
  lay(content).blocks.flatMap(({ text, timings = [] }) =>
    timings.map(({ span, fromMs, toMs, speaker }) => [fromMs, toMs, speaker, text.slice(span.start, span.end)]),
  );

/** Cues of two seconds with so much time between them. */
const cues = (gapMs: number, ...texts: string[]) =>
  texts
    .map((text, index) => `${index + 1}\n${at(index * (2_000 + gapMs))} --> ${at(index * (2_000 + gapMs) + 2_000)}\n${text}\n`)
    .join("\n");
const at = (ms: number) =>
  `00:${String(Math.floor(ms / 60_000)).padStart(2, "0")}:${String(Math.floor(ms / 1_000) % 60).padStart(2, "0")},${String(ms % 1_000).padStart(3, "0")}`;

describe("subtitles", () => {
  it("are a paragraph for each turn, whatever the number of cues", () => {
    expect(blocksOf(VTT)).toEqual([
      "other: Captions by the desk of Radio Skerry",
      "body: Good evening. The harbour of Port Ansel has reportedly been closed since noon.",
      "body: Two boats were stopped, & five people were wounded, the ministry said.",
      "body: When?",
      "body: At dawn.",
      "other: The next words are those of the minister.",
      "body: لم نطلق النار. We (the ministry) deny it.",
      "other: [distant gunfire]",
      "other: ♪ a march ♪",
    ]);
  });

  it("keep when each stretch is heard and who says it", () => {
    expect(timesOf(VTT).slice(0, 4)).toEqual([
      [1_000, 3_200, "Ana Lerro", "Good evening. The harbour of Port Ansel"],
      [3_200, 6_000, "Ana Lerro", "has reportedly been closed since noon."],
      [6_400, 8_900, "Tor Hask", "Two boats were stopped, & five people were wounded, the ministry said."],
      [9_000, 10_000, "Ana Lerro", "When?"],
    ]);
  });

  it("say every word once where captions roll", () => {
    expect(blocksOf(ROLLING_VTT)).toEqual([
      "body: good evening from port ansel the harbour has been closed two boats were stopped",
      "other: [Music]",
    ]);
  });

  it("are read from SubRip with everything amiss", () => {
    expect(timesOf(SRT)).toEqual([
      [1_000, 3_000, undefined, "The convoy left the town"],
      [3_100, 5_000, undefined, "at six in the evening."],
      [5_200, 7_000, undefined, "Who was in it?"],
      [5_200, 7_000, undefined, "Eleven fighters, the driver says."],
      [8_000, 9_000, "ANA LERRO", "And the trucks? How many?"],
      [10_500, 12_000, undefined, "Thirty of them, I think. They carry parts for the radar."],
      [12_000, 14_000, undefined, "(applause)"],
    ]);
  });

  it("begin a paragraph after a silence that is long for the recording", () => {
    expect(blocksOf(cues(100, "We left.", "We came back."))).toEqual(["body: We left. We came back."]);
    expect(blocksOf(`${cues(100, "We left.", "We came back.")}\n9\n00:00:20,000 --> 00:00:21,000\nNow the weather.`)).toEqual([
      "body: We left. We came back.",
      "body: Now the weather.",
    ]);
    expect(blocksOf(cues(3_500, "We left.", "We came back.", "We left again.", "We stayed."))).toEqual([
      "body: We left. We came back. We left again. We stayed.",
    ]);
  });

  it("begin none in the midst of a sentence", () => {
    expect(blocksOf(`${cues(100, "We left the", "town")}\n9\n00:00:20,000 --> 00:00:21,000\nat night.`)).toEqual([
      "body: We left the town at night.",
    ]);
  });

  it("end a paragraph without silences at a sentence when it grows long", () => {
    const blocks = lay(cues(0, ...Array.from({ length: 120 }, (_, index) => `This is sentence number ${index} of them all.`))).blocks;
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.every(({ text }) => text.length < 1_600 && text.endsWith("."))).toBe(true);
  });

  it("put a sound that interrupts a sentence after it", () => {
    expect(blocksOf(cues(100, "We left", "[explosion]", "the town.", "It burned."))).toEqual([
      "body: We left the town.",
      "other: [explosion]",
      "body: It burned.",
    ]);
  });

  it("take a name before a colon for the speaker until another comes", () => {
    expect(
      timesOf(cues(100, "ANA LERRO: We left", "at night.", "TOR: Who did?", "Note: nobody says so.")).map(([, , speaker]) => speaker),
    ).toEqual(["ANA LERRO", "ANA LERRO", "TOR", "TOR"]);
  });

  it("are joined without a space in Chinese and Japanese", () => {
    expect(blocksOf(cues(0, "我们在晚上", "离开了。"))).toEqual(["body: 我们在晚上离开了。"]);
  });

  it("say in their header what they are of", () => {
    const stated = lay(VTT).facts?.stated.map(({ field, value, from, raw }) => [field, value, from, raw]);
    expect(stated).toEqual([
      ["title", "Evening bulletin of Radio Skerry", "vtt:WEBVTT", "Evening bulletin of Radio Skerry"],
      ["language", "en-GB", "vtt:Language", "en-GB"],
      ["medium", "video-transcript", "vtt:Kind", "captions"],
    ]);
  });

  it("say in their header what they are of in a field of its own too", () => {
    expect(lay(`WEBVTT\nTitle: Night convoy\n\n00:01.000 --> 00:02.000\nWe left.`).facts?.titles).toEqual(["Night convoy"]);
  });

  it("without a cue are refused", () => {
    expect(() => lay("WEBVTT\n\nNothing here")).toThrow(/INPUT_INVALID/u);
  });
});
