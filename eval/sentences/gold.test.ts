import { describe, expect, it } from "vitest";
import { type GoldParagraph, goldFiles, readGold } from "./gold.ts";

const LANGUAGES = ["ar", "de", "en", "es", "fr", "ru", "tr", "uk"];

describe("the gold of sentences", () => {
  it("has every language in two parts, both long enough to count", () => {
    const all = goldFiles().flatMap((file) => readGold(file));
    expect([...new Set(all.map(({ language }) => language))].sort()).toEqual(LANGUAGES);
    for (const language of LANGUAGES)
      for (const part of ["dev", "test"] as const)
        expect(sentenceCount(all, language, part), `${language} ${part}`).toBeGreaterThanOrEqual(20);
  });

  it.each(goldFiles())(
    "%s says where each sentence begins and ends, in order, without space at its ends and with every word in one",
    (file) => {
      const rows = readGold(file);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.flatMap(faultsIn)).toEqual([]);
    },
  );
});

const sentenceCount = (all: readonly GoldParagraph[], language: string, part: GoldParagraph["part"]): number =>
  all.filter((row) => row.language === language && row.part === part).reduce((sum, { sentences }) => sum + sentences.length, 0);

function faultsIn({ text, sentences, part }: GoldParagraph): string[] {
  const places = sentences.map(([start, end]) => ({ start, end, words: text.slice(start, end) }));
  const left =
    places.map(({ start }, index) => text.slice(places[index - 1]?.end ?? 0, start)).join("") + text.slice(places.at(-1)?.end ?? 0);
  return [
    ...(part === "dev" || part === "test" ? [] : [`${String(part)} is no part`]),
    ...places.filter(({ words }) => words === "" || words.trim() !== words).map(({ words }) => `“${words}” is not trimmed`),
    ...places.filter(({ start }, index) => start < (places[index - 1]?.end ?? 0)).map(({ words }) => `“${words}” overlaps the one before`),
    ...(left.trim() === "" ? [] : [`“${left}” is in no sentence`]),
  ];
}
