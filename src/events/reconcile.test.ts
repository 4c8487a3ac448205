import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainReport } from "../../test/contracts/plain-report.ts";
import type { Claim, EventType, PlaceResolution } from "../model/claim.ts";
import { claimId, reportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { reconcile } from "./reconcile.ts";

interface Said {
  readonly type?: EventType;
  readonly place?: string;
  readonly precision?: PlaceResolution["precision"];
  readonly day?: string;
  readonly actor?: string;
  readonly killed?: readonly [min: number | undefined, max: number | undefined];
  readonly change?: Partial<Claim>;
}

const strike: Said = { type: "assault", place: "geonames:170654", day: "2020-03-01" };

describe("events from claims", () => {
  test("two reports of one type, place and day mean one event", () => {
    const events = reconcile([reading("a", [strike]), reading("b", [strike])]);
    expect(events).toMatchObject([
      { type: "assault", place: "geonames:170654", day: "2020-03-01", claims: [{ report: "a" }, { report: "b" }] },
    ]);
  });

  test("a day apart may be one event, two days apart are two", () => {
    expect(reconcile([reading("a", [strike]), reading("b", [{ ...strike, day: "2020-03-02" }])])).toHaveLength(1);
    expect(reconcile([reading("a", [strike]), reading("b", [{ ...strike, day: "2020-03-03" }])])).toHaveLength(2);
  });

  test("a chain of neighbouring days does not run on", () => {
    const days = ["2020-03-01", "2020-03-02", "2020-03-03", "2020-03-04"];
    expect(reconcile(days.map((day, at) => reading(`r${at}`, [{ ...strike, day }]))).map((event) => event.claims.length)).toEqual([2, 2]);
  });

  test.each([
    ["another type", { type: "control" }],
    ["another place", { place: "geonames:170063" }],
    ["only a province", { precision: "province" }],
    ["another party", { actor: "HOUTHIS" }],
  ] as const)("%s makes another event", (_, other) => {
    const mine = { ...strike, actor: "SAA" };
    expect(reconcile([reading("a", [mine]), reading("b", [{ ...mine, ...other }])])).toHaveLength(2);
  });

  test("without a day of its own a claim counts for the day of its report", () => {
    const { day: _, ...undated } = strike;
    expect(reconcile([reading("a", [strike]), reading("b", [undated], "2020-03-01T10:00:00Z")])).toHaveLength(1);
  });

  test("what is denied, foreseen, judged or no act makes no event", () => {
    const changes: Partial<Claim>[] = [
      { tense: "future" },
      { kind: "assessment" },
      { eventType: "none" },
      { certainty: { level: "asserted", grade: 5, author: "CT-", polarity: "-", hedges: [] } },
    ];
    expect(
      reconcile([
        reading(
          "a",
          changes.map((change) => ({ ...strike, change })),
        ),
      ]),
    ).toEqual([]);
  });

  test("every source's number stands beside the others, with the range they span", () => {
    const [event] = reconcile([
      reading("a", [{ ...strike, killed: [9, 9] }]),
      reading("b", [{ ...strike, killed: [20, undefined] }]),
      reading("c", [{ ...strike, killed: [undefined, 26] }]),
    ]);
    expect(event?.figures).toMatchObject([
      {
        measure: "killed",
        party: "people",
        low: 9,
        high: 26,
        bySource: [
          { report: "a", source: "Outlet a", min: 9, max: 9 },
          { report: "b", min: 20 },
          { report: "c", max: 26 },
        ],
      },
    ]);
  });

  test("the order of the readings changes nothing, and every claim stands in one event", () => {
    const said = fc.record({
      type: fc.constantFrom<EventType>("assault", "control"),
      place: fc.constantFrom("geonames:1", "geonames:2"),
      day: fc.constantFrom("2020-03-01", "2020-03-02", "2020-03-03"),
      actor: fc.constantFrom("SAA", "SDF", "HOUTHIS"),
      killed: fc.tuple(fc.nat(9), fc.nat(99)),
    });
    fc.assert(
      fc.property(fc.array(fc.array(said, { maxLength: 3 }), { maxLength: 8 }), fc.infiniteStream(fc.nat()), (drawn, shuffle) => {
        const readings = drawn.map((claims, at) => reading(`r${at}`, claims));
        const events = reconcile(readings);
        const shuffled = readings
          .map((value) => ({ value, key: shuffle.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ value }) => value);
        expect(reconcile(shuffled)).toEqual(events);
        const claims = events.flatMap((event) => event.claims.map(({ report, claim }) => `${report} ${claim}`));
        expect(claims).toHaveLength(drawn.flat().length);
        expect(new Set(claims).size).toBe(claims.length);
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      }),
    );
  });
});

function reading(id: string, said: readonly Said[], published?: string): Reading {
  const text = "26 people";
  return {
    report: plainReport(text, {
      id: reportId(id),
      outlet: `Outlet ${id}`,
      published: published === undefined ? undefined : { value: published },
    }),
    sentences: [],
    claims: said.map(claimOf),
    attributions: [],
    entities: [],
    toponyms: [],
  };
}

function claimOf({ type = "assault", place, precision = "exact", day, actor, killed, change }: Said, at: number): Claim {
  const span = { start: 0, end: 2 };
  return {
    id: claimId(`c0${at + 1}`),
    sentence: 0,
    kind: "event",
    content: [span],
    chain: [{ sourceType: "author", cue: [], cueClass: "authorial", stance: "CT+" }],
    certainty: { level: "asserted", grade: 5, author: "CT+", polarity: "+", hedges: [] },
    tense: "past",
    eventType: type,
    actors: actor === undefined ? [] : [{ span, ref: actor, role: "agent" }],
    places: place === undefined ? [] : [{ span, ref: "Somewhere", resolution: { status: "resolved", id: place, precision } }],
    times: day === undefined ? [] : [{ span, value: day }],
    quantities:
      killed === undefined ? [] : [{ span: { start: 0, end: 9 }, measure: "killed", min: killed[0], max: killed[1], of: "people" }],
    extractor: "test",
    ...change,
  };
}
