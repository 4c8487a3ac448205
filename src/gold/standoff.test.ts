import { expect, test } from "vitest";
import { readGold } from "./read-gold.ts";
import { readStandoff, writeStandoff } from "./standoff.ts";

const FILE = `manner: wire
outlet: Reef Wire
published: 2031-03-05
part: train
url: https://reef.example/1

= [c1 Pier closed]
| c1 state none asserted past

~ PORT ANSEL

[s1 The mayor] [q1 said] [c2 the pier was [a1 closed]], not [c2 open].
| c2 state none reported past < s1 official q1 say-verb CT+; subject a1
`;

test("what stands off its text comes back as it was", () => {
  const { report } = readGold(FILE);
  const lines = FILE.split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.slice(2));
  const written = writeStandoff({ corpus: "reef", document: "d1", licence: "CC0-1.0", sha256: "abc", report }, lines);
  expect(written).not.toMatch(/mayor|pier/iu);
  const { standoff, faults } = readStandoff(written, report.text);
  expect(faults).toEqual([]);
  expect(standoff).toMatchObject({ corpus: "reef", document: "d1", licence: "CC0-1.0", sha256: "abc" });
  const withoutLines = ({ claims, ...rest }: typeof report) => ({ ...rest, claims: claims.map((claim) => ({ ...claim, line: 0 })) });
  expect(withoutLines(standoff.report)).toEqual(withoutLines(report));
});

test.each([
  ["c1 5", "expected offsets as 12-34"],
  ["c1 9-5", "expected offsets as 12-34"],
  ["c1", "expected a label and its offsets"],
  ["claim 1-2", "expected a label such as c1"],
  ["| nonsense", "expected a label such as c1, met “nonsense”"],
])("%s is a fault", (line, says) => {
  const { faults } = readStandoff(`manner: wire\noutlet: O\npublished: 2031-03-05\npart: train\n\n${line}\n`, "");
  expect(faults.map(({ fault }) => fault).join("; ")).toContain(says);
  expect(faults.map(({ fault }) => fault)).toContain("expected licence in the head");
});
