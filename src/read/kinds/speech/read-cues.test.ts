import { describe, expect, it } from "vitest";
import { MOST_CUES, readCues } from "./read-cues.ts";

const linesOf = (text: string) => readCues(text).cues.map(({ fromMs, toMs, lines }) => [fromMs, toMs, lines.join(" / ")]);

describe("the cues of a file", () => {
  it.each<[string, string, unknown[]]>([
    [
      "with hours and without",
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOne\n\n00:03.000 --> 00:04.000\nTwo",
      [
        [1_000, 2_000, "One"],
        [3_000, 4_000, "Two"],
      ],
    ],
    ["with commas in WebVTT", "WEBVTT\n\n00:00:01,5 --> 00:00:02,25\nOne", [[1_500, 2_250, "One"]]],
    ["with dots in SubRip", "1\n00:00:01.000 --> 00:00:02.000\nOne", [[1_000, 2_000, "One"]]],
    ["with no space around the arrow", "1\n00:00:01,000-->00:00:02,000\nOne", [[1_000, 2_000, "One"]]],
    [
      "with other arrows",
      "1\n00:00:01,000 -> 00:00:02,000\nOne\n\n2\n00:00:03,000 → 00:00:04,000\nTwo",
      [
        [1_000, 2_000, "One"],
        [3_000, 4_000, "Two"],
      ],
    ],
    ["with settings after the time", "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0%\nOne", [[1_000, 2_000, "One"]]],
    ["without parts of seconds", "00:00:01 --> 00:00:02\nOne", [[1_000, 2_000, "One"]]],
    [
      "without numbers",
      "00:00:01,000 --> 00:00:02,000\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo",
      [
        [1_000, 2_000, "One"],
        [3_000, 4_000, "Two"],
      ],
    ],
    [
      "without blank lines between",
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      [
        [1_000, 2_000, "One"],
        [3_000, 4_000, "Two"],
      ],
    ],
    [
      "that are a number",
      "1\n00:00:01,000 --> 00:00:02,000\n1999\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      [
        [1_000, 2_000, "1999"],
        [3_000, 4_000, "Two"],
      ],
    ],
    ["that begin with NOTE", "WEBVTT\n\n00:01.000 --> 00:02.000\nNOTE this well", [[1_000, 2_000, "NOTE this well"]]],
    [
      "with blank lines inside",
      "1\n00:00:01,000 --> 00:00:02,000\nOne\n\nand a half.\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      [
        [1_000, 2_000, "One / and a half."],
        [3_000, 4_000, "Two"],
      ],
    ],
    [
      "with a paragraph that is no name",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\nThe boats left early.\n00:03.000 --> 00:04.000\nTwo",
      [
        [1_000, 2_000, "One / The boats left early."],
        [3_000, 4_000, "Two"],
      ],
    ],
    [
      "with names",
      "WEBVTT\n\nopening\n00:01.000 --> 00:02.000\nOne\n\nthe end\n00:03.000 --> 00:04.000\nTwo",
      [
        [1_000, 2_000, "One"],
        [3_000, 4_000, "Two"],
      ],
    ],
    ["with Windows line ends and a byte order mark", "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nOne\r\n", [[1_000, 2_000, "One"]]],
    ["with old line ends", "WEBVTT\r\r00:01.000 --> 00:02.000\rOne", [[1_000, 2_000, "One"]]],
    [
      "out of order",
      "1\n00:00:05,000 --> 00:00:06,000\nTwo\n\n2\n00:00:01,000 --> 00:00:02,000\nOne",
      [
        [1_000, 2_000, "One"],
        [5_000, 6_000, "Two"],
      ],
    ],
    ["that end before they begin", "1\n00:00:05,000 --> 00:00:01,000\nOne", [[5_000, undefined, "One"]]],
    ["that do not say when they end", "WEBVTT\n\n00:01.000 -->\nOne", [[1_000, undefined, "One"]]],
    ["with arrows in their words", "WEBVTT\n\n00:01.000 --> 00:02.000\nleft --> right", [[1_000, 2_000, "left --> right"]]],
    ["and none without words", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nTwo", [[3_000, 4_000, "Two"]]],
  ])("are read %s", (_, text, cues) => {
    expect(linesOf(text)).toEqual(cues);
  });

  it("leave out styles and regions, and keep remarks where they stood", () => {
    const read = readCues(
      "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE by the desk\n\nREGION\nid:low\n\n00:01.000 --> 00:02.000\nOne\n\nNOTE\nread by\nan actor\n\n00:03.000 --> 00:04.000\nTwo",
    );
    expect(read.cues.map(({ lines }) => lines)).toEqual([["One"], ["Two"]]);
    expect(read.remarks).toEqual([
      { words: "by the desk", before: 0 },
      { words: "read by an actor", before: 1 },
    ]);
  });

  it("keep what stands before the first of them", () => {
    expect(readCues("Night convoy\n\n1\n00:00:01,000 --> 00:00:02,000\nOne").remarks).toEqual([{ words: "Night convoy", before: 0 }]);
  });

  it("come with what the header says", () => {
    const { heading, fields } = readCues(
      "WEBVTT - Evening bulletin\nKind: captions\nLanguage: en-GB\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\n00:01.000 --> 00:02.000\nOne",
    );
    expect(heading).toBe("Evening bulletin");
    expect(Object.fromEntries(fields)).toMatchObject({ kind: "captions", language: "en-GB" });
  });

  it("are noted when they are odd", () => {
    const { notes } = readCues("1\n00:00:05,000 --> 00:00:01,000\nTwo\n\n2\n00:00:01,000 --> 00:00:02,000\nOne");
    expect(notes.map(({ code }) => code)).toEqual(["subtitles-out-of-order", "subtitles-without-end"]);
  });

  it("must be some", () => {
    expect(() => readCues("WEBVTT\n\nNothing --> here")).toThrow(/INPUT_INVALID.*at least one subtitle/u);
  });

  it("must not be too many", () => {
    expect(() => readCues("00:00:01,000 --> 00:00:02,000\nOne\n".repeat(MOST_CUES + 1))).toThrow(/INPUT_TOO_LARGE/u);
  });
});
