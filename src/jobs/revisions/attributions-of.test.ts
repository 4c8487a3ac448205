import { describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/contracts/sample-reading.ts";
import type { Claim } from "../../model/claim.ts";
import { attributionsOf } from "./attributions-of.ts";

const TEXT = "The ministry said the mayor had warned of floods and fires.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const wordsOf = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => TEXT.slice(start, end));

const [sample] = sampleReading(1, { body: ["One."] }).claims;
const author = { sourceType: "author", cue: [], cueClass: "authorial", stance: "Uu" } as const;
const ministry = { sourceType: "official", span: at("The ministry"), cue: [at("said")], cueClass: "say-verb", stance: "Uu" } as const;
const mayor = { sourceType: "official", span: at("the mayor"), cue: [at("had warned")], cueClass: "say-verb", stance: "CT+" } as const;
const claim = (content: string, chain: Claim["chain"]): Claim => ({ ...(sample as Claim), content: [at(content)], chain });

describe("attributionsOf", () => {
  it("has what an inner party is made to say within what the outer one says", () => {
    const found = attributionsOf([claim("of floods", [author, ministry, mayor])]);
    expect(found.map(({ source, cue, content }) => [source, cue, content].map(wordsOf))).toEqual([
      [["The ministry"], ["said"], ["the mayor", "had warned", "of floods"]],
      [["the mayor"], ["had warned"], ["of floods"]],
    ]);
  });

  it("puts claims under the same words together", () => {
    const found = attributionsOf([claim("fires", [author, mayor]), claim("of floods", [author, mayor])]);
    expect(found.map(({ content }) => wordsOf(content))).toEqual([["of floods", "fires"]]);
  });

  it("says nothing of the author's own words", () => {
    expect(attributionsOf([claim("of floods", [author])])).toEqual([]);
  });
});
