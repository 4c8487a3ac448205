import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainReport } from "../../test/contracts/plain-report.ts";
import { reportId } from "../model/ids.ts";
import type { Report } from "../model/report.ts";
import { linkReports } from "./link-reports.ts";

const WIRE =
  "Seven people were hurt when a ferry struck the pier of the northern harbour on Sunday morning, the coast guard of the islands said in a short statement.";
const OTHER =
  "Teachers walked out on Tuesday over unpaid wages, and the union of the outer islands said that the strike would go on until the council paid.";

describe("links between reports", () => {
  test("a page that names its origin is linked to that outlet's report of the same body", () => {
    const links = linkReports([
      report("copy", { outlet: "Daily Lantern", original: "Reuters", text: WIRE }),
      report("wire", { outlet: "Reuters", text: WIRE }),
    ]);
    expect(links).toMatchObject([{ from: "copy", to: "wire", kind: "stated" }]);
  });

  test("an outlet is the same under its long and its short name", () => {
    const links = linkReports([
      report("copy", { outlet: "Daily Lantern", original: "AP", text: WIRE }),
      report("wire", { outlet: "The Associated Press", text: WIRE }),
    ]);
    expect(links).toMatchObject([{ from: "copy", to: "wire", kind: "stated" }]);
  });

  test("an edited copy is found by its title", () => {
    const links = linkReports([
      report("copy", { outlet: "Daily Lantern", original: "Reuters", title: "Ferry strikes pier of northern harbour!", text: OTHER }),
      report("wire", { outlet: "Reuters", title: "Ferry strikes pier of northern harbour", text: WIRE }),
    ]);
    expect(links).toMatchObject([{ from: "copy", to: "wire", kind: "stated" }]);
  });

  test("another report of the named outlet is no origin", () => {
    expect(
      linkReports([
        report("copy", { outlet: "Daily Lantern", original: "Reuters", text: WIRE }),
        report("wire", { outlet: "Reuters", text: OTHER }),
      ]),
    ).toEqual([]);
  });

  test("the origin is taken from the first hop when there is one", () => {
    const hops = [
      { hop: 0, outlet: "Reuters", role: "origin", evidence: [{ start: 3, end: 9 }] },
      { hop: 1, outlet: "Daily Lantern", role: "republisher", evidence: [] },
    ] as const;
    const copy = { ...report("copy", { outlet: "Daily Lantern", text: WIRE }), transmission: hops };
    expect(linkReports([copy, report("wire", { outlet: "Reuters", text: WIRE })])).toMatchObject([
      { kind: "stated", evidence: [{ start: 3, end: 9 }] },
    ]);
  });

  test("the same words without a credit come from the earliest report", () => {
    const links = linkReports([
      report("b", { outlet: "Two", day: "2020-02-02", text: `  ${WIRE.toUpperCase()}` }),
      report("a", { outlet: "One", day: "2020-02-01", text: WIRE }),
      report("c", { outlet: "Three", day: "2020-02-03", text: WIRE }),
    ]);
    expect(links.map(({ from, to, kind }) => `${from}>${to} ${kind}`)).toEqual(["b>a same-text", "c>a same-text"]);
  });

  test("a few equal words are no evidence", () => {
    expect(linkReports([report("a", { outlet: "One", text: "No comment." }), report("b", { outlet: "Two", text: "No comment." })])).toEqual(
      [],
    );
  });

  test("two pages that name each other give one link, not a circle", () => {
    const links = linkReports([
      report("a", { outlet: "Reuters", original: "BBC", text: WIRE }),
      report("b", { outlet: "BBC", original: "Reuters", text: WIRE }),
    ]);
    expect(links).toHaveLength(1);
  });

  test("whatever the reports and their order: no link to itself, no circle, at most one a report, the same links", () => {
    const outlets = ["Reuters", "BBC", "Daily Lantern", undefined];
    const some = fc.uniqueArray(
      fc.record({
        id: fc.nat(30),
        outlet: fc.constantFrom(...outlets),
        original: fc.constantFrom(...outlets),
        text: fc.constantFrom(WIRE, OTHER),
        day: fc.constantFrom("2020-01-01", "2020-01-02", undefined),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (drawn, shuffle) => {
        const reports = drawn.map(({ id, ...rest }) => report(`r${id}`, rest));
        const links = linkReports(reports);
        const shuffled = reports
          .map((value) => ({ value, key: shuffle.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect(linkReports(shuffled)).toEqual(links);
        const to = new Map(links.map((link) => [link.from, link.to]));
        expect(to.size).toBe(links.length);
        for (const start of to.keys()) {
          let steps = 0;
          for (let at = to.get(start); at !== undefined; at = to.get(at)) expect(steps++).toBeLessThan(links.length + 1);
        }
      }),
    );
  });
});

function report(
  id: string,
  {
    outlet,
    original,
    title,
    text,
    day,
  }: { outlet?: string | undefined; original?: string | undefined; title?: string; text: string; day?: string | undefined },
): Report {
  return plainReport(text, {
    id: reportId(id),
    title,
    outlet,
    published: day === undefined ? undefined : { value: day },
    original: original === undefined ? undefined : { outlet: original },
    blocks: [{ role: "body", span: { start: 0, end: text.length }, links: [] }],
  });
}
