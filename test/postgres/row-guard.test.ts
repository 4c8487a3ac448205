import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../src/adapters/postgres/open-postgres.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { ARCHIPELAGO, DESK, fillStorage } from "../transfer/fill-storage.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const REGISTRIES = ["actor", "place", "outlet"];

describe("a desk of PostgreSQL", () => {
  const login = `reportedly_test_${randomUUID()}`;
  const secret = randomUUID();
  let database: FreshDatabase;
  let client: pg.Client;
  let guarded: string[];
  beforeAll(async () => {
    database = await freshDatabase();
    const { dir, remove } = temporaryDirectory();
    const clock = heldClock();
    const storage = await openPostgres(database.url, { clock, archiveDirectory: dir });
    await fillStorage(storage, clock);
    await storage.close();
    remove();
    guarded = (
      await database.run(
        "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'room' order by 1",
      )
    ).map((row) => String(row["table_name"]));
    await database.run(
      `create role "${login}" login noinherit password '${secret}'; grant reportedly_desk, reportedly_keeper to "${login}"`,
    );
    const url = new URL(database.url);
    [url.username, url.password] = [login, secret];
    client = new pg.Client({ connectionString: url.href });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.run(`drop role "${login}"`);
    await database.remove();
  });

  /** What a statement of a plain member gives that has taken on a role and, if given, a room; nothing of it stays. */
  async function as(role: string, room: string | undefined, statement: string): Promise<pg.QueryResult> {
    await client.query("begin");
    try {
      await client.query(`set local role ${role}`);
      if (room !== undefined) await client.query("select set_config('reportedly.room', $1, true)", [room]);
      return await client.query(statement);
    } finally {
      await client.query("rollback");
    }
  }
  const desk = (statement: string, room: string = DESK) => as("reportedly_desk", room, statement);
  const keeper = (statement: string) => as("reportedly_keeper", undefined, statement);
  const counted = async (result: Promise<pg.QueryResult>): Promise<number> => Number((await result).rows[0]?.count);

  it("is tried on every table with a room, and each holds rows of another room", async () => {
    expect(guarded.length).toBeGreaterThan(20);
    const empty: string[] = [];
    for (const table of guarded) {
      const [row] = await database.run(`select count(*) from ${table} where room = $1`, [ARCHIPELAGO]);
      if (row?.["count"] === "0") empty.push(table);
    }
    expect(empty).toEqual([]);
  });

  it("sees no row of another room in any table, and all of its own", async () => {
    for (const table of guarded) {
      expect([table, await counted(desk(`select count(*) from ${table} where room <> '${DESK}'`))]).toEqual([table, 0]);
      const [own] = await database.run(`select count(*) from ${table} where room = $1`, [DESK]);
      expect([table, await counted(desk(`select count(*) from ${table}`))]).toEqual([table, Number(own?.["count"])]);
    }
  });

  it("cannot add, move, change or remove a row of another room", async () => {
    for (const table of guarded) {
      await expect(desk(`insert into ${table} (room) values ('${ARCHIPELAGO}')`)).rejects.toMatchObject({ code: "42501" });
      await expect(changed(`update ${table} set room = '${ARCHIPELAGO}'`)).resolves.toBe("nothing");
      await expect(changed(`update ${table} set room = room where room = '${ARCHIPELAGO}'`)).resolves.toBe("nothing");
      await expect(changed(`delete from ${table} where room = '${ARCHIPELAGO}'`)).resolves.toBe("nothing");
    }
  });

  /** Whether a statement changed anything: refused, or no row met, are both nothing. */
  async function changed(statement: string): Promise<string> {
    try {
      const { rowCount } = await desk(statement);
      return rowCount === 0 ? "nothing" : `${rowCount} rows`;
    } catch (thrown) {
      return thrown instanceof pg.DatabaseError && thrown.code === "42501" ? "nothing" : String(thrown);
    }
  }

  it("cannot change or remove what is only ever added, and neither can the keeper", async () => {
    for (const table of [
      "entry",
      "capture",
      "capture_timestamp",
      "reading",
      "block",
      "sentence",
      "claim",
      "claim_attribution",
      "claim_quantity",
      "claim_revision",
    ]) {
      for (const ask of [desk, keeper]) {
        await expect(ask(`update ${table} set room = room`)).rejects.toMatchObject({ code: "42501" });
        await expect(ask(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      }
    }
  });

  it("cannot remove feeds and their items, which it changes, and neither can the keeper", async () => {
    for (const table of ["feed", "feed_item"]) {
      for (const ask of [desk, keeper]) {
        await expect(ask(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
        expect((await ask(`update ${table} set room = room`)).rowCount).toBeGreaterThan(0);
      }
    }
  });

  it("sees nothing before it has set a room, nor with an empty one", async () => {
    await client.query("select set_config('reportedly.room', '', false)");
    for (const table of guarded) {
      expect([table, await counted(as("reportedly_desk", undefined, `select count(*) from ${table}`))]).toEqual([table, 0]);
      expect([table, await counted(desk(`select count(*) from ${table}`, ""))]).toEqual([table, 0]);
    }
  });

  it("finds no words of another room, whatever it asks for", async () => {
    const [row] = await database.run("select shelf, words::text from report_words join room using (room) where room = $1 limit 1", [
      ARCHIPELAGO,
    ]);
    const shelf = String(row?.["shelf"]);
    const find = (room: string) => desk(`select * from reports_with('''${shelf}:''', null, ''';''', 9007199254740991, 100)`, room);
    expect((await find(ARCHIPELAGO)).rowCount).toBeGreaterThan(0);
    expect((await find(DESK)).rowCount).toBe(0);
    await expect(keeper(`select * from reports_with('''${shelf}:''', null, ''';''', 9007199254740991, 100)`)).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("reads registries and cannot write them, which the keeper can", async () => {
    for (const table of REGISTRIES) {
      expect(await counted(desk(`select count(*) from ${table}`))).toBeGreaterThan(0);
      await expect(desk(`delete from ${table}`)).rejects.toMatchObject({ code: "42501" });
      expect((await keeper(`delete from ${table}`)).rowCount).toBeGreaterThan(0);
    }
  });

  it("does not see entries of no room, which the keeper does with all others", async () => {
    expect(await counted(desk("select count(*) from entry where stream = 'server'"))).toBe(0);
    expect(await counted(keeper("select count(*) from entry where stream = 'server'"))).toBe(1);
    expect(await counted(keeper("select count(distinct room) from entry"))).toBeGreaterThan(2);
  });

  it("is what a plain member has to become: by itself that one may read nothing", async () => {
    for (const table of [...guarded, ...REGISTRIES]) {
      await expect(client.query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
    }
  });

  it("lets a plain member do all that the application does", async () => {
    const url = new URL(database.url);
    [url.username, url.password] = [login, secret];
    const { dir, remove } = temporaryDirectory();
    const storage = await openPostgres(url.href, { clock: heldClock(), archiveDirectory: dir });
    expect(await storage.store.rooms()).toEqual(expect.arrayContaining([ARCHIPELAGO, DESK]));
    expect((await storage.store.reports(ARCHIPELAGO, { words: "-nothing" })).total).toBeGreaterThan(0);
    await storage.close();
    remove();
  });
});
