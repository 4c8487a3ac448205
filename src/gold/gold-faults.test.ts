import { expect, test } from "vitest";
import { goldFaults } from "./gold-faults.ts";
import { readGold } from "./read-gold.ts";

const HEAD = "manner: wire\noutlet: Meridian Press\npublished: 2031-05-14\npart: train\n\n";
const FILLING = `~ ${"words around the report ".repeat(30)}\n`;
const faultsOf = (paragraph: string): string[] => {
  const { report, faults } = readGold(`${HEAD}${FILLING}\n${paragraph}\n`);
  expect(faults).toEqual([]);
  return goldFaults(report).map(({ line, fault }) => `${line}: ${fault}`);
};

test("a careful report has none", () => {
  expect(
    faultsOf(
      "[s1 The port] [q1 said] [c1 [a1 [n1 at least 12] people] died].\n| c1 event assault reported past < s1 official q1 say-verb CT+; victim a1; killed n1 12.. of a1",
    ),
  ).toEqual([]);
});

test.each([
  ["[a9 Men] saw that [c1 boats sank].\n| c1 event assault asserted past", "1: no claim speaks of a9"],
  ["[c1 Boats sank].\n| c1 event assault asserted past; victim a2", "9: nothing is marked as a2"],
  ["[c1 Boats sank ]now.\n| c1 event assault asserted past", "9: c1 begins or ends with a blank or a stop"],
  [
    "[c1 The port [q1 said] boats sank].\n| c1 event assault reported past < - unnamed q1 say-verb CT+",
    "9: c1 holds the words that attribute it",
  ],
  ["[c1 Boats sank].\n| c1 event assault reported past", "9: c1 is reported by nobody"],
  ["[c1 Boats sank].\n| c1 event assault alleged past", "9: c1 is alleged by nobody and nothing hedges it"],
  [
    "It [q1 denied] that [c1 boats sank].\n| c1 event assault reported past < - unnamed q1 deny-verb CT+",
    "9: c1 is denied, with the stance CT+",
  ],
  [
    "[a1 The port] is calm. It is [a1 the port] where [c1 boats sank].\n| c1 event assault asserted past; agent a1",
    "1: a1 marks words of two sentences; a second mention has a label of its own",
  ],
  ["[c1 No boats sank].\n| c1 event assault asserted- past", "9: the polarity and the stance of c1 differ"],
  ["[c1 Boats sank].\n| c1 event none asserted past", "9: c1 is an event of no type; say why in a note"],
  ["[c1 Boats sank], [n1 12] said.\n| c1 event assault asserted past; killed n1 12..12", "9: n1 “12” lies outside c1"],
  ["[c1 [n1 12] boats sank].\n| c1 event assault asserted past; destroyed n1 20..", "9: n1 “12” is not 20.."],
  ["[c1 Boats sank].\n| c1 event assault asserted past; relation repeats c3", "9: c3 is no earlier claim"],
  ["[c1 Boats sank].\n| c1 event assault asserted past\n| c1 event assault asserted past", "10: c1 has a line already"],
])("%s", (paragraph, fault) => {
  expect(faultsOf(paragraph)).toContain(fault);
});

test("a head that lacks something is told", () => {
  const { faults } = readGold("manner: gossip\npart: test\n\nWords.\n");
  expect(faults.map(({ fault }) => fault)).toEqual([
    expect.stringContaining("expected a manner"),
    "expected an outlet",
    "expected the day of publication as 2031-05-14, met “”",
    "expected the part train or dev, met “test”",
  ]);
});

test("a line that is no claim's is told with its number", () => {
  expect(readGold(`${HEAD}[c1 Boats sank].\n| c1 deed\n`).faults).toMatchObject([{ line: 7 }]);
});
