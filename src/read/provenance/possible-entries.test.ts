import { describe, expect, it } from "vitest";
import { FURNITURE_LINES } from "../../lexicon/page-furniture.ts";
import { APPEAL_LINES } from "../../lexicon/provenance-appeal.ts";
import { AUTHOR_INDEXES, CREDITS } from "../../lexicon/provenance-credit.ts";
import { LICENCE_LINES } from "../../lexicon/provenance-licence.ts";
import { ORIGIN_STATEMENTS } from "../../lexicon/provenance-origin.ts";
import { isWrittenIn } from "./is-written-in.ts";
import { possibleEntries } from "./possible-entries.ts";

const LINES = [...ORIGIN_STATEMENTS, ...LICENCE_LINES, ...CREDITS, ...AUTHOR_INDEXES, ...APPEAL_LINES, ...FURNITURE_LINES];
const possible = possibleEntries(LINES);
/** Ways in which a line is met: shouted, whispered, cut, run together with others, with other spaces and signs, Arabic with vowel signs. */
const WAYS: readonly ((line: string) => string)[] = [
  (line) => line,
  (line) => line.toUpperCase(),
  (line) => line.toLowerCase(),
  (line) => line.normalize("NFD"),
  (line) => line.slice(0, Math.ceil(line.length / 2)),
  (line) => line.slice(Math.floor(line.length / 3)),
  (line) => `(${line})`,
  (line) => `${line} ${line}`,
  (line) => `The strait is open. ${line}`,
  (line) => line.replaceAll(" ", "\u00a0"),
  (line) => line.replaceAll("'", "’"),
  (line) => line.replace(/(?<=\p{Script=Arabic})/gu, "\u064e"),
  (line) => line.replaceAll("s", "ſ").replaceAll("k", "\u212a"),
];

describe("entries that a line could fit", () => {
  it.each(LINES.map((line) => [line.example, line] as const))("“%s” could fit its own", (example, line) => {
    expect(possible(example)).toContain(line);
  });

  it.each(LINES.map(({ example }) => example))("of “%s” in other forms leave none out that does fit", (example) => {
    for (const way of WAYS) {
      const words = way(example);
      const fitting = LINES.filter(({ pattern, language }) => isWrittenIn(language, words) && pattern.test(words));
      expect(possible(words)).toEqual(expect.arrayContaining(fitting));
    }
  });

  it("are few, in the order of the lexicon", () => {
    expect(possible("Two boats drifted apart.").length).toBeLessThan(LINES.length / 20);
    const places = possible("Reporting by Ana Lerro. All rights reserved. Subscribe to our newsletter.").map((entry) =>
      LINES.indexOf(entry),
    );
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it("are those of the line's script, and those of which nothing is known", () => {
    const entries = [
      { language: "ru", pattern: /источник/u },
      { language: "en", pattern: /\p{Lu}\d/u },
      { language: "any", pattern: /^\d/u },
    ];
    expect(possibleEntries(entries)("Источник: 7")).toEqual([entries[0], entries[2]]);
    expect(possibleEntries(entries)("Pier 7")).toEqual([entries[1], entries[2]]);
  });
});
