import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectionPool } from "../../src/adapters/postgres/connection-pool.ts";
import { postgresDatabase } from "../../src/adapters/postgres/postgres-database.ts";
import type { SqlDatabase } from "../../src/adapters/sql/sql-database.ts";
import { roomId } from "../../src/model/ids.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const room = roomId("default");
const version = (key: string, n: number) => ({ room, stage: "link", key, version: n });

describe("PostgreSQL as one of our databases", () => {
  let fresh: FreshDatabase;
  let database: SqlDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  beforeEach(async () => {
    await fresh.empty();
    await fresh.run(
      "insert into room values ('default', 1, 0, 'x'); insert into keyed_version values ('default', 'link', 'a', 1), ('default', 'link', 'b', 1)",
    );
    database = postgresDatabase(connectionPool(fresh.url));
  });
  afterEach(() => database.close());
  afterAll(() => fresh.remove());

  const versions = () =>
    database.inRoom(room, "read", async (trx) =>
      (await trx.selectFrom("keyed_version").select(["key", "version"]).orderBy("key").execute())
        .map((row) => `${row.key}${row.version}`)
        .join(" "),
    );

  it("runs transactions again that lock each other out, so that both come through", async () => {
    const met = { runs: 0, both: Promise.withResolvers<void>(), through: Promise.withResolvers<void>() };
    const raise = async (keys: readonly string[]) => {
      await database.inRoom(room, "write", async (trx) => {
        // Who runs again lets the other through first, or chance could lock them out a second time.
        if (met.runs === 2) await met.through.promise;
        for (const [nth, key] of keys.entries()) {
          await trx
            .updateTable("keyed_version")
            .set((eb) => ({ version: eb("version", "+", 1) }))
            .where("key", "=", key)
            .execute();
          if (nth === 0 && ++met.runs === 2) met.both.resolve();
          await met.both.promise;
        }
      });
      met.through.resolve();
    };
    await Promise.all([raise(["a", "b"]), raise(["b", "a"])]);
    expect(met.runs).toBe(3);
    expect(await versions()).toBe("a3 b3");
  });

  it("runs a transaction again that adds what another has just added", async () => {
    const both = { here: 0, at: Promise.withResolvers<void>() };
    const addOnce = () =>
      database.inRoom(room, "write", async (trx) => {
        const found = await trx.selectFrom("keyed_version").select("version").where("key", "=", "c").executeTakeFirst();
        if (++both.here === 2) both.at.resolve();
        await both.at.promise;
        if (found) return "found";
        await trx.insertInto("keyed_version").values(version("c", 1)).execute();
        return "added";
      });
    expect((await Promise.all([addOnce(), addOnce()])).sort()).toEqual(["added", "found"]);
  });

  it("does not run a transaction again that failed by itself, and keeps nothing of it", async () => {
    let runs = 0;
    const failing = database.inRoom(room, "write", async (trx) => {
      runs++;
      await trx.insertInto("keyed_version").values(version("c", 1)).execute();
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(runs).toBe(1);
    expect(await versions()).toBe("a1 b1");
  });

  it("shows a reader one moment throughout, in a room and across rooms", async () => {
    const raise = () => fresh.run("update keyed_version set version = version + 1");
    for (const read of [
      (work: Parameters<typeof database.acrossRooms<unknown>>[1]) => database.inRoom(room, "read", work),
      (work: Parameters<typeof database.acrossRooms<unknown>>[1]) => database.acrossRooms("read", work),
    ]) {
      const before = await versions();
      const seen = await read(async (trx) => {
        const look = async () =>
          (await trx.selectFrom("keyed_version").select(["key", "version"]).orderBy("key").execute()).map(
            (row) => `${row.key}${row.version}`,
          );
        const first = await look();
        await raise();
        return [first.join(" "), (await look()).join(" ")];
      });
      expect(seen).toEqual([before, before]);
    }
  });

  it("does not let a reader write", async () => {
    const write = database.inRoom(room, "read", (trx) => trx.insertInto("keyed_version").values(version("c", 1)).execute());
    await expect(write).rejects.toMatchObject({ code: "DATA_UNREADABLE" });
  });

  it("lets writers across rooms take turns, so that each sees what the one before left", async () => {
    await Promise.all(
      Array.from({ length: 6 }, (_, n) =>
        database.acrossRooms("write", async (trx) => {
          const { rows } = await sql<{ last: number }>`select max(shelf) as last from room`.execute(trx);
          await trx
            .insertInto("room")
            .values({ room: `r${n}`, shelf: (rows[0]?.last ?? 0) + 1, revision: 0, opened_at: "x" })
            .execute();
        }),
      ),
    );
    expect(await fresh.run("select count(*) as rooms, count(distinct shelf) as shelves, max(shelf) as last from room")).toEqual([
      { rooms: "7", shelves: "7", last: "7" },
    ]);
  });

  it("lets those who change a room wait for each other, and not for those who refer to it", async () => {
    const order: string[] = [];
    const held = Promise.withResolvers<void>();
    const first = database.inRoom(room, "write", async (trx) => {
      await database.lockedRoom(trx, room);
      await trx.insertInto("keyed_version").values(version("c", 1)).execute();
      held.resolve();
      await database.inRoom(room, "write", (other) => other.insertInto("keyed_version").values(version("d", 1)).execute());
      order.push("first");
    });
    await held.promise;
    await database.inRoom(room, "write", async (trx) => {
      await database.lockedRoom(trx, room);
      order.push("second");
    });
    await first;
    expect(order).toEqual(["first", "second"]);
  });

  it("inserts any number of rows with what any column holds", async () => {
    const odd = ["plain", 'quote " and \\ back', "comma, {brace}", "NULL", "", " ", "\u{1F600}"];
    const rows = Array.from({ length: 40_000 }, (_, n) => ({
      room,
      ordinal: n,
      id: `p${n}`,
      name: odd[n % odd.length] ?? "",
      class: "town",
      country: n % 2 === 0 ? null : "XT",
      lat: n / 7,
      lon: -(n + 1) / 3,
      entry: "{}",
    }));
    await database.inRoom(room, "write", (trx) => database.insertRows(trx, "room_place", rows));
    const back = await database.inRoom(room, "read", (trx) => trx.selectFrom("room_place").selectAll().orderBy("ordinal").execute());
    expect(back).toEqual(rows);
    await database.inRoom(room, "write", (trx) => database.insertRows(trx, "room_place", []));
    expect(await database.inRoom(room, "read", (trx) => trx.selectFrom("room_place").select("id").execute())).toHaveLength(40_000);
  });

  it("sorts texts by their bytes, whatever order the server has for texts", async () => {
    const names = ["b", "C", "a", "Ä", "_", "z", "\u{1F600}", "\uFB33"];
    await fresh.run("delete from keyed_version");
    await database.inRoom(room, "write", (trx) =>
      database.insertRows(
        trx,
        "keyed_version",
        names.map((name) => version(name, 1)),
      ),
    );
    const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await versions()).toBe(sorted.map((name) => `${name}1`).join(" "));
  });

  it("waits when it is closed for what is being written, and can be closed twice", async () => {
    const begun = Promise.withResolvers<void>();
    const writing = database.inRoom(room, "write", async (trx) => {
      begun.resolve();
      await sql`select pg_sleep(0.1)`.execute(trx);
      await trx.insertInto("keyed_version").values(version("c", 1)).execute();
    });
    await begun.promise;
    await Promise.all([database.close(), database.close(), writing]);
    expect(await fresh.run("select count(*) from keyed_version")).toEqual([{ count: "3" }]);
  });

  it("says DATABASE_UNREACHABLE when its connections are cut, and works again after", async () => {
    const cut = database.inRoom(room, "read", async (trx) => {
      await fresh.run(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reportedly' and datname = current_database()",
      );
      return trx.selectFrom("room").selectAll().execute();
    });
    await expect(cut).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
    expect(await versions()).toBe("a1 b1");
  });
});
