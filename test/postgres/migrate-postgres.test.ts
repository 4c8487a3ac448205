import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { migratePostgres, POSTGRES_MIGRATIONS } from "../../src/adapters/postgres/migrate-postgres.ts";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import type { Migration } from "../../src/adapters/sql/migrations.ts";
import { roomId, sha256 } from "../../src/model/ids.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleFeed } from "../contracts/sample-feed.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const clock = heldClock();
const NAMES = POSTGRES_MIGRATIONS.map((step) => step.name);
const step = (number: number, sql: string, checksum = `sum-${number}`): Migration => ({
  number,
  name: `000${number}-step.sql`,
  sql,
  checksum,
});

const SECRET = "the-wrong-secret";

/** What an error and its causes say. */
const allWords = (thrown: unknown): string => (thrown instanceof Error ? `${String(thrown)}\n${allWords(thrown.cause)}` : "");

describe("migrating PostgreSQL", () => {
  let database: FreshDatabase;
  let folder: ReturnType<typeof temporaryDirectory>;
  beforeEach(async () => {
    database = await freshDatabase({ isEmpty: true });
    folder = temporaryDirectory();
  });
  afterEach(async () => {
    await database.remove();
    folder.remove();
  });

  const open = async (url = database.url): Promise<void> => (await openPostgres(url, { clock, archiveDirectory: folder.dir })).close();
  const tables = async (): Promise<unknown[]> =>
    (
      await database.run(
        "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
      )
    ).map((row) => row["name"]);

  it("takes every step once, in order, and writes down which", async () => {
    const [first, second] = [step(1, "create table one (a int)"), step(2, "create table two (a int); insert into two values (1)")];
    expect(await migratePostgres(database.url, clock, [first])).toEqual(["0001-step.sql"]);
    expect(await migratePostgres(database.url, clock, [first, second])).toEqual(["0002-step.sql"]);
    expect(await migratePostgres(database.url, clock, [first, second])).toEqual([]);
    expect(await tables()).toEqual(["migration", "one", "two"]);
    expect(await database.run("select number, checksum, taken_at from migration order by number")).toEqual([
      { number: "1", checksum: "sum-1", taken_at: "2026-02-01T08:00:00.000Z" },
      { number: "2", checksum: "sum-2", taken_at: "2026-02-01T08:00:00.000Z" },
    ]);
  });

  it("takes all missing steps or none", async () => {
    const steps = [step(1, "create table one (a int)"), step(2, "create table two (a int); nonsense")];
    await expect(migratePostgres(database.url, clock, steps)).rejects.toThrow(/syntax error/u);
    expect(await tables()).toEqual([]);
  });

  it("keeps what an older version wrote, which can then be read and added to", async () => {
    expect(await migratePostgres(database.url, clock, POSTGRES_MIGRATIONS.slice(0, 1))).toEqual(NAMES.slice(0, 1));
    await database.run(`insert into room values ('default', 1, 0, '2026-01-01T00:00:00.000Z');
      insert into capture values ('default', 'c1', 9, '2026-01-01T00:00:00.000Z', null, 'a.html', null, null);
      insert into report (room, id, capture, arrival, added_at, added_by, hints, revision)
        values ('default', 'r1', 'c1', 1, '2026-01-01T00:00:00.000Z', 'desk', '{}', 0)`);
    await expect(open()).rejects.toMatchObject({ code: "DATA_OLDER", detail: expect.stringContaining(NAMES[1] ?? "") as unknown });
    expect(await migratePostgres(database.url, clock)).toEqual(NAMES.slice(1));
    const { captures, feeds, close } = await openPostgres(database.url, { clock, archiveDirectory: folder.dir });
    const [room, capture] = [roomId("default"), sha256("c1")];
    expect(await captures.capture(room, capture)).toMatchObject({ fileName: "a.html", report: "r1", timestamps: [] });
    await captures.stamped(room, { capture, token: sha256("t1"), authority: "https://stamp.example/", stampedAt: "2026-01-02" });
    await feeds.add(room, sampleFeed(1));
    expect(await feeds.list(room)).toHaveLength(1);
    await close();
  });

  it("is done once when several ask for it at the same moment", async () => {
    const taken = await Promise.all(Array.from({ length: 4 }, () => migratePostgres(database.url, clock)));
    expect(taken.flat()).toEqual(NAMES);
    await expect(open()).resolves.toBeUndefined();
  });

  it("is asked for with DATA_OLDER before the first and after a newer version came", async () => {
    await expect(open()).rejects.toMatchObject({ code: "DATA_OLDER", detail: expect.not.stringContaining("@") as unknown });
    await migratePostgres(database.url, clock);
    await database.run("delete from migration");
    await expect(open()).rejects.toMatchObject({ code: "DATA_OLDER", detail: expect.stringContaining(NAMES[0] ?? "") as unknown });
  });

  it("refuses a database of a newer version with DATA_NEWER, as opening does", async () => {
    await migratePostgres(database.url, clock);
    await database.run("insert into migration values (9999, '9999-from-tomorrow.sql', 'x', '2030-01-01')");
    const refusal = { code: "DATA_NEWER", detail: expect.stringContaining("9999-from-tomorrow.sql") as unknown };
    await expect(migratePostgres(database.url, clock)).rejects.toMatchObject(refusal);
    await expect(open()).rejects.toMatchObject(refusal);
  });

  it("refuses a database made by another step than ours with DATA_UNREADABLE, as opening does", async () => {
    await migratePostgres(database.url, clock);
    await database.run("update migration set checksum = 'x'");
    const refusal = { code: "DATA_UNREADABLE", detail: expect.stringContaining("0001-first-tables.sql") as unknown };
    await expect(migratePostgres(database.url, clock)).rejects.toMatchObject(refusal);
    await expect(open()).rejects.toMatchObject(refusal);
  });

  it("needs no more rights than to own the database, and tells whom to ask for the roles where they are not there", async () => {
    const owner = `reportedly_test_${randomUUID()}`;
    const url = new URL(database.url);
    const name = url.pathname.slice(1);
    const secret = randomUUID();
    await database.run(`create role "${owner}" login password '${secret}'; alter database "${name}" owner to "${owner}"`);
    [url.username, url.password] = [owner, secret];
    const roleless = [step(1, "create role reportedly_test_never")];
    await expect(migratePostgres(url.href, clock, roleless)).rejects.toMatchObject({
      code: "DATA_UNREADABLE",
      detail: expect.stringContaining("create role reportedly_desk nologin") as unknown,
    });
    await database.run(`grant reportedly_desk, reportedly_keeper to "${owner}"`);
    expect(await migratePostgres(url.href, clock)).toEqual(NAMES);
    await expect(open(url.href)).resolves.toBeUndefined();
    await database.run(`reassign owned by "${owner}" to current_user; drop owned by "${owner}"; drop role "${owner}"`);
  });
});

