import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { CERTAINTY_LEVELS } from "../../src/model/certainty.ts";
import type { EventType, PlaceResolution } from "../../src/model/claim.ts";
import { type RoomId, roomId } from "../../src/model/ids.ts";
import { EVENT_STATUSES, type EventStatus } from "../../src/model/reported-event.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { ClaimQuery, ReportQuery } from "../../src/ports/store.ts";
import { freshDatabase } from "../postgres/fresh-database.ts";
import { heldClock } from "./held-clock.ts";
import { placeAt, type Sample, sampleEvent, sampleId, sampleKept, sampleSubmission } from "./sample-reading.ts";
import type { OpenedStore } from "./store-under-test.ts";
import { temporaryDirectory } from "./temporary-directory.ts";

const word = fc.oneof(
  fc.constantFrom("bridge", "room", "Théâtre", "мост", "جِسر", "al-Amell", "ﬁre", "½", "ΟΔΟΣ", "\u{1F600}", "a\u0000b"),
  fc.string({ unit: "grapheme", maxLength: 4 }),
);
const words = fc.array(word, { maxLength: 6 }).map((parts) => parts.join(" "));
const outlet = fc.constantFrom("Amell Radio", "Isles Wire", "\u{1F600}", "\u{FB33}");
const day = fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03T23:30:00-05:00", "2026-01-03", "2026-01-03T00:10:00+03:00");
const eventType = fc.constantFrom<EventType[]>("assault", "announce", "none");
const actor = fc.constantFrom("boats", "Boats", "\u{1F600}");
const longitude = fc.constantFrom(-180, -179.5, -0.1, 0, 20.25, 179.5, 180);
const latitude = fc.constantFrom(-90, -30.5, 0, 10.1, 90);

const place: fc.Arbitrary<PlaceResolution> = fc.oneof(
  fc
    .tuple(latitude, longitude, fc.constantFrom("exact", "district", "province"))
    .map(([lat, lon, precision]) => placeAt(lat, lon, precision)),
  fc.record({ status: fc.constantFrom("unknown", "ambiguous"), name: fc.constantFrom("Old Quay", "room:0,0") }),
);

const sample: fc.Arbitrary<Sample> = fc.record({
  title: words,
  outlet,
  published: fc.option(day),
  region: fc.subarray(["North Chain", "Amell Sound"]),
  theme: fc.subarray(["Aid", "Shipping", "aid"]),
  language: fc.constantFrom("en", "fr"),
  body: fc.array(words, { maxLength: 4 }),
  levels: fc.subarray([...CERTAINTY_LEVELS], { minLength: 1 }),
  eventTypes: fc.array(eventType, { minLength: 1, maxLength: 3 }),
  actors: fc.array(actor, { minLength: 1, maxLength: 2 }),
  places: fc.array(place, { maxLength: 3 }),
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const typed = fc
  .array(
    fc.tuple(fc.constantFrom("", "-", '"'), word, fc.constantFrom("", "*", '"', '"*')).map((parts) => parts.join("")),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(" "));
const excluding = fc.array(word, { minLength: 1, maxLength: 2 }).map((parts) => parts.map((part) => `-"${part}"`).join(" "));
const box = fc
  .tuple(longitude, longitude, latitude, latitude)
  .map(([west, east, a, b]) => ({ west, east, south: Math.min(a, b), north: Math.max(a, b) }));
const limit = fc.integer({ min: 1, max: 5 });

const reportQuery: fc.Arbitrary<ReportQuery> = fc.record({
  words: maybe(fc.oneof({ weight: 3, arbitrary: typed }, { weight: 1, arbitrary: excluding })),
  outlet: maybe(fc.array(outlet, { maxLength: 2 })),
  certainty: maybe(fc.subarray([...CERTAINTY_LEVELS])),
  theme: maybe(fc.subarray(["Aid", "Shipping"])),
  status: maybe(fc.subarray(["contested", "denied"])),
  box: maybe(box),
  from: maybe(fc.constantFrom("2026-01-02", "2026-01-03")),
  to: maybe(fc.constantFrom("2026-01-01", "2026-01-03")),
  limit: maybe(limit),
});

const claimQuery: fc.Arbitrary<ClaimQuery> = fc.record({
  report: maybe(fc.nat(8).map(sampleId)),
  eventType: maybe(eventType),
  certainty: maybe(fc.constantFrom(...CERTAINTY_LEVELS)),
  actor: maybe(actor),
  place: maybe(fc.constantFrom("room:0,0", "room:-30.5,20.25", "Old Quay")),
  limit: maybe(limit),
});

/** The events of a key, each with the reports it speaks of, counted round among those that were read: events are made of claims. */
interface GivenEvents {
  readonly key: string;
  readonly events: readonly (readonly [EventStatus, readonly number[]])[];
}
const givenEvents: fc.Arbitrary<GivenEvents> = fc.record({
  key: fc.constantFrom("k", "l"),
  events: fc.array(fc.tuple(fc.constantFrom(...EVENT_STATUSES.slice(3, 6)), fc.array(fc.nat(8), { minLength: 1, maxLength: 3 })), {
    maxLength: 3,
  }),
});

type Step =
  | { readonly kind: "keep" | "accept" | "read"; readonly sample: Sample }
  | { readonly kind: "events"; readonly given: GivenEvents }
  | { readonly kind: "reports"; readonly query: ReportQuery }
  | { readonly kind: "claims"; readonly query: ClaimQuery };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom("keep", "accept", "read"), sample }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("events"), given: givenEvents }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("reports"), query: reportQuery }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("claims"), query: claimQuery }) },
);

