import { describe, expect, test } from "vitest";
import { findLines, type Line } from "./find-lines.ts";
import { joinLines } from "./join-lines.ts";
import { wordsOf } from "./words-of.ts";

const lineOf = (text: string): Line => findLines([{ text, left: 50, right: 500, base: 100, size: 10, isBold: false }], [])[0] as Line;
const join = (lines: readonly string[], others: readonly string[] = []): string =>
  joinLines(lines.map(lineOf), wordsOf([...others, ...lines].map(lineOf))).text;

/** Lines of a document whose words are parted to fill them. */
const PARTED = ["The govern-", "ment of the is-", "lands spoke of an inde-", "pendent inquiry."];

describe("lines are joined", () => {
  const cases: readonly (readonly [what: string, lines: readonly string[], expected: string, others?: readonly string[]])[] = [
    ["with a space", ["Two boats", "sailed."], "Two boats sailed."],
    ["without one where a word was parted", ["an inde-", "pendent inquiry"], "an independent inquiry"],
    ["with the soft hyphen gone", ["an inde\u00ad", "pendent inquiry"], "an independent inquiry"],
    ["as the word stands elsewhere, whole", ["the break-", "water"], "the breakwater", ["a breakwater"]],
    ["as the word stands elsewhere, with its hyphen", ["the cease-", "fire"], "the cease-fire", ["a cease-fire"]],
    ["with the hyphen of a first part that keeps it", ["a pro-", "government channel"], "a pro-government channel"],
    ["with the hyphen before a capital", ["the UN-", "Ombrey talks"], "the UN-Ombrey talks"],
    ["with the hyphen after capitals", ["a UN-", "backed plan"], "a UN-backed plan"],
    ["with the hyphen after a number", ["a 54-", "year-old man"], "a 54-year-old man"],
    ["with the last of several hyphens", ["state-of-the-", "art boats"], "state-of-the-art boats"],
    ["with the hyphen before two letters", ["a check-", "up"], "a check-up"],
    ["with a French hyphen", ["a-t-", "il dit"], "a-t-il dit"],
    ["with the hyphen of a French pronoun", ["celui-", "ci"], "celui-ci", ["les ports des îles et une baie dans le nord"]],
    ["with a dash and its spaces", ["the harbour –", "once busy"], "the harbour – once busy"],
    ["without a space in a range", ["pages 10–", "15"], "pages 10–15"],
    ["without a space within an address", ["see https://relief.example/", "2031/12.html"], "see https://relief.example/2031/12.html"],
    ["with a space after an address that ends", ["see https://relief.example/", "The list"], "see https://relief.example/ The list"],
    ["without a space in Chinese", ["港口发生", "两起爆炸"], "港口发生两起爆炸"],
    ["in Russian", ["прави-", "тельство", "сказало"], "правительство сказало"],
    ["in Russian with a hyphen of its own", ["на юго-", "востоке"], "на юго-востоке"],
  ];
  test.each(cases.map(([what, lines, expected, others = []]) => [what, lines, expected, others] as const))(
    "%s",
    (_what, lines, expected, others) => {
      expect(join(lines, PARTED.concat(others))).toBe(expected);
    },
  );

  test("with every hyphen kept in a document that parts no words", () => {
    const others = Array.from({ length: 60 }, (_, at) => `Line ${at} of a letter that was typed by hand`);
    expect(join(["a war-", "risk premium"], [...others, "war risk"])).toBe("a war-risk premium");
  });

  test("with links that go on over a line end as one", () => {
    const link = (start: number, end: number) => [{ href: "https://relief.example/12", span: { start, end } }];
    const lines = [
      { ...lineOf("See the full list of na-"), links: link(4, 24) },
      { ...lineOf("mes there."), links: link(0, 3) },
    ];
    const { text, links } = joinLines(lines, wordsOf([...PARTED, "names"].map(lineOf)));
    expect(links.map(({ span }) => text.slice(span.start, span.end))).toEqual(["the full list of names"]);
  });
});
