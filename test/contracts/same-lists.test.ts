import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/adapters/memory/memory-store.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { CERTAINTY_LEVELS } from "../../src/model/certainty.ts";
import { roomId } from "../../src/model/ids.ts";
import type { ReportPage, ReportQuery } from "../../src/ports/store.ts";
import { heldClock } from "./held-clock.ts";
import { type Sample, sampleKept } from "./sample-reading.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const word = fc.oneof(
  fc.constantFrom("bridge", "room", "Théâtre", "мост", "جِسر", "al-Amell", "ﬁre", "½", "ΟΔΟΣ", "\u{1F600}", "a\u0000b"),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(" "));
const outlet = fc.constantFrom("Amell Radio", "Isles Wire", "\u{1F600}", "\u{FB33}");
const day = fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03T23:30:00-05:00", "2026-01-03");

const sample: fc.Arbitrary<Sample> = fc.record({
  title: words,
  outlet,
  published: fc.option(day),
  region: fc.subarray(["North Chain", "Amell Sound"]),
  theme: fc.subarray(["Aid", "Shipping", "aid"]),
  language: fc.constantFrom("en", "fr"),
  body: fc.array(words, { maxLength: 4 }),
  levels: fc.subarray([...CERTAINTY_LEVELS], { minLength: 1 }),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const typed = fc
  .array(
    fc.tuple(fc.constantFrom("", "-", '"'), word, fc.constantFrom("", "*", '"', '"*')).map((parts) => parts.join("")),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(" "));
const query: fc.Arbitrary<ReportQuery> = fc.record({
  words: maybe(typed),
  outlet: maybe(fc.array(outlet, { maxLength: 2 })),
  certainty: maybe(fc.subarray([...CERTAINTY_LEVELS])),
  theme: maybe(fc.subarray(["Aid", "Shipping"])),
  from: maybe(fc.constantFrom("2026-01-02", "2026-01-03")),
  to: maybe(fc.constantFrom("2026-01-01", "2026-01-03")),
  limit: maybe(fc.integer({ min: 1, max: 5 })),
});

/** Each store gives ids of its own. */
const withoutIds = (page: ReportPage): unknown =>
  JSON.parse(JSON.stringify(page, (name, value: unknown) => (name === "id" ? undefined : value)));

describe("memory and SQLite", () => {
  it("give the same list for any reports and any query", { timeout: 120_000 }, async () => {
    const { dir, remove } = temporaryDirectory();
    const clock = heldClock();
    const data = await openDataDirectory(dir, { clock });
    const memory = memoryStore({ clock });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(sample, { maxLength: 8 }), fc.array(query, { minLength: 1, maxLength: 6 }), async (samples, queries) => {
        const room = roomId(`room-${run++}`);
        for (const store of [data.store, memory.store]) {
          await store.openRoom(room);
          for (const [number, said] of samples.entries()) await store.keep(room, sampleKept(number, said));
        }
        for (const asked of queries) {
          const inMemory = await memory.store.reports(room, asked);
          const onDisk = await data.store.reports(room, asked);
          expect(withoutIds(onDisk)).toEqual(withoutIds(inMemory));
          if (inMemory.next === undefined) continue;
          const cursor = inMemory.next;
          expect(withoutIds(await data.store.reports(room, { ...asked, cursor }))).toEqual(
            withoutIds(await memory.store.reports(room, { ...asked, cursor })),
          );
        }
      }),
      { numRuns: 40 },
    );
    await data.close();
    remove();
  });
});
