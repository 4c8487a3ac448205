import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReportId, roomId } from "../../src/model/ids.ts";
import type { World } from "../../src/model/world.ts";
import { collect } from "./collect.ts";
import { sampleId, sampleKept, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, storeUnderTest } from "./store-under-test.ts";

/** What every store promises of rooms, and of what all rooms share. */
export function roomsContract(make: MakeStore): void {
  const at = storeUnderTest(make);

  describe("captures", () => {
    it("are all those the room refers to, of reports read and unread", async () => {
      const numbers = Array.from({ length: 12 }, (_, n) => n);
      await at.keepAll(numbers.slice(0, 8).map(() => ({ body: [] })));
      for (const number of numbers.slice(8)) await at.store.accept(room, sampleSubmission(number));
      await at.store.keep(other, sampleKept(50));
      const all = await collect(at.store.captures(room));
      expect(new Set(all)).toEqual(new Set(numbers.map((n) => sampleKept(n).capture.sha256)));
      expect(all).toHaveLength(12);
    });

    it("can be read while readings are kept", async () => {
      await at.keepAll([{ body: [] }, { body: [] }]);
      for await (const capture of at.store.captures(room)) {
        expect(capture).toMatch(/^[0-9a-f]{64}$/u);
        await at.store.keep(other, sampleKept(70));
      }
    });

    it("fail with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(collect(at.store.captures(nowhere))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });

  describe("rooms", () => {
    it("are those that were opened, each once", async () => {
      await at.store.openRoom(room);
      await at.store.keep(room, sampleKept(1));
      await at.store.openRoom(room);
      expect((await at.store.rooms()).toSorted()).toEqual(["default", "other"]);
      expect((await at.store.reports(room, {})).total).toBe(1);
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
            for (const side of kept.keys()) await at.store.openRoom(named(side));
            const before = new Map<string, Set<ReportId>>();
            for (const side of kept.keys())
              before.set(side, new Set((await at.store.reports(named(side), { limit: 200 })).reports.map((report) => report.id)));
            for (const [side, number] of keeps) {
              const said = sampleKept(number, { title: `secret of ${side}`, outlet: side, body: [`Said on the ${side}.`] });
              const { id } = await at.store.keep(named(side), { ...said, id: sampleId(side === "left" ? number : number + 10) });
              kept.get(side)?.add(id);
            }

            for (const [side, ids] of kept) {
              const opposite = side === "left" ? "right" : "left";
              const known = new Set([...ids, ...(before.get(side) ?? [])]);
              const { reports, total, facets } = await at.store.reports(named(side), { limit: 200 });
              expect(new Set(reports.map((report) => report.id))).toEqual(known);
              expect(total).toBe(known.size);
              expect(facets.outlet.map((facet) => facet.value)).not.toContain(opposite);
              expect(await at.store.reports(named(side), { words: opposite })).toMatchObject({ reports: [], total: 0 });
              expect((await at.store.reports(named(side), { words: side })).total).toBe(known.size);
              expect((await at.store.reports(named(side), { words: `-${opposite}` })).total).toBe(known.size);
              for (const id of kept.get(opposite) ?? []) {
                expect(await at.store.reading(named(side), id)).toBeUndefined();
                expect(await at.store.submission(named(side), id)).toBeUndefined();
                expect((await at.store.claims(named(side), { report: id })).claims).toEqual([]);
              }
              expect(new Set((await at.store.claims(named(side), {})).claims.map((found) => found.report))).toEqual(known);
              for (const entry of await collect(at.ledger.read(`room/${named(side)}`))) expect(known).toContain(entry.what["report"]);
            }
          },
        ),
        { numRuns: 12 },
      );
    });
  });

  const world: World = {
    actors: [
      { id: "HARBOUR-GUARD", name: "Harbour Guard", aliases: ["the Guard", "\u{1F6E5}"], kind: "armed-group", countries: ["XT"] },
      { id: "AMELL", name: "Amell", aliases: [], kind: "state", countries: [] },
    ],
    places: [
      { id: "room:port-amell", name: "Port Amell", aliases: ["Амелль"], class: "city", lat: -30.5, lon: -120.25, population: 900 },
      { id: "room:tessaly", name: "Tessaly", aliases: [], class: "country", country: "XT", lat: 0, lon: 180, demonyms: ["Tessalian"] },
      { id: "room:quay", name: "Quay", aliases: [], class: "building", parent: "room:port-amell", lat: 0.1, lon: 1e-7 },
    ],
    outlets: [
      { id: "isles", name: "Isles Wire", aliases: [], domains: ["isles.example"], kind: "wire", owner: "Amell Holdings" },
      { id: "amell-radio", name: "Amell Radio", aliases: ["AR"], domains: [], kind: "broadcaster" },
    ],
  };
  const empty: World = { actors: [], places: [], outlets: [] };

  describe("a room's world", () => {
    it("is empty at first, then what was set last", async () => {
      expect(await at.store.world(room)).toEqual(empty);
      await at.store.setWorld(room, { ...world, actors: world.actors.toReversed(), outlets: [] });
      await at.store.setWorld(room, world);
      expect(await at.store.world(room)).toStrictEqual(world);
      expect(await at.store.world(other)).toEqual(empty);
      await at.store.setWorld(room, empty);
      expect(await at.store.world(room)).toEqual(empty);
    });

    it("cannot be changed through what was set or given back", async () => {
      const given = structuredClone(world);
      await at.store.setWorld(room, given);
      Object.assign(given.actors[0] ?? {}, { name: "altered" });
      Object.assign((await at.store.world(room)).places[0] ?? {}, { name: "altered" });
      expect(await at.store.world(room)).toEqual(world);
    });

    it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(at.store.world(nowhere)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      await expect(at.store.setWorld(nowhere, world)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });

  describe("the registries all rooms share", () => {
    it("are empty at first, then what was set last, and no part of a room's own world", async () => {
      expect(await at.store.registry()).toEqual(empty);
      await at.store.setRegistry({ ...world, places: world.places.toReversed(), actors: [] });
      await at.store.setRegistry(world);
      expect(await at.store.registry()).toStrictEqual(world);
      expect(await at.store.world(room)).toEqual(empty);
      await at.store.setRegistry(empty);
      expect(await at.store.registry()).toEqual(empty);
    });
  });
}
