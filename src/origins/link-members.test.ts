import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainReport } from "../../test/contracts/plain-report.ts";
import { reportId } from "../model/ids.ts";
import type { ReportLink } from "../model/link.ts";
import type { Report } from "../model/report.ts";
import { isLinkTraits, type LinkMember } from "./link-member.ts";
import { linkMembers } from "./link-members.ts";
import { linkMembersOf } from "./link-members-of.ts";
import { linkReports } from "./link-reports.ts";

const WORDS = "harbour ferry pier strike council island guard boats union wages fire storm bridge market school tower".split(" ");
const BODIES = [
  "Seven people were hurt when the ferry struck the northern pier. ",
  "Teachers of the outer islands walked out over unpaid wages. ",
];
const OUTLETS = ["Reuters", "AP", "The Associated Press", "Daily Lantern", undefined];

const report = fc
  .record({
    id: fc.nat(40),
    outlet: fc.constantFrom(...OUTLETS),
    original: fc.constantFrom(...OUTLETS),
    title: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }),
    body: fc.constantFrom(...BODIES),
    times: fc.constantFrom(1, 4),
    day: fc.constantFrom("2020-01-01", "2020-01-02", undefined),
  })
  .map(invented);
const reports = fc.uniqueArray(report, { selector: ({ id }) => id, maxLength: 14 });

/** Two titles of which the second is the first with a few words left out or put in. */
const nearlyEqualTitles = fc
  .tuple(
    fc.uniqueArray(fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), minLength: 1, maxLength: 6 }), {
      minLength: 3,
      maxLength: 40,
    }),
    fc.nat(8),
    fc.nat(8),
  )
  .map(
    ([words, out, more]) =>
      [words, [...words.slice(Math.min(out, words.length - 3)), ...Array.from({ length: more }, (_, n) => `new${n}`)]] as const,
  );

describe("links key by key", () => {
  test("a report is compared by short plain data that goes by no id", () => {
    fc.assert(
      fc.property(report, (given) => {
        for (const { about } of linkMembersOf(given)) {
          expect(isLinkTraits(JSON.parse(JSON.stringify(about)))).toBe(true);
          expect(JSON.stringify(about)).not.toContain(given.id);
          expect(JSON.stringify(about).length).toBeLessThan(600);
        }
      }),
    );
  });

  test("two reports that may be linked share a key", () => {
    fc.assert(
      fc.property(report, report, (a, b) => {
        const child = { ...a, id: reportId("child") };
        const parent = { ...b, id: reportId("parent") };
        fc.pre(mayBeLinked(child, parent));
        expect(keysOf(child).filter((key) => keysOf(parent).includes(key))).not.toEqual([]);
      }),
    );
  });

  test("two titles of which four words in five are shared share a key, however long they are", () => {
    fc.assert(
      fc.property(nearlyEqualTitles, ([one, other]) => {
        const shared = new Set(one).intersection(new Set(other)).size;
        fc.pre(shared / new Set([...one, ...other]).size >= 0.8);
        const parent = keysOf({ ...invented({ id: 1, outlet: "Reuters", title: [...one] }) });
        const child = keysOf({ ...invented({ id: 2, original: "Reuters", title: [...other] }) });
        expect(child.filter((key) => parent.includes(key))).not.toEqual([]);
      }),
    );
  });

  test("a report is linked just when some other would do, and to one that does", () => {
    fc.assert(
      fc.property(reports, (given) => {
        const kept = keptKeyByKey(given);
        for (const child of given) {
          const others = given.filter(({ id }) => id !== child.id);
          const link = kept.get(child.id);
          const [stated, copied] = [
            others.filter((parent) => mayBeStated(child, parent)),
            others.filter((parent) => hasSameBody(child, parent)),
          ];
          expect(link?.kind === "stated").toBe(stated.length > 0);
          const fitting = link?.kind === "stated" ? stated : copied;
          expect(fitting.map(({ id }) => id).includes(link?.to ?? child.id)).toBe(link !== undefined);
          expect(copied.length > 0 && link === undefined).toBe(copied.length > 0 && stated.length === 0 && isFirst(child, copied));
        }
      }),
    );
  });

  test("kept one a report, the stated before the same text and then the lowest id, they are those of all at once but for circles", () => {
    fc.assert(
      fc.property(reports, (given) => {
        const kept = keptKeyByKey(given);
        const atOnce = linkReports(given);
        for (const link of atOnce) expect(kept.get(link.from)).toEqual(link);
        const outsideCircles = [...kept.values()].filter((link) => !isInCircle(link, kept));
        expect(atOnce).toEqual(expect.arrayContaining(outsideCircles));
      }),
    );
  });

  test("a link has the same words under whichever key it was found", () => {
    fc.assert(
      fc.property(reports, (given) => {
        const found = foundKeyByKey(given);
        const told = new Set(found.map((link) => JSON.stringify(link)));
        expect(told.size).toBe(new Set(found.map(({ from, to, kind }) => `${from} ${to} ${kind}`)).size);
      }),
    );
  });

  test("a title that runs on for sixty words is no title, and asks for no comparing", () => {
    const words = Array.from({ length: 61 }, (_, n) => `word${n}`);
    expect(keysOf(invented({ id: 1, outlet: "Reuters", title: words }))).toEqual([]);
    expect(keysOf(invented({ id: 1, outlet: "Reuters", title: words.slice(1) }))).toHaveLength(13);
  });

  test("what another version kept is told apart", () => {
    for (const about of [undefined, null, "title", {}, { by: "title", outlet: "reuters" }]) expect(isLinkTraits(about)).toBe(false);
  });
});

