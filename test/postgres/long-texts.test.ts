import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStorage } from "../../src/adapters/memory/memory-storage.ts";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import { roomId } from "../../src/model/ids.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleKept } from "../contracts/sample-reading.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const room = roomId("default");
const LONG = "x".repeat(450);
const filler = (count: number, word: (n: number) => string): string => Array.from({ length: count }, (_, n) => word(n)).join(" ");

// Texts that a tsvector holds whole, and texts of which it loses places, ends of words, or everything.
const TEXTS: readonly (readonly [title: string, body: string])[] = [
  ["At last the bridge", "Fell the room."],
  ["The room", "The bridge fell. The room fell late."],
  ["Ferries", `${filler(300, () => "the bridge")} fell; the room, late.`],
  ["Rooms", `${filler(9_000, (n) => `f${n % 50} the`)} late bridge fell in the room.`],
  ["Late", `The bridge ${filler(17_000, (n) => `g${n % 90}`)} fell late.`],
  ["Long", `The ${LONG} fell, the ${LONG}y room.`],
  ["Longer", `The ${LONG.slice(0, 400)} bridge, late ${LONG}z.`],
  ["Longest", `The late ${filler(60_000, (n) => `word${n}of${n}`)} bridge fell.`],
  ["Nothing", ""],
];

const word = fc.constantFrom(
  "the",
  "bridge",
  "room",
  "fell",
  "late",
  "f1",
  "g3",
  LONG,
  `${LONG}y`,
  LONG.slice(0, 400),
  LONG.slice(0, 420),
  "word7of7",
  "in",
);
const term = fc
  .record({ isExcluded: fc.boolean(), words: fc.array(word, { minLength: 1, maxLength: 3 }), isPrefix: fc.boolean(), cut: fc.boolean() })
  .map(({ isExcluded, words, isPrefix, cut }) => {
    const last = words.at(-1) ?? "";
    const typed = [...words.slice(0, -1), isPrefix && cut ? last.slice(0, -1) || last : last].join(" ");
    return `${isExcluded ? "-" : ""}"${typed}"${isPrefix ? "*" : ""}`;
  });
const search = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => terms.join(" "));

describe("searching PostgreSQL", () => {
  let database: FreshDatabase;
  let postgres: Storage;
  const clock = heldClock();
  const memory = memoryStorage({ clock });
  const folder = temporaryDirectory();
  beforeAll(async () => {
    database = await freshDatabase();
    postgres = await openPostgres(database.url, { clock, archiveDirectory: folder.dir });
    for (const { store } of [memory, postgres]) {
      await store.openRoom(room);
      for (const [number, [title, body]] of TEXTS.entries())
        await store.keep(room, sampleKept(number, { title, body: body === "" ? [] : [body] }));
    }
  });
  afterAll(async () => {
    await postgres.close();
    await database.remove();
    folder.remove();
  });

  const titlesBy = async ({ store }: Storage, words: string, limit?: number): Promise<readonly (string | undefined)[]> =>
    (await store.reports(room, { words, limit })).reports.map((report) => report.title);

  it.each(['"the bridge"', '-"the bridge"', `${LONG}*`, `-${LONG}`, "bridge", "-bridge", '"late bridge"', "word7of7", '"f1 the"'])(
    "finds what memory finds by %s, however long the texts",
    async (words) => {
      expect(await titlesBy(postgres, words)).toEqual(await titlesBy(memory, words));
    },
  );

  it("finds what memory finds by any search, however long the texts", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(search, fc.integer({ min: 1, max: 9 }), async (words, limit) => {
        expect(await titlesBy(postgres, words, limit)).toEqual(await titlesBy(memory, words, limit));
      }),
      { numRuns: 60 },
    );
  });

  it("looks words up in the index on behalf of a desk", async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const [row] = await database.run("select shelf from room where room = $1", [room]);
    const shelf = String(row?.["shelf"]);
    await client.query(`begin; set local role reportedly_desk; set local reportedly.room = '${room}'`);
    const found = await client.query(`select * from reports_with('''${shelf}:bridge''', null, ''';''', 9007199254740991, 100)`);
    await client.query("commit; select pg_stat_force_next_flush()");
    const { rows } = await client.query(
      "select idx_scan::int as scans from pg_stat_user_indexes where indexrelname = 'report_words_by_word'",
    );
    await client.end();
    expect(found.rowCount).toBeGreaterThan(3);
    expect(rows[0].scans).toBeGreaterThan(0);
  });
});
