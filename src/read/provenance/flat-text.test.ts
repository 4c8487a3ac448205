import { expect, it } from "vitest";
import { flatText } from "./flat-text.ts";

it("writes letters without case, accents and vowel signs", () => {
  expect(flatText("Tränslated naïvely: نُشِر ـ Straße")).toBe("TRANSLATED NAIVELY: نشر  STRASSE");
});

it("gives the same for all that a pattern without regard to case takes for the same letter", () => {
  const cased = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCodePoint(code)).filter(
    (letter) => /\p{L}/u.test(letter) && isCased(letter),
  );
  // The scripts of the lexicon; a whole class is tried at once, for a pattern a letter would take minutes.
  const byFlat = Map.groupBy(cased, flatText);
  for (const letter of cased.filter((each) => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(each))) {
    const others = cased.filter((other) => flatText(other) !== flatText(letter)).join("");
    expect(new RegExp(letter, "iu").exec(others)?.[0], `${letter} of ${byFlat.get(flatText(letter))?.join("")}`).toBeUndefined();
  }
});

const isCased = (letter: string): boolean => letter.toLowerCase() !== letter.toUpperCase();