function keptKeyByKey(given: readonly Report[]): ReadonlyMap<string, ReportLink> {
  const inOrder = foundKeyByKey(given).toSorted(
    (a, b) => Number(a.kind !== "stated") - Number(b.kind !== "stated") || (a.to < b.to ? -1 : 1),
  );
  return new Map(inOrder.toReversed().map((link) => [link.from, link]));
}

function foundKeyByKey(given: readonly Report[]): ReportLink[] {
  const keyed = given.flatMap((one) =>
    linkMembersOf(one).map(({ key, about }): [string, LinkMember] => [key, { ...about, report: one.id }]),
  );
  return [...Map.groupBy(keyed, ([key]) => key).values()].flatMap((sharing) => linkMembers(sharing.map(([, member]) => member)));
}

/** The links up from one come back to it. */
function isInCircle(link: ReportLink, kept: ReadonlyMap<string, ReportLink>): boolean {
  let at: ReportLink | undefined = kept.get(link.to);
  for (let step = 0; at !== undefined && step < kept.size; step++) {
    if (at.from === link.from) return true;
    at = kept.get(at.to);
  }
  return false;
}

/** The rule written out once more, for any two reports. */
const mayBeLinked = (child: Report, parent: Report): boolean => mayBeStated(child, parent) || hasSameBody(child, parent);

const hasSameBody = (child: Report, parent: Report): boolean => bodyWords(child) !== "" && bodyWords(child) === bodyWords(parent);

/** Of one body the oldest; of one day those that name no origin, then by id. */
function isFirst(child: Report, others: readonly Report[]): boolean {
  const ageOf = ({ published, original, id }: Report) => `${published?.value ?? "9999"} ${original === undefined ? 0 : 1} ${id}`;
  return others.every((other) => ageOf(child) < ageOf(other));
}

function mayBeStated(child: Report, parent: Report): boolean {
  const origin = oneName(child.original?.outlet);
  if (origin === undefined || origin === oneName(child.outlet) || origin !== oneName(parent.outlet)) return false;
  const [a, b] = [titleOf(child), titleOf(parent)];
  const isNear = a.size >= 3 && b.size >= 3 && a.intersection(b).size / a.union(b).size >= 0.8;
  return isNear || hasSameBody(child, parent);
}

const oneName = (outlet: string | undefined) => (outlet === "AP" ? "The Associated Press" : outlet);
const titleOf = ({ title = "" }: Report) => new Set(title.split(" ").filter((word) => word !== ""));
const bodyWords = (given: Report | undefined) => ((given?.text.split(" ").length ?? 0) < 20 ? "" : given?.text);

const keysOf = (given: Report) => linkMembersOf(given).map(({ key }) => key);

interface Invented {
  readonly id: number;
  readonly outlet?: string | undefined;
  readonly original?: string | undefined;
  readonly title?: readonly string[];
  readonly body?: string;
  readonly times?: number;
  readonly day?: string | undefined;
}

function invented({ id, outlet, original, title = [], body = "", times = 1, day }: Invented): Report {
  const text = body.repeat(times).trim();
  return plainReport(text, {
    id: reportId(`report-${String(id).padStart(2, "0")}`),
    title: title.join(" "),
    outlet,
    published: day === undefined ? undefined : { value: day },
    original: original === undefined ? undefined : { outlet: original },
    blocks: [{ role: "body", span: { start: 0, end: text.length }, links: [] }],
  });
}
