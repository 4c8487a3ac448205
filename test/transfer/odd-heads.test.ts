import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExport } from "../../src/jobs/transfer/read-export.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import { roomId } from "../../src/model/ids.ts";
import { circumstances, reportHead, statedValue } from "../arbitraries.ts";
import { collect } from "../contracts/collect.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleKept } from "../contracts/sample-reading.ts";
import { bytesOf, exported } from "./round-trip.ts";
import { inMemory, inSqlite } from "./storages.ts";

const room = roomId("default");

/** Reports with anything that a head, a capture and a feed's word may hold. */
const keptWith = fc
  .array(fc.tuple(reportHead, circumstances, fc.array(statedValue, { maxLength: 3 })), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.map(([head, how, stated], number) => {
      const kept = sampleKept(number, { body: ["Boats were seen."] });
      const report = { ...kept.reading.report, ...head };
      return { ...kept, hints: { stated }, capture: { ...kept.capture, ...how }, reading: { ...kept.reading, report } };
    }),
  );

describe("whatever a head, a capture and a feed say of a report", () => {
  it.each([
    ["memory", "SQLite", inMemory, inSqlite],
    ["SQLite", "memory", inSqlite, inMemory],
  ])("comes out of %s and through an export into %s as it was", async (_from, _to, from, to) => {
    await fc.assert(
      fc.asyncProperty(keptWith, async (all) => {
        const [source, target] = [await from(heldClock()), await to(heldClock())];
        try {
          await source.store.openRoom(room);
          for (const kept of all) await source.store.keep(room, kept);
          for (const kept of all) {
            const { reading, ...submission } = JSON.parse(JSON.stringify(kept));
            expect(JSON.parse(JSON.stringify(await source.store.reading(room, kept.id)))).toEqual({
              ...submission,
              reading: { ...reading, report: { ...reading.report, id: kept.id } },
            });
          }
          const first = await exported(source);
          await target.transfer.load(await collect(readExport(bytesOf(first))));
          expect(await exported(target)).toBe(first);
          expect((await verifyStorage(target)).findings.filter(({ kind }) => kind !== "capture-missing")).toEqual([]);
        } finally {
          await source.close();
          await target.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});
