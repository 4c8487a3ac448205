import { describe, expect, it } from "vitest";
import { type Sample, sampleId, sampleReading } from "../../test/contracts/sample-reading.ts";
import { idsOf, sampleRevision, sampleRevisionId } from "../../test/contracts/sample-revision.ts";
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
