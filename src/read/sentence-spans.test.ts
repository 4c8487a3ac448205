import { describe, expect, it } from "vitest";
import { sentenceSpans } from "./sentence-spans.ts";

const sentences = (text: string, language?: string) => sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["titles and initials", ["Lt. Gen. Ana Lerro met Mr. J. K. Vick.", "They spoke."]],
    ["states and their organs", ["The U.S. Army said so.", "It denied nothing."]],
    ["numbers and months", ["No. 4 opened on Dec. 10.", "Some 3.5 km are closed."]],
    ["times of day", ["Shots were heard at 5 a.m. on Monday.", "Nobody was hurt."]],
    ["questions inside speech", ["“Why did they leave?” he asked.", "Nobody knew."]],
    ["speech that ends a sentence", ['He said "it is over."', "Then he left."]],
    ["trailing dots", ["They waited… and left.", "Then nothing..."]],
    ["a sentence in brackets", ["The strait is open.", "(The pier is not.)", "Boats wait."]],
  ])("are told apart: %s", (_, wanted) => {
    expect(sentences(wanted.join(" "))).toEqual(wanted);
  });

  it("are found where the space after the stop was lost, but not inside an address", () => {
    expect(sentences("The bridge was destroyed.The army left. See www.lantern.Example for more.")).toEqual([
      "The bridge was destroyed.",
      "The army left.",
      "See www.lantern.Example for more.",
    ]);
  });

  it("run on over a line break", () => {
    expect(sentences("The pier was closed\nfor nine days. Boats\nwaited.")).toEqual([
      "The pier was closed\nfor nine days.",
      "Boats\nwaited.",
    ]);
  });

  it("end at the Arabic question mark", () => {
    expect(sentences("هل هذا صحيح؟ نعم، قال المتحدث.", "ar")).toEqual(["هل هذا صحيح؟", "نعم، قال المتحدث."]);
  });

  it("are cut where a text has lost its punctuation, and lose no word by it", () => {
    const text = "the boats left the harbour at night, and ".repeat(200);
    const found = sentences(text);
    expect(Math.max(...found.map((sentence) => sentence.length))).toBeLessThanOrEqual(1_200);
    expect(found.join(" ")).toBe(text.trim());
  });

  it("are found in a language nobody knows", () => {
    expect(sentences("One is here. Two is there.", "not a language")).toHaveLength(2);
  });
});
