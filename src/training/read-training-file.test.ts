import { describe, expect, test } from "vitest";
import { readTrainingFile } from "./read-training-file.ts";

const HEAD = "manner: wire\noutlet: Reef Wire\npublished: 2031-03-05\npart: dev\n\n";
const STANDOFF =
  "corpus: reef\ndocument: d1\nlicence: CC0-1.0\nsha256: abc\nmanner: wire\noutlet: Reef Wire\npublished: 2031-03-05\npart: train\n\n- 0-27\n\ns1 0-9\nq1 10-14\nc1 15-26\na1 15-22\n\n| c1 event none reported past < s1 official q1 say-verb CT+; subject a1; note an arrival\n";
const TEXT = "The mayor said the boat came.";

describe("a training file", () => {
  test("of claims gives attributions and mentions worked out of them", () => {
    const file = `${HEAD}[s1 The mayor] has [q1 said] that [c1 [a1 two boats] sank].\n| c1 event none reported past < s1 official q1 say-verb CT+; subject a1; note an accident\n`;
    const [text] = readTrainingFile("folder/a.gold", file, new Map());
    expect(text).toMatchObject({ id: "a.gold", part: "dev", isDerived: true, mentions: [{ role: "actor", span: { start: 24, end: 33 } }] });
    expect(text?.attributions).toEqual([
      { source: [{ start: 0, end: 9 }], cue: [{ start: 10, end: 18 }], content: [{ start: 19, end: 38 }] },
    ]);
  });

  test("of attributions alone gives them as they are marked, a shared source once more", () => {
    const [text] = readTrainingFile("b.gold", `${HEAD}[s1 She] [q1 backs] [c1 the deal] and [q2 wants] [c2 more].\n| 2 < s1\n`, new Map());
    expect(text).toMatchObject({ isDerived: false });
    expect(text?.attributions?.map(({ source }) => source)).toEqual([[{ start: 0, end: 3 }], [{ start: 0, end: 3 }]]);
  });

  test("that stands off its text reads the text by its name and SHA-256", () => {
    const [text] = readTrainingFile("d1.standoff", STANDOFF, new Map([["d1", { text: TEXT, sha256: "abc" }]]));
    expect(text).toMatchObject({ id: "d1", licence: "CC0-1.0", text: TEXT, part: "train" });
  });

  test("of objects gives attributions and entities by their offsets", () => {
    const row = {
      id: "r",
      text: TEXT,
      licence: "CC0-1.0",
      attributions: [{ source: [[0, 9]], cue: [[10, 14]], content: [[15, 28]] }],
      entities: [{ b: 4, e: 9, type: "Person" }],
    };
    expect(readTrainingFile("c.jsonl", `${JSON.stringify(row)}\n\n`, new Map())).toMatchObject([
      { id: "r", part: "train", entities: [{ span: { start: 4, end: 9 }, type: "Person" }] },
    ]);
  });

  test.each([
    ["of a kind nobody knows", "a.csv", "", /expected a file \.gold/u],
    ["with broken marks", "a.gold", `${HEAD}[s1 She said.`, /a\.gold:\d+: s1 is not closed/u],
    ["with an attribution without a cue", "a.gold", `${HEAD}[s1 She] said [c1 it].`, /attribution 1 has no cue/u],
    ["whose text is not there", "d1.standoff", STANDOFF, /expected its text “d1” among the --texts/u],
    ["of no JSON", "a.jsonl", "{", /a\.jsonl:1: expected an object of JSON/u],
    ["of objects without a text", "a.jsonl", "\n7", /a\.jsonl:1: expected an object with a field “text”/u],
    [
      "with offsets outside the text",
      "a.jsonl",
      '{"text":"ab","entities":[{"b":0,"e":9,"type":"Person"}]}',
      /expected offsets within the text's 2 characters, met 0 to 9/u,
    ],
    ["with a role that is no list", "a.jsonl", '{"text":"ab","attributions":[{"cue":3}]}', /expected “cue” as a list/u],
    ["with an entity of no type", "a.jsonl", '{"text":"ab","entities":[{"b":0,"e":1}]}', /expected an entity with b, e and type/u],
  ])("%s is refused", (_name, file, content, says) => {
    expect(() => readTrainingFile(file, content, new Map())).toThrow(says);
    expect(() => readTrainingFile(file, content, new Map())).toThrow(expect.objectContaining({ code: "INPUT_INVALID" }));
  });

  test("whose text has changed is refused", () => {
    expect(() => readTrainingFile("d1.standoff", STANDOFF, new Map([["d1", { text: TEXT, sha256: "other" }]]))).toThrow(
      /expected a text with SHA-256 abc, met other/u,
    );
  });
});
