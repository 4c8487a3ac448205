import { describe, expect, it } from "vitest";
import { directionOf } from "./direction-of.ts";

describe("a block runs right to left", () => {
  it.each<[string, string]>([
    ["when it is Arabic", "قال المتحدث إن الميناء مغلق."],
    ["when it is Hebrew, Syriac, Thaana, N'Ko or Adlam", "שלום"],
    ["in Syriac", "ܫܠܡܐ"],
    ["in Thaana", "މާލެ"],
    ["in N'Ko", "ߒߞߏ"],
    ["after a number and a Latin name", "12:30 Lantern Post: قال المتحدث باسم الحرس إن الميناء مغلق"],
    ["after a date line in Latin letters", "PORT ANSEL (MP) — أعلنت الوزارة صباح اليوم أن القاربين عادا"],
    ["with long addresses in it", "التفاصيل على الموقع https://lantern.example/english/long/path/of/words/here"],
    ["with an account in it", "@HarbourTribune @SkerryReview قالت المصادر"],
    ["when half of its words do, the first among them", "ميناء Ansel"],
  ])("%s", (_, text) => {
    expect(directionOf(text)).toBe("rtl");
  });
});

describe("a block runs left to right", () => {
  it.each<[string, string]>([
    ["when it quotes an Arabic name", "The group Jaysh al-Sharqiya (جيش الشرقية) left the town on Monday."],
    ["when it begins with an Arabic word", "“سلام” is what the sign at the harbour says in large letters"],
    ["when half of its words do, the first among them", "Ansel ميناء"],
    ["when it has no letters", "12 – 30 (٤٥)"],
    ["when it is empty", ""],
    ["in Cyrillic", "Порт закрыт"],
  ])("%s", (_, text) => {
    expect(directionOf(text)).toBeUndefined();
  });
});
