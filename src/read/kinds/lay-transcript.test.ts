import { describe, expect, it } from "vitest";
import { COPIED_TRANSCRIPT, MEETING_TRANSCRIPT, SPOKEN_TRANSCRIPT, TIMED_TRANSCRIPT } from "../../../test/seeds/speech.ts";
import { reportId } from "../../model/ids.ts";
import type { Laid } from "../laid.ts";
import { layTranscript } from "./lay-transcript.ts";
import { MOST_LINES } from "./speech/turns-in.ts";

const lay = (content: string): Laid => layTranscript({ id: reportId("r"), content });
const blocksOf = (content: string) => lay(content).blocks.map(({ role = "open", text }) => `${role}: ${text}`);
const timesOf = (content: string) =>
  lay(content).blocks.flatMap(({ text, timings = [] }) =>
    timings.map(({ span, fromMs, toMs, speaker }) => [fromMs, toMs, speaker, text.slice(span.start, span.end)]),
  );

describe("a transcript", () => {
  it.each([TIMED_TRANSCRIPT, SPOKEN_TRANSCRIPT, MEETING_TRANSCRIPT, TIMED_TRANSCRIPT.replaceAll("\n", "\r\n")])(
    "stays as it is, and its blocks lie in it: %#",
    (content) => {
      const { text, blocks } = lay(content);
      expect(text).toBe(content);
      for (const block of blocks) expect(content.slice(block.start, (block.start ?? 0) + block.text.length)).toBe(block.text);
    },
  );

  it("is a block for each turn without its time and its speaker", () => {
    expect(timesOf(TIMED_TRANSCRIPT)).toEqual([
      [3_000, 9_000, "INTERVIEWER", "Good evening. Who is in the convoy?"],
      [
        9_000,
        25_000,
        "ANA LERRO",
        "The ministry said that thirty trucks left the town.\nThey carry parts for the radar, according to a driver.",
      ],
      [9_000, 25_000, "ANA LERRO", "Local people claim that eleven fighters were killed."],
      [25_000, 28_000, "INTERVIEWER", "Has anybody confirmed that?"],
      [28_000, 33_000, "ANA LERRO", '"We know nothing of it," an officer said.'],
      [33_000, undefined, "ANA LERRO", "He would not give his name."],
      [33_000, undefined, undefined, "[applause]"],
    ]);
  });

  it("leaves what stands before its first turn to be told by its words", () => {
    expect(blocksOf(TIMED_TRANSCRIPT).slice(0, 3)).toEqual([
      "open: Transcript: Night convoy leaves Port Ansel",
      "open: Radio Skerry, 4 May 2031",
      "body: Good evening. Who is in the convoy?",
    ]);
  });

  it("shows who speaks beside the words where no time can keep it", () => {
    expect(blocksOf(SPOKEN_TRANSCRIPT).slice(1, 5)).toEqual([
      "other: SPOKESMAN:",
      "body: Thank you for coming. Our forces struck a depot near the Orm bridge last night.",
      "other: Q:",
      "body: Were there any civilians among them?",
    ]);
  });

  it("has the speaker of a line of name and time alone", () => {
    expect(timesOf(MEETING_TRANSCRIPT).map(([fromMs, , speaker]) => [fromMs, speaker])).toEqual([
      [3_000, "Ana Lerro"],
      [15_000, "Tor Hask"],
      [22_000, "Ana Lerro"],
    ]);
  });

  it("is put together like subtitles where times interrupt its sentences", () => {
    expect(lay(COPIED_TRANSCRIPT).text).toBeUndefined();
    expect(blocksOf(COPIED_TRANSCRIPT)).toEqual([
      "other: Transcript",
      "other: Search in video",
      "body: good evening from port ansel the ministry said that thirty trucks left the town and nobody knows what they carried",
      "other: [Music]",
      "body: residents claim that eleven fighters were killed",
    ]);
    expect(timesOf(COPIED_TRANSCRIPT)[1]).toEqual([3_000, 6_000, undefined, "said that thirty trucks left the town and"]);
  });

  it("keeps a title over a copy", () => {
    expect(blocksOf(`Night convoy leaves Port Ansel\n\n${COPIED_TRANSCRIPT}`)[0]).toBe("headline: Night convoy leaves Port Ansel");
  });

  it("takes the time and the name from two lines", () => {
    const text =
      "0:0:1.0 --> 0:0:4.5\nAna Lerro\nGood evening.\n0:0:5.0 --> 0:0:8.0\nAna Lerro\nTwo boats left.\n0:0:9.0 --> 0:0:12.0\nTor Hask:\nWho says so?\n0:0:13.0 --> 0:0:14.0\nTor Hask:\nWho?";
    expect(timesOf(text)).toEqual([
      [1_000, 4_500, "Ana Lerro", "Good evening."],
      [5_000, 8_000, "Ana Lerro", "Two boats left."],
      [9_000, 12_000, "Tor Hask", "Who says so?"],
      [13_000, 14_000, "Tor Hask", "Who?"],
    ]);
  });

  it("says who speaks until another is named", () => {
    expect(timesOf("[0:01] ANA LERRO: We left.\n[0:05] We came back.\n[0:09] TOR HASK: When?").map(([, , speaker]) => speaker)).toEqual([
      "ANA LERRO",
      "ANA LERRO",
      "TOR HASK",
    ]);
  });

  it("with NULs is refused", () => {
    expect(() => lay("[0:01] a\0b")).toThrow(/INPUT_BINARY/u);
  });

  it("with too many lines is refused", () => {
    expect(() => lay("[0:01] a\n".repeat(MOST_LINES + 1))).toThrow(/INPUT_TOO_LARGE/u);
  });
});
