import { describe, expect, it } from "vitest";
import { type Sample, sampleId, sampleReading } from "../../test/contracts/sample-reading.ts";
import { idsOf, sampleRevision, sampleRevisionId } from "../../test/contracts/sample-revision.ts";
import type { Claim } from "./claim.ts";
import { revisedClaims, revisedReading } from "./revised-claims.ts";
import { type Revision, revisionKind } from "./revision.ts";

const SAMPLE: Sample = { body: ["One.", "Two.", "Three."] };
const reading = sampleReading(1, SAMPLE);
const found = reading.claims;
const revise = (number: number, change: Parameters<typeof sampleRevision>[3]): Revision =>
  sampleRevision(number, sampleId(1), reading, change);
const after = (...revisions: Revision[]): string => idsOf(revisedClaims(found, revisions));

describe("revisedClaims", () => {
  it("gives what was found where nobody changed anything", () => {
    expect(revisedClaims(found, [])).toEqual(found);
    expect(revisedReading(reading)).toBe(reading);
  });

  it("puts claims where they stand in the text", () => {
    expect(after(revise(1, { replaces: ["c02"], makes: ["h01"] }))).toBe("c01 h01 c03");
    expect(after(revise(1, { replaces: ["c03"], makes: ["h01", "h02"] }))).toBe("c01 c02 h01 h02");
    expect(after(revise(1, { makes: ["h01"] }))).toBe("c01 h01 c02 c03");
    expect(after(revise(1, { replaces: ["c01", "c03"], reason: "Rumours." }))).toBe("c02");
  });

  it("keeps the order in which claims were found, whatever their words", () => {
    const [first, second, third] = found;
    const turned = [third, first, second].filter((claim) => claim !== undefined);
    expect(idsOf(revisedClaims(turned, [revise(1, { replaces: ["c02"], makes: ["h01"] })]))).toBe("h01 c03 c01");
    expect(idsOf(revisedClaims(turned, [revise(1, { replaces: ["c01"] })]))).toBe("c03 c02");
  });

  it("builds on what was made by hand", () => {
    const first = revise(1, { replaces: ["c02"], makes: ["h01"] });
    const second = { ...revise(2, { replaces: ["c02"], makes: ["h02"] }), replaces: first.claims.map(({ id }) => id) };
    expect(after(first, second)).toBe("c01 h02 c03");
    expect(after(first, second, revise(3, { withdraws: second.id }))).toBe("c01 h01 c03");
    const all = [first, second, revise(3, { withdraws: second.id }), revise(4, { withdraws: first.id })];
    expect(after(...all)).toBe("c01 c02 c03");
  });

  it("takes the place of a claim without words for the end of its sentence", () => {
    const wordless = found.map((claim) => ({ ...claim, content: [] }));
    expect(idsOf(revisedClaims(wordless, [revise(1, { replaces: ["c02"], makes: ["h01"] })]))).toBe("c01 h01 c03");
  });
});

describe("relations of revised claims", () => {
  const [first, second, third] = found as readonly [Claim, Claim, Claim];
  const related = [first, second, { ...third, relations: [{ kind: "contradicts", to: first.id, reason: "denies it" }] }] satisfies Claim[];
  const relationsAfter = (...revisions: Revision[]) =>
    revisedClaims(related, revisions).flatMap(({ id, relations = [] }) => relations.map(({ kind, to }) => `${id} ${kind} ${to}`));

  it("lead to the claim that stands in the place of the one they led to", () => {
    const corrected = revise(1, { replaces: ["c01"], makes: ["h01"] });
    const again = { ...revise(2, { replaces: ["c01"], makes: ["h02"] }), replaces: corrected.claims.map(({ id }) => id) };
    expect(relationsAfter(corrected)).toEqual(["c03 contradicts h01"]);
    expect(relationsAfter(corrected, again)).toEqual(["c03 contradicts h02"]);
    expect(relationsAfter(corrected, revise(3, { withdraws: corrected.id }))).toEqual(["c03 contradicts c01"]);
  });

  it("lead to every part of a claim that was split, and nowhere when it was rejected", () => {
    expect(relationsAfter(revise(1, { replaces: ["c01"], makes: ["h01", "h02"] }))).toEqual(["c03 contradicts h01", "c03 contradicts h02"]);
    expect(relationsAfter(revise(1, { replaces: ["c01"], reason: "A rumour." }))).toEqual([]);
  });
});

describe("revisionKind", () => {
  it.each([
    ["correct", { replaces: ["c01"], makes: ["h01"] }],
    ["split", { replaces: ["c01"], makes: ["h01", "h02"] }],
    ["merge", { replaces: ["c01", "c02"], makes: ["h01"] }],
    ["add", { makes: ["h01"] }],
    ["reject", { replaces: ["c01", "c02"] }],
    ["undo", { withdraws: sampleRevisionId(1) }],
  ])("is %s", (kind, change) => {
    expect(revisionKind(revise(2, change))).toBe(kind);
  });
});
