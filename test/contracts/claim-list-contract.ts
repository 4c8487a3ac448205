import { beforeEach, describe, expect, it } from "vitest";
import { type ReportId, reportId } from "../../src/model/ids.ts";
import type { ClaimQuery } from "../../src/ports/store.ts";
import { placeAt, sampleId, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, storeUnderTest } from "./store-under-test.ts";

/** What every store promises of the list of claims. */
export function claimListContract(make: MakeStore): void {
  const at = storeUnderTest(make);

  /** Each claim as the number of its report and its place in it: `2.1`. */
  async function claimsFor(query: ClaimQuery): Promise<string> {
    const { claims } = await at.store.claims(room, query);
    return claims.map(({ report, claim }) => `${numberOf(report)}.${Number(claim.id.slice(1))}`).join(" ");
  }

  describe("the list of claims", () => {
    beforeEach(async () => {
      await at.keepAll([
        {
          body: ["One.", "Two.", "Three."],
          published: "2026-01-09",
          levels: ["asserted", "alleged"],
          eventTypes: ["assault"],
          actors: ["HARBOUR-GUARD", "boats", "the ferrymen"],
          places: [placeAt(1, 1), { status: "unknown", name: "Old Quay" }],
        },
        { body: [], published: "2026-01-08" },
        {
          body: ["One.", "Two."],
          published: "2026-01-07",
          levels: ["alleged"],
          eventTypes: ["announce", "assault"],
          actors: ["boats"],
          places: [{ status: "within", id: "room:sound", name: "Amell Sound" }],
        },
      ]);
      await at.store.accept(room, sampleSubmission(3));
    });

    it.each<[string, ClaimQuery, string]>([
      ["all, newest arrival first and in the order of the text", {}, "2.1 2.2 0.1 0.2 0.3"],
      ["a report", { report: sampleId(0) }, "0.1 0.2 0.3"],
      ["a report without claims", { report: sampleId(1) }, ""],
      ["a report that was not read", { report: sampleId(3) }, ""],
      ["a report that is not there", { report: sampleId(7) }, ""],
      ["an event type", { eventType: "assault" }, "2.2 0.1 0.2 0.3"],
      ["a certainty", { certainty: "alleged" }, "2.1 2.2 0.2"],
      ["an actor", { actor: "boats" }, "2.1 2.2 0.2"],
      ["an actor's words in another case", { actor: "Boats" }, ""],
      ["a place of the gazetteer", { place: "room:1,1" }, "0.1 0.3"],
      ["a place that another lies within", { place: "room:sound" }, "2.1 2.2"],
      ["a place by its words where it is unsettled", { place: "Old Quay" }, "0.2"],
      ["a settled place by its words", { place: "Amell Sound" }, ""],
      ["all conditions", { eventType: "assault", certainty: "alleged", actor: "boats", place: "Old Quay", report: sampleId(0) }, "0.2"],
      ["conditions that no claim meets together", { certainty: "asserted", actor: "boats" }, ""],
    ])("gives for %s what matches", async (_, query, expected) => {
      expect(await claimsFor(query)).toBe(expected);
    });

    it("gives claims as they were found", async () => {
      const { claims } = await at.store.claims(room, { report: sampleId(0) });
      expect(claims.map(({ claim }) => claim)).toEqual((await at.store.reading(room, sampleId(0)))?.reading.claims);
    });

    it.each<ClaimQuery>([{}, { eventType: "assault" }, { actor: "boats" }, { place: "room:1,1" }, { report: sampleId(0) }])(
      "goes through all that match %o once, in order, whatever the size of a page",
      async (query) => {
        const whole = await at.store.claims(room, query);
        expect(whole.next).toBeUndefined();
        for (const limit of [1, 2, whole.claims.length]) {
          const found = [];
          let cursor: string | undefined;
          do {
            const page = await at.store.claims(room, { ...query, limit, cursor });
            expect(page.claims.length).toBeLessThanOrEqual(limit);
            found.push(...page.claims);
            cursor = page.next;
          } while (cursor !== undefined);
          expect(found).toEqual(whole.claims);
        }
      },
    );

    it("goes on behind the last claim when others arrive between two pages", async () => {
      const { next } = await at.store.claims(room, { limit: 1 });
      await at.store.addReading(room, sampleId(3), (await at.store.reading(room, sampleId(0)))?.reading ?? never(), []);
      expect(await claimsFor({ cursor: next })).toBe("2.2 0.1 0.2 0.3");
    });

    it("does not tell of other rooms", async () => {
      expect((await at.store.claims(other, {})).claims).toEqual([]);
      expect((await at.store.claims(other, { report: sampleId(0) })).claims).toEqual([]);
    });

    it.each(["", "nonsense", "eyJhIjoxfQ", "WzEsMl0=", "W10", "\u0000"])("refuses the cursor %j with USAGE", async (cursor) => {
      await expect(at.store.claims(room, { cursor })).rejects.toMatchObject({ code: "USAGE" });
    });

    it.each([0, 201, -1, 2.5])("refuses a limit of %d with USAGE", async (limit) => {
      await expect(at.store.claims(room, { limit })).rejects.toMatchObject({ code: "USAGE" });
    });

    it.each(["\ud800", "\u0000", "' OR 1=1 --", ""])("takes %j for an actor, a place and a report", async (odd) => {
      expect(await claimsFor({ actor: odd })).toBe("");
      expect(await claimsFor({ place: odd })).toBe("");
      expect(await claimsFor({ report: reportId(odd) })).toBe("");
    });

    it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(at.store.claims(nowhere, {})).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    });
  });
}

const numberOf = (report: ReportId): number => Array.from({ length: 10 }, (_, n) => n).findIndex((n) => sampleId(n) === report);

const never = (): never => {
  throw new Error("expected the sample to be read");
};