/** The same steps in both, and the same answers from both. */
async function walk(stores: readonly [OpenedStore, OpenedStore], room: RoomId, steps: readonly Step[]): Promise<void> {
  const [first, second] = stores;
  let reports = 0;
  const unread: number[] = [];
  const read: number[] = [];

  async function write(stepped: Extract<Step, { readonly sample: Sample }>): Promise<void> {
    const number = stepped.kind === "read" ? unread.shift() : reports++;
    if (number === undefined) return;
    (stepped.kind === "accept" ? unread : read).push(number);
    const kept = sampleKept(number, stepped.sample);
    for (const { store } of stores) {
      if (stepped.kind === "accept") await store.accept(room, sampleSubmission(number));
      else if (stepped.kind === "read") await store.addReading(room, kept.id, kept.reading, []);
      else await store.keep(room, kept);
    }
  }

  async function setEvents({ key, events }: GivenEvents): Promise<void> {
    if (read.length === 0) return;
    const given = events.map(([status, among], n) =>
      sampleEvent(`${key}-${n}`, status, [...new Set(among.flatMap((nth) => read[nth % read.length] ?? []))]),
    );
    for (const { views } of stores) {
      const { version } = await views.gather(room, "reconcile", key);
      expect(await views.setEvents(room, key, version, given)).toBe(true);
    }
  }

  /** Page by page, each store by its own cursors. */
  async function compare<Query extends object, Page extends { readonly next?: string | undefined }>(
    query: Query,
    ask: (from: OpenedStore, query: Query & { readonly cursor?: string | undefined }) => Promise<Page>,
  ): Promise<void> {
    let cursors: readonly (string | undefined)[] = [undefined, undefined];
    do {
      const one = await ask(first, { ...query, cursor: cursors[0] });
      const two = await ask(second, { ...query, cursor: cursors[1] });
      expect({ ...two, next: two.next !== undefined }).toEqual({ ...one, next: one.next !== undefined });
      cursors = [one.next, two.next];
    } while (cursors[0] !== undefined);
  }

  for (const stepped of steps) {
    if (stepped.kind === "events") await setEvents(stepped.given);
    else if (stepped.kind === "reports") await compare(stepped.query, ({ store }, query) => store.reports(room, query));
    else if (stepped.kind === "claims") await compare(stepped.query, ({ store }, query) => store.claims(room, query));
    else await write(stepped);
  }
}

/** Hold the lists of a database against those of memory. */
function sameLists(name: string, open: (clock: Clock) => Promise<OpenedStore>): void {
  describe(`memory and ${name}`, () => {
    it("give the same lists for any reports, events and queries", { timeout: 180_000 }, async () => {
      const clock = heldClock();
      const [memory, database] = [memoryStorage({ clock }), await open(clock)];
      let run = 0;
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24, size: "max" }), async (steps) => {
            const room = roomId(`room-${run++}`);
            for (const { store } of [memory, database]) await store.openRoom(room);
            await walk([memory, database], room, steps);
          }),
          { numRuns: 60 },
        );
      } finally {
        await database.close();
      }
    });
  });
}

sameLists("SQLite", async (clock) => {
  const { dir, remove } = temporaryDirectory();
  const data = await openDataDirectory(dir, { clock });
  return { ...data, close: () => data.close().finally(remove) };
});

sameLists("PostgreSQL", async (clock) => {
  const { dir, remove } = temporaryDirectory();
  const database = await freshDatabase();
  const storage = await openPostgres(database.url, { clock, archiveDirectory: dir });
  return { ...storage, close: () => storage.close().then(database.remove).finally(remove) };
});
