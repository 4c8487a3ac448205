import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Timing } from "../../model/report.ts";
import { type Pauses, pausesIn } from "./pauses-in.ts";
import { speechSpans } from "./speech-spans.ts";

const NO_PAUSES: Pauses = { lengthOf: () => 0 };
const sentences = (text: string, language = "en") =>
  speechSpans(text, [], language, NO_PAUSES).map(({ start, end }) => text.slice(start, end));

describe("speech without stops is cut", () => {
  it.each<[string, string[]]>([
    ["before who does something", ["two boats were stopped by the guard", "we spoke to one of the fishermen"]],
    ["before words that open a sentence", ["nobody was hurt", "meanwhile the talks have begun"]],
    ["after a question", ["who gave the order", "i will not go into that"]],
    ["not before what is said", ["the ministry said that eleven fighters were killed"]],
    ["not after a beginning", ["after that they left the town"]],
    ["not in the midst of a name", ["the harbour of port ansel was closed"]],
  ])("%s", (_, wanted) => {
    expect(sentences(wanted.join(" "))).toEqual(wanted);
  });

  it("where a small word has a capital", () => {
    expect(sentences("the army left the town of Tarn He stayed there")).toEqual(
      ["the army left the town of Tarn", "He stayed there"].slice(0, 2),
    );
  });

  it("after sixty words at most", () => {
    expect(sentences("boats ".repeat(200).trim()).every((sentence) => sentence.split(" ").length <= 60)).toBe(true);
  });

  it("nowhere when there is nothing", () => {
    expect(sentences("")).toEqual([]);
    expect(sentences("boats")).toEqual(["boats"]);
  });
});

/** A text in cues of three words, each a second long, with so much time after each. */
function inCues(words: string, gapsMs: readonly number[]): { readonly text: string; readonly timings: Timing[] } {
  const timings: Timing[] = [];
  let [at, fromMs] = [0, 0];
  for (const cue of words.match(/\S+(?: \S+){0,2}/gu) ?? []) {
    timings.push({ span: { start: at, end: at + cue.length }, fromMs, toMs: fromMs + 1_000 });
    at += cue.length + 1;
    fromMs += 1_000 + (gapsMs[timings.length - 1] ?? 0);
  }
  return { text: words, timings };
}

describe("pauses", () => {
  const cut = (words: string, gapsMs: readonly number[], language = "en") => {
    const { text, timings } = inCues(words, gapsMs);
    return speechSpans(text, timings, language, pausesIn(timings, text)).map(({ start, end }) => text.slice(start, end));
  };

  it("end a sentence where words alone would not", () => {
    expect(cut("nobody came back fishermen without their lights", [0])).toEqual(["nobody came back fishermen without their lights"]);
    expect(cut("nobody came back fishermen without their lights", [1_500])).toEqual(["nobody came back", "fishermen without their lights"]);
  });

  it("end sentences in any language", () => {
    expect(cut("порт закрыт сегодня катера остались у причала", [900], "ru")).toEqual(["порт закрыт сегодня", "катера остались у причала"]);
  });

  it("are longer with who speaks slowly", () => {
    expect(cut("один два три четыре пять шесть семь восемь девять десять ещё три слова", [800, 800, 800, 800], "ru")).toHaveLength(1);
    expect(cut("один два три четыре пять шесть семь восемь девять десять ещё три слова", [800, 800, 3_000, 800], "ru")).toHaveLength(2);
  });

  it("are guessed by the number of words where cues do not say when they end", () => {
    const text = "one two three four five six";
    const timings = [
      { span: { start: 0, end: 13 }, fromMs: 0 },
      { span: { start: 14, end: 27 }, fromMs: 5_000 },
    ];
    expect(pausesIn([], text).lengthOf(timings[0] as Timing, timings[1])).toBeGreaterThan(1);
    expect(pausesIn([], text).lengthOf(timings[0] as Timing, { span: { start: 14, end: 27 }, fromMs: 1_500 })).toBeLessThan(1);
  });

  it("are none after the last cue", () => {
    expect(pausesIn([], "a").lengthOf({ span: { start: 0, end: 1 }, fromMs: 0 }, undefined)).toBe(0);
  });

  it("missing, sentences in languages we do not weigh end with a cue when they are long", () => {
    const words = Array.from({ length: 61 }, (_, index) => `слово${index}`).join(" ");
    expect(cut(words, [], "ru").map((sentence) => sentence.split(" ").length)).toEqual([27, 27, 7]);
  });
});

it("whatever the words and times, sentences lie in the text in order and leave no word out", () => {
  const word = fc.constantFrom("the", "we", "left", "and", "He", "boats", "том", "…", "I'm", "2031", "\n");
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 80 }),
      fc.array(fc.integer({ min: -500, max: 4_000 }), { maxLength: 30 }),
      fc.constantFrom("en", "ru"),
      (words, gaps, language) => {
        const { text, timings } = inCues(words.join(" "), gaps);
        const spans = speechSpans(text, timings, language, pausesIn(timings, text));
        const between =
          spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start)).join("") + text.slice(spans.at(-1)?.end ?? 0);
        expect(between.trim()).toBe("");
        expect(spans.every(({ start, end }, index) => end > start && start >= (spans[index - 1]?.end ?? 0))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
