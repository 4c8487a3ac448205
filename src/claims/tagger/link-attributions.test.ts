import { expect, test } from "vitest";
import { linkAttributions } from "./link-attributions.ts";
import type { RoleRun } from "./tag-scheme.ts";

/** "S S Q C C . C": a letter for each word's role, runs of like letters; a full stop ends a sentence. */
function linked(pattern: string): string[] {
  const words = pattern.split(" ");
  const runs: RoleRun[] = [];
  const sentenceOf = Int32Array.from(words, (_, at) => words.slice(0, at).filter((word) => word === ".").length);
  for (const [at, word] of words.entries()) {
    const role = "SQC".indexOf(word);
    const last = runs.at(-1);
    if (role === -1) continue;
    if (last?.role === role && last.to === at) runs[runs.length - 1] = { ...last, to: at + 1 };
    else runs.push({ role, from: at, to: at + 1 });
  }
  const range = ({ from, to }: RoleRun) => `${from}-${to}`;
  return linkAttributions(runs, sentenceOf).map(
    ({ source, cue, content }) => `${source.map(range).join("+") || "nobody"} ${range(cue)} ${content.map(range).join("+")}`,
  );
}

test.each([
  ["S S Q C C", ["0-2 2-3 3-5"], "the mayor said that …"],
  ["C C , Q S S", ["4-6 3-4 0-2"], "“…,” said the mayor"],
  ["C , S Q , C", ["2-3 3-4 0-1+5-6"], "a quotation broken by its attribution"],
  ["S Q C x Q C", ["0-1 1-2 2-3", "0-1 4-5 5-6"], "the mayor backs … and wants …"],
  ["S Q C x S Q C", ["0-1 1-2 2-3", "4-5 5-6 6-7"], "each says its own"],
  ["Q C", ["nobody 0-1 1-2"], "reportedly …"],
  ["S Q C . C C", ["0-1 1-2 2-3+4-6"], "a quotation that runs on"],
  ["S Q x .", [], "a cue that says nothing"],
  ["S x C", [], "words without a cue"],
])("%s", (pattern, expected, _example) => {
  expect(linked(pattern)).toEqual(expected);
});
