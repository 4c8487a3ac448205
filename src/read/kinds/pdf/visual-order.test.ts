import { describe, expect, test } from "vitest";
import { findLines } from "./find-lines.ts";
import type { Piece } from "./piece.ts";

/** Pieces as they stand on the page from left to right, "|" between two that touch, a space between two that do not. */
function line(shown: string, base = 100): Piece[] {
  let at = 50;
  return shown.split(/(?<=[ |])/u).map((part) => {
    const text = part.replace(/[ |]$/u, "");
    const piece = { text, left: at, right: at + 5 * text.length, base, size: 10, isBold: false };
    at = piece.right + (part.endsWith(" ") ? 3 : 0);
    return piece;
  });
}

const read = (shown: string): string => findLines(line(shown), [])[0]?.text ?? "";

describe("a line is read in the order of its script:", () => {
  test.each([
    ["Latin words", "Two boats sailed", "Two boats sailed"],
    ["Arabic words", "الميناء في حريق", "حريق في الميناء"],
    ["letters set one by one", "ء|ﺎ|ﻨ|ﻴ|ﻤ|ﻟ|ا", "اﻟﻤﻴﻨﺎء"],
    ["a number in Arabic", "شخصا 26 أصيب", "أصيب 26 شخصا"],
    ["a date in Arabic", "2031 مارس 4 يوم", "يوم 4 مارس 2031"],
    ["a number of several pieces", "شخص 1|,|200 نحو", "نحو 1,200 شخص"],
    ["a Latin name in Arabic", "العدد وإن Port Ansel قرب", "قرب Port Ansel وإن العدد"],
    ["a Latin name with a number", "في UN 12 قال", "قال UN 12 في"],
    ["an Arabic name in English", "The harbour of الميناء باب reopened", "The harbour of باب الميناء reopened"],
    ["brackets that were named as set", "قال (|طبية مصادر|) ثم", "ثم (مصادر طبية) قال"],
    ["quotation marks", "ووصفها «|صحيحة غير|» بأنها", "بأنها «غير صحيحة» ووصفها"],
    ["Hebrew words", "בנמל שריפה", "שריפה בנמל"],
    ["figures of two alphabets in one number", "نفر ۲٦ دست‌کم", "دست‌کم ۲۶ نفر"],
  ])("%s", (_what, shown, expected) => {
    expect(read(shown)).toBe(expected);
  });

  test("letters without a width go with the one before them", () => {
    const [lam, alef, next] = [
      { text: "ال", left: 80, right: 90 },
      { text: "ا", left: 80, right: 80 },
      { text: "ن", left: 74, right: 80.001 },
    ].map((piece) => ({ ...piece, base: 100, size: 10, isBold: false })) as [Piece, Piece, Piece];
    expect(findLines([next, alef, lam], [])[0]?.text).toBe("الان");
  });

  test("lam and alef that look parted are one", () => {
    expect(read("أساس ا|ل")).toBe("لا أساس");
    expect(findLines([{ text: "ل ا أساس", left: 50, right: 90, base: 100, size: 10, isBold: false }], [])[0]?.text).toBe("لا أساس");
  });

  test("a line of thousands of pieces is read as it stands", () => {
    expect(findLines(line("boat ".repeat(2_500).trim()), [])[0]?.text).toBe("boat ".repeat(2_500).trim());
  });
});
