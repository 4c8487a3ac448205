import { expect, it } from "vitest";
import { languageOfBlock } from "./language-of-block.ts";

it.each<[string, string, string | undefined, string]>([
  ["the report's", "The harbour is closed.", "en", "en"],
  ["the report's own of its script", "Порт закрито.", "uk", "uk"],
  ["Arabic in an English report", "الميناء مغلق.", "en", "ar"],
  ["Persian in a Persian report", "بندر بسته است.", "fa", "fa"],
  ["Russian in a French report", "Порт закрыт.", "fr", "ru"],
  ["Hebrew in a Russian report", "הנמל סגור.", "ru", "he"],
  ["English in an Arabic report", "The harbour is closed.", "ar", "en"],
  ["the report's where there are no letters", "12.30", "ar", "ar"],
  ["English where nothing is known", "The harbour is closed.", undefined, "en"],
  ["the report's in its own script though it names others", "В порту стоит Lantern Post.", "ru", "ru"],
])("a paragraph is read as %s", (_, words, language, found) => {
  expect(languageOfBlock(words, language)).toBe(found);
});