describe("opening PostgreSQL", () => {
  let database: FreshDatabase;
  let folder: ReturnType<typeof temporaryDirectory>;
  beforeEach(async () => {
    database = await freshDatabase();
    folder = temporaryDirectory();
  });
  afterEach(async () => {
    await database.remove();
    folder.remove();
  });

  const opened = (url: string): Promise<unknown> =>
    openPostgres(url, { clock, archiveDirectory: folder.dir }).catch((thrown: unknown) => thrown);

  it.each<[string, string, (url: URL) => void]>([
    ["a password that is wrong", "DATA_UNREADABLE", () => {}],
    ["a server that is not there", "DATABASE_UNREACHABLE", (url) => Object.assign(url, { port: "1" })],
    ["a name that nothing answers to", "DATABASE_UNREACHABLE", (url) => Object.assign(url, { hostname: "nothing.invalid" })],
  ])("fails for %s with %s, and does not show a password", async (_, code, change) => {
    const url = new URL(database.url);
    url.password = SECRET;
    change(url);
    const refused = await opened(url.href);
    expect(refused).toMatchObject({ code });
    expect(allWords(refused)).not.toContain(SECRET);
  });

  it.each([`mysql://me:${SECRET}@host/x`, `postgres://me:${SECRET}@[/x`, SECRET])(
    "fails for %s with USAGE, and does not show it",
    async (url) => {
      const refused = await opened(url);
      expect(refused).toMatchObject({ code: "USAGE" });
      expect(allWords(refused)).not.toContain(SECRET);
    },
  );

  it("fails for a database that is not there with DATA_UNREADABLE", async () => {
    const url = new URL(database.url);
    url.pathname = "/reportedly_nowhere";
    await expect(openPostgres(url.href, { clock, archiveDirectory: folder.dir })).rejects.toMatchObject({
      code: "DATA_UNREADABLE",
      detail: expect.stringContaining("create the database first") as unknown,
    });
  });

  it("is refused where a write could be lost after it was acknowledged", async () => {
    const name = new URL(database.url).pathname.slice(1);
    await database.run(`alter database "${name}" set synchronous_commit = off`);
    await expect(openPostgres(database.url, { clock, archiveDirectory: folder.dir })).rejects.toMatchObject({
      code: "DATA_UNREADABLE",
      detail: expect.stringMatching(/synchronous_commit/u) as unknown,
    });
  });
});
