import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrationsIn } from "../../src/adapters/sql/migrations.ts";
import { migrate } from "../../src/adapters/sqlite/migrate.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { type FreshDatabase, freshDatabase } from "../../test/postgres/fresh-database.ts";
import { fixtureTree } from "../fixture-tree.ts";
import { brokenRules, differences } from "./broken-rules.ts";
import { postgresSchema } from "./postgres-schema.ts";
import type { Schema } from "./schema.ts";
import { sqliteSchema } from "./sqlite-schema.ts";

const POLICIES = `alter table extra enable row level security;
  create policy desk on extra to reportedly_desk using (room = nullif(current_setting('reportedly.room', true), ''));
  create policy keeper on extra to reportedly_keeper using (true);`;
const EXTRA = `create table extra (room text collate "C" primary key, n bigint not null, t text collate "C"); ${POLICIES}`;

describe("the migration check on PostgreSQL", () => {
  let database: FreshDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.remove();
  });

  /** The tables as a further step would leave them. */
  async function after(step: string): Promise<Schema> {
    await client.query("begin");
    try {
      await client.query(step);
      return await postgresSchema({ run: async (sql) => (await client.query(sql)).rows });
    } finally {
      await client.query("rollback");
    }
  }

  it("passes the migrations as they are, and a table that keeps to the rules", async () => {
    expect(brokenRules(await after(""))).toEqual([]);
    expect(brokenRules(await after(EXTRA))).toEqual([]);
  });

  it.each([
    [
      "a primary key",
      'create table b (n bigint, room text collate "C", primary key (n, room))',
      "b: primary key (n, room) is not led by the room",
    ],
    ["a table without one", 'create table b (room text collate "C")', "b: has no primary key"],
    ["a unique key", "alter table event add unique (key, room)", "event: unique key (key, room) is not led by the room"],
    [
      "a foreign key",
      "alter table job add foreign key (id, room) references outbox (id, room)",
      "job: foreign key (id, room) to outbox is not led by the room",
      "create unique index on outbox (id, room);",
    ],
    ["an index", "create index on event (day)", "event: index (day) is not led by the room"],
    ["an index of an expression", "create index on event (lower(day))", "event: index ((expression)) is not led by the room"],
    ["a table without a room", "create table b (id bigint primary key)", "b: has no room and is not among the registries"],
    [
      "a registry that refers to a room",
      "alter table actor add foreign key (name) references room",
      "actor: a registry refers to room data: foreign key (name) to room",
    ],
    ["a registry with a room", 'alter table actor add room text collate "C"', "actor: a registry has a room"],
    [
      "a trigger",
      "create trigger early before update on report for each row execute function suppress_redundant_updates_trigger()",
      "trigger early of report",
    ],
    ["a rule", "create rule none as on delete to report do instead nothing", "rule none of report"],
    ["a serial number", "alter table event add n bigserial", "value made up for event.n"],
    ["an identity", "alter table event add n bigint generated always as identity", "value made up for event.n"],
    ["the time of day", 'alter table event add t text collate "C" default now()', "value made up for event.t"],
    ["a made up id", 'alter table event add t text collate "C" default gen_random_uuid()', "value made up for event.t"],
    ["a generated column", "alter table event add n bigint generated always as (claims + 1) stored", "value made up for event.n"],
    ["rows that are not guarded", "alter table event disable row level security", "event: reportedly_desk sees nothing"],
    ["a desk without a policy", "drop policy desk on event", "event: reportedly_desk sees nothing"],
    ["a keeper without a policy", "drop policy keeper on event", "event: reportedly_keeper sees nothing"],
    ["a desk that sees more", "alter policy desk on event using (true)", "event: reportedly_desk sees true"],
    ["a desk that writes more", "alter policy desk on event with check (true)", "but writes true"],
    ["another role that sees", "create policy public on event to pg_monitor using (true)", "event: pg_monitor sees true"],
    ["a language's order", 'alter table event alter day type text collate "und-x-icu"', "event: day sorts by a language"],
    ["another type", "alter table event add at timestamptz", "event: at is neither text nor a number"],
    [
      "a function with more rights",
      "create function f() returns bigint language sql security definer return 1",
      "function f with its owner's rights, and no search_path of its own",
    ],
    [
      "a function with more rights for anyone",
      "create function f() returns bigint language sql security definer set search_path = pg_catalog return 1",
      "function f with its owner's rights, for anyone to call",
    ],
  ])("fails %s", async (_, step, expected, before = "") => {
    const broken = brokenRules(await after(before + step));
    expect(broken.join("\n")).toContain(expected);
    expect(broken.every((rule) => rule.startsWith("PostgreSQL: "))).toBe(true);
  });

  it("fails dialects that differ in tables, columns or foreign keys", async () => {
    const sqlite = sqliteSchema(migrated());
    expect(differences(sqlite, await after(""))).toEqual([]);
    const steps = `${EXTRA} alter table event drop column claims; alter table watch alter due set not null; alter table job drop constraint job_room_id_fkey`;
    expect(differences(sqlite, await after(steps))).toEqual([
      "PostgreSQL: event: has no required whole column claims",
      "PostgreSQL: job: has no foreign key (room, id) to outbox",
      "PostgreSQL: watch: has no optional text column due",
      "SQLite: has no table extra",
      "SQLite: watch: has no required text column due",
    ]);
  });
});

function migrated(step = ""): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  migrate(database, migrationsIn(join(import.meta.dirname, "../../src/adapters/sqlite/migrations")), systemClock());
  database.exec(step);
  return database;
}

describe("the migration check on SQLite", () => {
  it("passes the migrations as they are", () => {
    expect(brokenRules(sqliteSchema(migrated()))).toEqual([]);
  });

  it.each([
    ["a primary key", "create table b (n integer, room text, primary key (n, room))", "b: primary key (n, room) is not led by the room"],
    ["a numbered table", "create table b (n integer primary key autoincrement, room text)", "ids made up for b"],
    ["a unique key", "create unique index u on event (key, room)", "event: unique key (key, room) is not led by the room"],
    [
      "a foreign key",
      "create table b (room text, id text, primary key (room, id), foreign key (id, room) references event (id, room))",
      "b: foreign key (id, room) to event is not led by the room",
    ],
    ["an index", "create index i on event (day)", "event: index (day) is not led by the room"],
    ["a trigger", "create trigger early after insert on report begin select 1; end", "trigger early of report"],
    ["a default", "alter table event add t text default 'x'", "value made up for event.t"],
    ["a generated column", "alter table event add n integer generated always as (claims + 1)", "value made up for event.n"],
  ])("fails %s", (_, step, expected) => {
    expect(brokenRules(sqliteSchema(migrated(step)))).toContain(`SQLite: ${expected}`);
  });
});

describe("the migration check", () => {
  it("says how many tables it looked at", { timeout: 60_000 }, () => {
    const tree = fixtureTree([], {});
    const { status, output } = tree.run("node", join(import.meta.dirname, "../check-migrations.ts"));
    tree.remove();
    expect(output).toMatch(/^migrations: \d{2} tables of SQLite and \d{2} tables of PostgreSQL looked at, 0 rules broken\n$/u);
    expect(status).toBe(0);
  });
});
