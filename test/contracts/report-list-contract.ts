import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { CERTAINTY_LEVELS } from "../../src/model/certainty.ts";
import type { EventStatus } from "../../src/model/reported-event.ts";
import type { GeoBox, ReportQuery, ReportSummary } from "../../src/ports/store.ts";
import { placeAt, sampleEvent, sampleKept } from "./sample-reading.ts";
import { type MakeStore, nowhere, room, storeUnderTest } from "./store-under-test.ts";

/** What every store promises of the list of reports. */
export function reportListContract(make: MakeStore): void {
  const at = storeUnderTest(make);

  const titles = async (query: ReportQuery): Promise<(string | undefined)[]> =>
    (await at.store.reports(room, query)).reports.map((report) => report.title);

  describe("the list of reports", () => {
    it("says of each report what the desk shows", async () => {
      const { id } = await at.store.keep(
        room,
        sampleKept(3, {
          title: "Ferries halted",
          outlet: "Isles Wire",
          language: "en",
          body: ["One.", "Two.", "Three."],
          levels: ["asserted", "alleged", "asserted"],
        }),
      );
      expect((await at.store.reports(room, {})).reports).toEqual([
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

    it("has the newest day first, within it the newest minute, then the newest arrival, and no date last", async () => {
      await at.keepAll([
        { title: "undated, first", published: null },
        { title: "4th, first", published: "2026-01-04" },
        { title: "5th", published: "2026-01-05" },
        { title: "4th, second", published: "2026-01-04" },
        { title: "4th, evening", published: "2026-01-04T21:30:00+03:00" },
        { title: "someday", published: "someday" },
        { title: "4th, late in the west", published: "2026-01-04T23:30:00-10:00" },
        { title: "4th, half past six and ten seconds", published: "2026-01-04T18:30:10Z" },
        { title: "4th, half past six", published: "2026-01-04T18:30:00Z" },
        { title: "4th, early in the east", published: "2026-01-04T01:00:00+03:00" },
        { title: "3rd, last minute", published: "2026-01-03T23:59:59Z" },
        { title: "undated, second", published: null },
      ]);
      expect(await titles({})).toEqual([
        "5th",
        "4th, late in the west",
        "4th, half past six",
        "4th, half past six and ten seconds",
        "4th, evening",
        "4th, second",
        "4th, first",
        "4th, early in the east",
        "3rd, last minute",
        "undated, second",
        "someday",
        "undated, first",
      ]);
    });

    it("is empty for a room without reports, with empty facets", async () => {
      const facets = { outlet: [], certainty: [], eventType: [], region: [], theme: [], language: [], status: [] };
      expect(await at.store.reports(room, { words: "anything", outlet: ["any"] })).toEqual({
        reports: [],
        total: 0,
        isCounted: true,
        next: undefined,
        facets,
      });
    });

    it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(at.store.reports(nowhere, {})).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });

  describe("narrowing the list", () => {
    beforeEach(() =>
      at.keepAll([
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
      const page = await at.store.reports(room, query);
      expect(page.reports.map((report) => report.title).join(" ")).toBe(expected);
      expect(page).toMatchObject({ total: page.reports.length, isCounted: true });
    });

    it("counts the values of all that match, most first", async () => {
      expect((await at.store.reports(room, {})).facets).toEqual({
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
        status: [],
      });
    });

    it("counts over what matches alone, beyond the page", async () => {
      const { facets, total, reports } = await at.store.reports(room, { theme: ["Aid"], limit: 1 });
      expect(reports).toHaveLength(1);
      expect(total).toBe(2);
      expect(facets.outlet.map((facet) => facet.value)).toEqual(["Amell Radio", "Isles Wire"]);
      expect(facets.theme).toEqual([
        { value: "Aid", count: 2 },
        { value: "Shipping", count: 1 },
      ]);
    });

    it("counts reports that came after it was asked before", async () => {
      await at.store.reports(room, {});
      await at.store.keep(room, sampleKept(9, { outlet: "Isles Wire" }));
      expect((await at.store.reports(room, {})).facets.outlet).toContainEqual({ value: "Isles Wire", count: 2 });
    });
  });

  describe("the statuses of events", () => {
    beforeEach(() =>
      at.keepAll(["a", "b", "c", "d"].map((title, n) => ({ title, published: `2026-01-0${9 - n}`, body: ["One.", "Two."] }))),
    );

    const setStatuses = async (key: string, version: number, ...events: [EventStatus, ...number[]][]): Promise<boolean> =>
      at.views.setEvents(
        room,
        key,
        version,
        events.map(([status, ...numbers], n) => sampleEvent(`${key}-${n}`, status, numbers)),
      );
    const statuses = async (query: ReportQuery = {}): Promise<Record<string, number>> =>
      Object.fromEntries((await at.store.reports(room, query)).facets.status.map(({ value, count }) => [value, count]));

    it("narrow the list to reports with a claim in such an event, and are counted", async () => {
      await setStatuses("k", 0, ["contested", 0, 2], ["denied", 1], ["contested", 2]);
      expect(await titles({ status: ["contested"] })).toEqual(["a", "c"]);
      expect(await titles({ status: ["contested", "denied"] })).toEqual(["a", "b", "c"]);
      expect(await titles({ status: ["retracted"] })).toEqual([]);
      expect(await titles({ status: [] })).toEqual(["a", "b", "c", "d"]);
      expect(await statuses()).toEqual({ contested: 2, denied: 1 });
      expect(await statuses({ status: ["denied"] })).toEqual({ denied: 1 });
    });

    it("are those of all the events a report has claims in, under whatever keys", async () => {
      await setStatuses("k", 0, ["contested", 0], ["denied", 0, 1]);
      await setStatuses("l", 0, ["corroborated", 0], ["contested", 0]);
      expect(await titles({ status: ["contested"] })).toEqual(["a"]);
      expect(await titles({ status: ["corroborated"] })).toEqual(["a"]);
      expect(await titles({ status: ["denied"] })).toEqual(["a", "b"]);
      expect(await statuses()).toEqual({ contested: 1, corroborated: 1, denied: 2 });
    });

    it("follow the events when these are worked out anew", async () => {
      await setStatuses("k", 0, ["contested", 0, 1]);
      await setStatuses("l", 0, ["contested", 1]);
      expect(await statuses()).toEqual({ contested: 2 });
      await setStatuses("k", 1, ["denied", 1, 2]);
      expect(await titles({ status: ["contested"] })).toEqual(["b"]);
      expect(await titles({ status: ["denied"] })).toEqual(["b", "c"]);
      expect(await statuses()).toEqual({ contested: 1, denied: 2 });
      await setStatuses("k", 2);
      await setStatuses("l", 1);
      expect(await statuses()).toEqual({});
      expect(await titles({})).toEqual(["a", "b", "c", "d"]);
    });

    it("stay as they were when someone else wrote first", async () => {
      await setStatuses("k", 0, ["contested", 0]);
      expect(await setStatuses("k", 0, ["denied", 1])).toBe(false);
      expect(await statuses()).toEqual({ contested: 1 });
    });

    it("hold together with words and the other conditions, and change nothing else of a report", async () => {
      const before = await at.store.reports(room, {});
      await setStatuses("k", 0, ["contested", 0, 1, 2]);
      expect(await titles({ status: ["contested"], words: "one -c", to: "2026-01-08" })).toEqual(["b"]);
      expect(await statuses({ words: "one -c" })).toEqual({ contested: 2 });
      const after = await at.store.reports(room, {});
      expect({ ...after, facets: { ...after.facets, status: [] } }).toEqual(before);
    });
  });

  describe("a box on the map", () => {
    beforeEach(() =>
      at.keepAll([
        { title: "a", published: "2026-01-09", body: ["A."], places: [placeAt(10, 20)] },
        { title: "b", published: "2026-01-08", body: ["B.", "B."], places: [placeAt(-30.5, -120.25, "25km"), placeAt(10, 21, "district")] },
        { title: "c", published: "2026-01-07", body: ["C."], places: [placeAt(0, 179.5, "district")] },
        { title: "d", published: "2026-01-06", body: ["D."], places: [placeAt(0, -179.5)] },
        { title: "province", published: "2026-01-05", body: ["P."], places: [placeAt(10, 20, "province")] },
        { title: "country", published: "2026-01-04", body: ["P."], places: [placeAt(10, 20, "country")] },
        { title: "within", published: "2026-01-03", body: ["W."], places: [{ ...placeAt(10, 20), status: "within" }] },
        { title: "nowhere", published: "2026-01-02", body: ["N."], places: [{ status: "unknown" }] },
        { title: "none", published: "2026-01-01", body: ["N."], places: [] },
      ]),
    );

    const box = (west: number, south: number, east: number, north: number): GeoBox => ({ west, south, east, north });

    it.each([
      ["around", box(19, 9, 20.5, 11), "a"],
      ["around several", box(19, 9, 22, 11), "a b"],
      ["without anything", box(30, 9, 31, 11), ""],
      ["of the whole world", box(-180, -90, 180, 90), "a b c d"],
      ["with a place on its west border", box(20, 9, 20.5, 11), "a"],
      ["with a place on its east border", box(19, 9, 20, 11), "a"],
      ["with a place on its south border", box(19, 10, 20, 11), "a"],
      ["with a place on its north border", box(19, 9, 20, 10), "a"],
      ["of one point", box(20, 10, 20, 10), "a"],
      ["just beside", box(20.0001, 9, 20.5, 11), ""],
      ["across the date line", box(179, -1, -179, 1), "c d"],
      ["across the date line, borders included", box(179.5, 0, -179.5, 0), "c d"],
      ["across the date line and most of the world", box(0, -90, -1, 90), "a b c d"],
      ["up to the date line", box(179, -1, 180, 1), "c"],
      ["from the date line", box(-180, -1, -179, 1), "d"],
    ])("%s gives the reports with a settled place in it", async (_, asked, expected) => {
      const page = await at.store.reports(room, { box: asked });
      expect(page.reports.map((report) => report.title).join(" ")).toBe(expected);
      expect(page.total).toBe(page.reports.length);
    });

    it("holds together with words and the other conditions", async () => {
      expect(await titles({ box: box(-180, -90, 180, 90), words: "b" })).toEqual(["b"]);
      expect(await titles({ box: box(-180, -90, 180, 90), to: "2026-01-07" })).toEqual(["c", "d"]);
      expect((await at.store.reports(room, { box: box(19, 9, 20.5, 11) })).facets.outlet).toHaveLength(1);
    });

    it.each([
      box(Number.NaN, 0, 1, 1),
      box(0, Number.NEGATIVE_INFINITY, 1, 1),
      box(-181, 0, 1, 1),
      box(0, 0, 181, 1),
      box(0, -91, 1, 1),
      box(0, 0, 1, 91),
      box(0, 1, 1, 0),
    ])("that is none, %o, is refused with USAGE", async (asked) => {
      await expect(at.store.reports(room, { box: asked })).rejects.toMatchObject({ code: "USAGE" });
    });
  });

  describe("searching", () => {
    beforeEach(() =>
      at.keepAll([
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
      const page = await at.store.reports(room, { words });
      expect(page.reports.map((report) => report.title).join(" ")).toBe(expected);
      expect(page.total).toBe(page.reports.length);
    });

    it("holds together with the other conditions", async () => {
      expect(await titles({ words: "operations", to: "2026-01-04" })).toEqual(["rooms"]);
    });

    it("shows where the words were found, each marked", async () => {
      const { reports } = await at.store.reports(room, { words: 'amell "operations room"' });
      expect(reports[0]?.snippet).toBe("The bridge at \u{E000}Amell\u{E001} fell. An \u{E000}operations room\u{E001} was set up.");
    });

    it("marks the title when the words stand there alone", async () => {
      expect((await at.store.reports(room, { words: "scripts" })).reports[0]?.snippet).toBe("\u{E000}scripts\u{E001}");
    });

    it("shows no snippet when no words were asked for", async () => {
      expect((await at.store.reports(room, {})).reports[0]?.snippet).toBeUndefined();
      expect((await at.store.reports(room, { words: "-service" })).reports[0]?.snippet).toBeUndefined();
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
      await expect(at.store.reports(room, { words })).resolves.toBeDefined();
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
          const { total } = await at.store.reports(room, { words });
          expect(total).toBeLessThanOrEqual(4);
        }),
        { numRuns: 100 },
      );
    });

    it("takes a very long text for words", async () => {
      const words = Array.from({ length: 3000 }, (_, n) => `bridge amell fell w${n}`).join(" ");
      expect((await at.store.reports(room, { words })).total).toBe(0);
    });
  });

  describe("paging", () => {
    beforeEach(() =>
      at.keepAll(
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
        const page = await at.store.reports(room, { ...query, cursor });
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
      const first = await at.store.reports(room, { limit: 10 });
      await at.store.keep(room, sampleKept(99, { title: "late", published: "2026-01-04" }));
      const second = await at.store.reports(room, { limit: 200, cursor: first.next });
      const seen = [...first.reports, ...second.reports].map((report) => report.title);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).not.toContain("late");
      expect(seen).toHaveLength(23);
    });

    it("holds 50 reports unless told otherwise", async () => {
      for (let n = 30; n < 60; n++) await at.store.keep(room, sampleKept(n, { body: [] }));
      expect((await at.store.reports(room, {})).reports).toHaveLength(50);
    });
  });

  describe("asking for a page", () => {
    it.each(["", "nonsense", "eyJhIjoxfQ", "WzEsMl0", "W10=", "\u0000"])("refuses the cursor %j with USAGE", async (cursor) => {
      await expect(at.store.reports(room, { cursor })).rejects.toMatchObject({ code: "USAGE" });
    });

    it.each([0, 201, -1, 2.5])("refuses a limit of %d with USAGE", async (limit) => {
      await expect(at.store.reports(room, { limit })).rejects.toMatchObject({ code: "USAGE" });
    });
  });

  it("knows every certainty level as a label", async () => {
    await at.store.keep(room, sampleKept(1, { body: CERTAINTY_LEVELS.map((level) => `${level}.`) }));
    for (const level of CERTAINTY_LEVELS) expect((await at.store.reports(room, { certainty: [level] })).total).toBe(1);
  });
}
