import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBreak } from "../../src/adapters/ledger/find-break.ts";
import { CERTAINTY_LEVELS } from "../../src/model/certainty.ts";
import { type ReportId, type RoomId, reportId, roomId } from "../../src/model/ids.ts";
import type { World } from "../../src/model/world.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import type { KeptReading, ReportQuery, ReportSummary, Store } from "../../src/ports/store.ts";
import { collect } from "./collect.ts";
import { type HeldClock, heldClock } from "./held-clock.ts";
import { type Sample, sampleKept } from "./sample-reading.ts";

/** A store and the ledger it writes to, and how to do away with them. */
export interface OpenedStore {
  readonly store: Store;
  readonly ledger: Ledger;
  readonly close: () => void | Promise<void>;
}

const room = roomId("default");
const other = roomId("other");
const nowhere = roomId("nowhere");

/** What every store promises. */
export function storeContract(name: string, make: (clock: HeldClock) => Promise<OpenedStore>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    let ledger: Ledger;
    let close: OpenedStore["close"];
    let clock: HeldClock;
    beforeEach(async () => {
      clock = heldClock();
      ({ store, ledger, close } = await make(clock));
      await store.openRoom(room);
      await store.openRoom(other);
    });
    afterEach(() => close());

    /** Keep samples numbered from 0, in order. */
    async function keepAll(samples: readonly Sample[], into: RoomId = room): Promise<void> {
      for (const [number, sample] of samples.entries()) await store.keep(into, sampleKept(number, sample));
    }

    const titles = async (query: ReportQuery): Promise<(string | undefined)[]> =>
      (await store.reports(room, query)).reports.map((report) => report.title);

    describe("keeping a reading", () => {
      it("returns the ledger entry that says so", async () => {
        const kept = sampleKept(1);
        const { id, entry, isNew } = await store.keep(room, kept);
        expect(isNew).toBe(true);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
        expect(entry).toMatchObject({ stream: "room/default", position: 1, by: "desk", at: "2026-02-01T08:00:00.000Z" });
        expect(entry.what).toEqual({
          kind: "report-added",
          report: id,
          capture: kept.capture.sha256,
          claims: 30,
          extractors: ["sample/1"],
        });
        expect(await collect(ledger.read("room/default"))).toEqual([entry]);
      });

      it("gives ids that sort by the time they were made", async () => {
        const ids: string[] = [];
        for (let n = 0; n < 5; n++) {
          ids.push((await store.keep(room, sampleKept(n))).id);
          clock.advance(1);
        }
        expect(ids.toSorted()).toEqual(ids);
      });

      it("returns the first entry and adds nothing when a room is given the same capture again", async () => {
        const first = await store.keep(room, sampleKept(1, { title: "First reading" }));
        clock.advance(1000);
        const again = await store.keep(room, sampleKept(1, { title: "Second reading" }));
        expect(again).toEqual({ ...first, isNew: false });
        expect(await titles({})).toEqual(["First reading"]);
        expect(await collect(ledger.read("room/default"))).toHaveLength(1);
      });

      it("keeps the same capture in each room it is given to", async () => {
        const here = await store.keep(room, sampleKept(1));
        const there = await store.keep(other, sampleKept(1));
        expect(there.isNew).toBe(true);
        expect(there.id).not.toBe(here.id);
      });

      it("adds one of the same captures that come at the same moment", async () => {
        const outcomes = await Promise.all(Array.from({ length: 5 }, () => store.keep(room, sampleKept(1))));
        expect(outcomes.filter((outcome) => outcome.isNew)).toHaveLength(1);
        expect(new Set(outcomes.map((outcome) => outcome.id)).size).toBe(1);
      });

      it("lets many come at the same moment and leaves a whole chain", async () => {
        await Promise.all(Array.from({ length: 20 }, (_, n) => store.keep(n % 2 ? room : other, sampleKept(n))));
        for (const stream of ["room/default", "room/other"]) {
          expect(await collect(ledger.read(stream))).toHaveLength(10);
          expect(await findBreak(ledger.read(stream))).toBeUndefined();
        }
      });

      it("shares its stream with other entries of the room", async () => {
        await store.keep(room, sampleKept(1));
        await ledger.append("room/default", 1, "desk", { kind: "noted" });
        const { entry } = await store.keep(room, sampleKept(2));
        expect(entry.position).toBe(3);
        expect((await store.reports(room, {})).total).toBe(2);
        expect(await findBreak(ledger.read("room/default"))).toBeUndefined();
      });

      it("keeps nothing when its entry cannot be written", async () => {
        await expect(store.keep(room, { ...sampleKept(1), addedBy: "\ud800" })).rejects.toMatchObject({ code: "INPUT_INVALID" });
        expect(await store.reports(room, {})).toMatchObject({ reports: [], total: 0 });
        expect(await collect(store.captures(room))).toEqual([]);
        expect(await ledger.head("room/default")).toBeUndefined();
        expect((await store.keep(room, sampleKept(1))).isNew).toBe(true);
      });

      it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
        await expect(store.keep(nowhere, sampleKept(1))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
        expect(await ledger.head("room/nowhere")).toBeUndefined();
      });
    });

    describe("a kept reading", () => {
      const under = (id: string, kept: KeptReading) =>
        JSON.parse(JSON.stringify({ ...kept, id, reading: { ...kept.reading, report: { ...kept.reading.report, id } } })) as unknown;

      it("comes back as it was, under the id it was given", async () => {
        const kept = sampleKept(3);
        const { id } = await store.keep(room, kept);
        expect(await store.reading(room, id)).toEqual(under(id, kept));
      });

      it.each([
        ["more than a hundred claims", { body: Array.from({ length: 120 }, (_, n) => `Entry ${n}.`) }],
        ["no claims", { body: [] }],
        ["no date", { published: null }],
        [
          "odd characters",
          {
            title: "NUL \u0000 lone \ud800 mark \u{E000}",
            body: ["A \u0000 and \udead and \u{1F600}\u{E001}."],
            outlet: "\ud800\u0000",
            region: ["\ud800", "\ud801"],
          },
        ],
      ])("comes back as it was with %s", async (_, sample) => {
        const kept = sampleKept(3, sample);
        const { id } = await store.keep(room, kept);
        expect(await store.reading(room, id)).toEqual(under(id, kept));
      });

      it("is not there under an id it does not have, in another room, or in no room", async () => {
        const { id } = await store.keep(room, sampleKept(1));
        expect(await store.reading(room, reportId("0198c0de-0000-7000-8000-000000000000"))).toBeUndefined();
        expect(await store.reading(room, reportId("sample-1"))).toBeUndefined();
        expect(await store.reading(other, id)).toBeUndefined();
        expect(await store.reading(nowhere, id)).toBeUndefined();
      });

      it("cannot be changed through what was kept or given back", async () => {
        const kept = sampleKept(1);
        const { id } = await store.keep(room, kept);
        const before = structuredClone(await store.reading(room, id));
        Object.assign(kept.reading.report, { title: "altered" });
        Object.assign((await store.reading(room, id))?.reading.claims[0] ?? {}, { kind: "state" });
        expect(await store.reading(room, id)).toEqual(before);
      });
    });

    describe("the list of reports", () => {
      it("says of each report what the desk shows", async () => {
        const { id } = await store.keep(
          room,
          sampleKept(3, {
            title: "Ferries halted",
            outlet: "Isles Wire",
            language: "en",
            body: ["One.", "Two.", "Three."],
            levels: ["asserted", "alleged", "asserted"],
          }),
        );
        expect((await store.reports(room, {})).reports).toEqual([
          {
            id,
            title: "Ferries halted",
            outlet: "Isles Wire",
            originalOutlet: "Isles Wire",
            published: "2026-01-04",
            language: "en",
            medium: "article",
            url: "https://example.org/3",
            addedAt: "2026-01-01T00:03:00.000Z",
            claims: 3,
            levels: { asserted: 2, alleged: 1 },
          },
        ]);
      });

      it("has the newest publication first, then the newest arrival, and no date last", async () => {
        await keepAll([
          { title: "undated, first", published: null },
          { title: "4th, first", published: "2026-01-04" },
          { title: "5th", published: "2026-01-05" },
          { title: "4th, second", published: "2026-01-04" },
          { title: "4th, evening", published: "2026-01-04T21:30:00+03:00" },
          { title: "undated, second", published: null },
        ]);
        expect(await titles({})).toEqual(["5th", "4th, evening", "4th, second", "4th, first", "undated, second", "undated, first"]);
      });

      it("is empty for a room without reports, with empty facets", async () => {
        const facets = { outlet: [], certainty: [], eventType: [], region: [], theme: [], language: [] };
        expect(await store.reports(room, { words: "anything", outlet: ["any"] })).toEqual({
          reports: [],
          total: 0,
          next: undefined,
          facets,
        });
      });

      it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
        await expect(store.reports(nowhere, {})).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      });
    });

    describe("narrowing the list", () => {
      beforeEach(() =>
        keepAll([
          {
            title: "a",
            outlet: "Amell Radio",
            language: "en",
            region: ["North Chain"],
            theme: ["Aid"],
            published: "2026-01-01",
            body: ["A."],
            levels: ["alleged"],
            eventTypes: ["assault"],
          },
          {
            title: "b",
            outlet: "Isles Wire",
            language: "fr",
            region: ["North Chain", "Amell Sound"],
            theme: ["Aid", "Shipping"],
            published: "2026-01-02",
            body: ["B.", "B."],
            levels: ["asserted", "alleged"],
            eventTypes: ["announce", "none"],
          },
          {
            title: "c",
            outlet: "Amell Radio",
            language: "en",
            region: [],
            theme: ["Shipping"],
            published: "2026-01-03T23:30:00-05:00",
            body: ["C."],
            levels: ["reported"],
            eventTypes: ["assault"],
          },
          { title: "d", outlet: "The Outer Log", language: "en", region: [], theme: [], published: null, body: [] },
        ]),
      );

      it.each<[ReportQuery, string]>([
        [{}, "c b a d"],
        [{ outlet: ["Amell Radio"] }, "c a"],
        [{ outlet: ["Amell Radio", "Isles Wire"] }, "c b a"],
        [{ outlet: [] }, "c b a d"],
        [{ outlet: ["amell radio"] }, ""],
        [{ certainty: ["alleged"] }, "b a"],
        [{ certainty: ["alleged", "reported"] }, "c b a"],
        [{ eventType: ["assault"] }, "c a"],
        [{ region: ["North Chain"] }, "b a"],
        [{ theme: ["Shipping"] }, "c b"],
        [{ language: ["fr"] }, "b"],
        [{ region: ["North Chain"], theme: ["Shipping"] }, "b"],
        [{ certainty: ["alleged"], eventType: ["assault"], outlet: ["Amell Radio"] }, "a"],
        [{ outlet: ["Isles Wire"], language: ["en"] }, ""],
        [{ from: "2026-01-02" }, "c b"],
        [{ to: "2026-01-02" }, "b a"],
        [{ from: "2026-01-03", to: "2026-01-03" }, "c"],
        [{ from: "2026-01-02", to: "2026-01-02", language: ["en"] }, ""],
      ])("gives for %o: %s", async (query, expected) => {
        const page = await store.reports(room, query);
        expect(page.reports.map((report) => report.title).join(" ")).toBe(expected);
        expect(page.total).toBe(page.reports.length);
      });

      it("counts the values of all that match, most first", async () => {
        expect((await store.reports(room, {})).facets).toEqual({
          outlet: [
            { value: "Amell Radio", count: 2 },
            { value: "Isles Wire", count: 1 },
            { value: "The Outer Log", count: 1 },
          ],
          certainty: [
            { value: "alleged", count: 2 },
            { value: "asserted", count: 1 },
            { value: "reported", count: 1 },
          ],
          eventType: [
            { value: "assault", count: 2 },
            { value: "announce", count: 1 },
            { value: "none", count: 1 },
          ],
          region: [
            { value: "North Chain", count: 2 },
            { value: "Amell Sound", count: 1 },
          ],
          theme: [
            { value: "Aid", count: 2 },
            { value: "Shipping", count: 2 },
          ],
          language: [
            { value: "en", count: 3 },
            { value: "fr", count: 1 },
          ],
        });
      });

      it("counts over what matches alone, beyond the page", async () => {
        const { facets, total, reports } = await store.reports(room, { theme: ["Aid"], limit: 1 });
        expect(reports).toHaveLength(1);
        expect(total).toBe(2);
        expect(facets.outlet.map((facet) => facet.value)).toEqual(["Amell Radio", "Isles Wire"]);
        expect(facets.theme).toEqual([
          { value: "Aid", count: 2 },
          { value: "Shipping", count: 1 },
        ]);
      });

      it("counts reports that came after it was asked before", async () => {
        await store.reports(room, {});
        await store.keep(room, sampleKept(9, { outlet: "Isles Wire" }));
        expect((await store.reports(room, {})).facets.outlet).toContainEqual({ value: "Isles Wire", count: 2 });
      });
    });

    describe("searching", () => {
      beforeEach(() =>
        keepAll([
          { title: "bridge", published: "2026-01-05", body: ["The bridge at Amell fell.", "An operations room was set up."] },
          { title: "rooms", published: "2026-01-04", body: ["Room service at the operations centre resumed."] },
          { title: "Théâtre", published: "2026-01-03", body: ["Le théâtre français a brûlé près du pont."] },
          { title: "scripts", published: "2026-01-02", body: ["قال مُحَمَّد إن الجسر سقط.", "Мост упал, сказала Алёна.", "Η ΟΔΟΣ έκλεισε."] },
        ]),
      );

      it.each([
        ["bridge", "bridge"],
        ["BRIDGE", "bridge"],
        ["operations room", "bridge rooms"],
        ['"operations room"', "bridge"],
        ['"room operations"', ""],
        ["oper*", "bridge rooms"],
        ["oper", ""],
        ["room* -service", "bridge"],
        ["-operations", "Théâtre scripts"],
        ['-"operations room"', "rooms Théâtre scripts"],
        ["theatre", "Théâtre"],
        ["THÉÂTRE brule", "Théâtre"],
        ["محمد", "scripts"],
        ["мост алена", "scripts"],
        ["οδός", "scripts"],
        ["rooms service", "rooms"],
        ["republish", ""],
        ["!!! … --", "bridge rooms Théâtre scripts"],
      ])("finds by %s: %s", async (words, expected) => {
        const page = await store.reports(room, { words });
        expect(page.reports.map((report) => report.title).join(" ")).toBe(expected);
        expect(page.total).toBe(page.reports.length);
      });

      it("holds together with the other conditions", async () => {
        expect(await titles({ words: "operations", to: "2026-01-04" })).toEqual(["rooms"]);
      });

      it("shows where the words were found, each marked", async () => {
        const { reports } = await store.reports(room, { words: 'amell "operations room"' });
        expect(reports[0]?.snippet).toBe("The bridge at \u{E000}Amell\u{E001} fell. An \u{E000}operations room\u{E001} was set up.");
      });

      it("marks the title when the words stand there alone", async () => {
        expect((await store.reports(room, { words: "scripts" })).reports[0]?.snippet).toBe("\u{E000}scripts\u{E001}");
      });

      it("shows no snippet when no words were asked for", async () => {
        expect((await store.reports(room, {})).reports[0]?.snippet).toBeUndefined();
        expect((await store.reports(room, { words: "-service" })).reports[0]?.snippet).toBeUndefined();
      });

      it.each([
        '"',
        "AND OR NOT",
        "title:bridge",
        "NEAR(bridge amell, 2)",
        "bridge^2",
        "{title}: x",
        "a' OR 1=1 --",
        "\u0000",
        "\ud800",
        "*",
        '""*',
        "-",
        "bridge AND",
      ])("takes %j for words", async (words) => {
        await expect(store.reports(room, { words })).resolves.toBeDefined();
      });

      it("takes any text for words", async () => {
        const piece = fc.constantFrom(
          '"',
          "*",
          "-",
          "(",
          ")",
          ":",
          "^",
          "{",
          "}",
          "+",
          "AND",
          "OR",
          "NOT",
          "NEAR",
          "bridge",
          "room",
          " ",
          "\u0000",
          "é",
          "'",
          ";",
          "%",
          "_",
        );
        const typed = fc.oneof(
          fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
          fc.string({ unit: "binary", maxLength: 12 }),
        );
        await fc.assert(
          fc.asyncProperty(typed, async (words) => {
            const { total } = await store.reports(room, { words });
            expect(total).toBeLessThanOrEqual(4);
          }),
          { numRuns: 100 },
        );
      });

      it("takes a very long text for words", async () => {
        const words = Array.from({ length: 3000 }, (_, n) => `bridge amell fell w${n}`).join(" ");
        expect((await store.reports(room, { words })).total).toBe(0);
      });
    });

    describe("paging", () => {
      beforeEach(() =>
        keepAll(
          Array.from({ length: 23 }, (_, n) => ({
            title: String(n),
            body: ["Word."],
            published: n % 5 === 0 ? null : `2026-01-0${1 + (n % 4)}`,
          })),
        ),
      );

      async function pages(query: ReportQuery): Promise<ReportSummary[][]> {
        const all: ReportSummary[][] = [];
        for (let cursor: string | undefined; ; ) {
          const page = await store.reports(room, { ...query, cursor });
          all.push([...page.reports]);
          expect(page.total).toBe(23);
          if (page.next === undefined) return all;
          cursor = page.next;
        }
      }

      it("goes through all reports once, in order, whatever the size of a page", async () => {
        const whole = await titles({ limit: 200 });
        expect(whole).toHaveLength(23);
        for (const limit of [1, 5, 22, 23, 24]) {
          const found = await pages({ limit });
          expect(found.flat().map((report) => report.title)).toEqual(whole);
          expect(found).toHaveLength(Math.ceil(23 / limit));
        }
      });

      it("goes on behind the last report when others arrive between two pages", async () => {
        const first = await store.reports(room, { limit: 10 });
        await store.keep(room, sampleKept(99, { title: "late", published: "2026-01-04" }));
        const second = await store.reports(room, { limit: 200, cursor: first.next });
        const seen = [...first.reports, ...second.reports].map((report) => report.title);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).not.toContain("late");
        expect(seen).toHaveLength(23);
      });

      it("holds 50 reports unless told otherwise", async () => {
        for (let n = 30; n < 60; n++) await store.keep(room, sampleKept(n, { body: [] }));
        expect((await store.reports(room, {})).reports).toHaveLength(50);
      });
    });

    describe("asking for a page", () => {
      it.each(["", "nonsense", "eyJhIjoxfQ", "WzEsMl0", "W10=", "\u0000"])("refuses the cursor %j with USAGE", async (cursor) => {
        await expect(store.reports(room, { cursor })).rejects.toMatchObject({ code: "USAGE" });
      });

      it.each([0, 201, -1, 2.5])("refuses a limit of %d with USAGE", async (limit) => {
        await expect(store.reports(room, { limit })).rejects.toMatchObject({ code: "USAGE" });
      });
    });

    describe("captures", () => {
      it("are all those the room refers to", async () => {
        const numbers = Array.from({ length: 12 }, (_, n) => n);
        await keepAll(numbers.map(() => ({ body: [] })));
        await store.keep(other, sampleKept(50));
        const all = await collect(store.captures(room));
        expect(new Set(all)).toEqual(new Set(numbers.map((n) => sampleKept(n).capture.sha256)));
        expect(all).toHaveLength(12);
      });

      it("can be read while readings are kept", async () => {
        await keepAll([{ body: [] }, { body: [] }]);
        for await (const capture of store.captures(room)) {
          expect(capture).toMatch(/^[0-9a-f]{64}$/u);
          await store.keep(other, sampleKept(70));
        }
      });

      it("fail with ROOM_NOT_FOUND for a room nobody opened", async () => {
        await expect(collect(store.captures(nowhere))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      });
    });

    describe("rooms", () => {
      it("are those that were opened, each once", async () => {
        await store.openRoom(room);
        await store.keep(room, sampleKept(1));
        await store.openRoom(room);
        expect((await store.rooms()).toSorted()).toEqual(["default", "other"]);
        expect((await store.reports(room, {})).total).toBe(1);
      });

      it("do not see each other's reports", async () => {
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.tuple(fc.constantFrom("left", "right"), fc.nat(6)), { maxLength: 12 }),
            fc.nat(1_000_000),
            async (keeps, run) => {
              const kept = new Map<string, Set<ReportId>>([
                ["left", new Set()],
                ["right", new Set()],
              ]);
              const named = (side: string) => roomId(`${side}-${run}-${keeps.length}`);
              for (const side of kept.keys()) await store.openRoom(named(side));
              const before = new Map<string, Set<ReportId>>();
              for (const side of kept.keys())
                before.set(side, new Set((await store.reports(named(side), { limit: 200 })).reports.map((report) => report.id)));
              for (const [side, number] of keeps)
                kept
                  .get(side)
                  ?.add(
                    (
                      await store.keep(
                        named(side),
                        sampleKept(number, { title: `secret of ${side}`, outlet: side, body: [`Said on the ${side}.`] }),
                      )
                    ).id,
                  );

              for (const [side, ids] of kept) {
                const opposite = side === "left" ? "right" : "left";
                const known = new Set([...ids, ...(before.get(side) ?? [])]);
                const { reports, total, facets } = await store.reports(named(side), { limit: 200 });
                expect(new Set(reports.map((report) => report.id))).toEqual(known);
                expect(total).toBe(known.size);
                expect(facets.outlet.map((facet) => facet.value)).not.toContain(opposite);
                expect(await store.reports(named(side), { words: opposite })).toMatchObject({ reports: [], total: 0 });
                expect((await store.reports(named(side), { words: side })).total).toBe(known.size);
                expect((await store.reports(named(side), { words: `-${opposite}` })).total).toBe(known.size);
                for (const id of kept.get(opposite) ?? []) expect(await store.reading(named(side), id)).toBeUndefined();
                for (const entry of await collect(ledger.read(`room/${named(side)}`))) expect(known).toContain(entry.what["report"]);
              }
            },
          ),
          { numRuns: 12 },
        );
      });
    });

    describe("a room's world", () => {
      const world: World = {
        actors: [{ id: "HARBOUR-GUARD", name: "Harbour Guard", aliases: ["the Guard"], kind: "armed-group", countries: [] }],
        places: [{ id: "room:port-amell", name: "Port Amell", aliases: [], class: "city", lat: -30.5, lon: -120.25 }],
        outlets: [],
      };

      it("is empty at first, then what was set last", async () => {
        expect(await store.world(room)).toEqual({ actors: [], places: [], outlets: [] });
        await store.setWorld(room, { ...world, actors: [] });
        await store.setWorld(room, world);
        expect(await store.world(room)).toEqual(world);
        expect(await store.world(other)).toEqual({ actors: [], places: [], outlets: [] });
      });

      it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
        await expect(store.world(nowhere)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
        await expect(store.setWorld(nowhere, world)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      });
    });

    it("keeps what it is keeping when it is closed meanwhile, and can be closed twice", async () => {
      const keeping = store.keep(room, sampleKept(1));
      await Promise.all([store.close(), keeping]);
      expect((await keeping).isNew).toBe(true);
      await store.close();
    });

    it("knows every certainty level as a label", async () => {
      await store.keep(room, sampleKept(1, { body: CERTAINTY_LEVELS.map((level) => `${level}.`) }));
      for (const level of CERTAINTY_LEVELS) expect((await store.reports(room, { certainty: [level] })).total).toBe(1);
    });
  });
}
