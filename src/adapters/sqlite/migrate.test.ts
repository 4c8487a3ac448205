import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { type Migration, migrationsIn } from "../sql/migrations.ts";
import { migrate } from "./migrate.ts";

const clock = { now: () => new Date("2026-02-01T08:00:00.000Z") };
const step = (number: number, sql: string, checksum = `sum-${number}`): Migration => ({
  number,
  name: `000${number}-step.sql`,
  sql,
  checksum,
});
const first = step(1, "create table one (a)");
const second = step(2, "create table two (a); insert into two values (1)");
const tables = (database: DatabaseSync): unknown[] =>
  database
    .prepare("select name from sqlite_schema where type = 'table' order by name")
    .all()
    .map((row) => row["name"]);

describe("migrate", () => {
  it("takes every step once, in order, and writes down which", () => {
    const database = new DatabaseSync(":memory:");
    migrate(database, [first], clock);
    migrate(database, [first, second], clock);
    migrate(database, [first, second], clock);
    expect(tables(database)).toEqual(["migration", "one", "two"]);
    expect(database.prepare("select count(*) as rows from two").get()).toEqual({ rows: 1 });
    expect(database.prepare("select number, name, checksum, taken_at from migration order by number").all()).toMatchObject([
      { number: 1, name: "0001-step.sql", checksum: "sum-1", taken_at: "2026-02-01T08:00:00.000Z" },
      { number: 2, checksum: "sum-2" },
    ]);
  });

  it("takes all missing steps or none", () => {
    const database = new DatabaseSync(":memory:");
    expect(() => migrate(database, [first, second, step(3, "create table three (a); nonsense")], clock)).toThrow(/syntax error/u);
    expect(tables(database)).toEqual([]);
    migrate(database, [first, second], clock);
    expect(tables(database)).toEqual(["migration", "one", "two"]);
  });

  it("refuses steps it does not know with DATA_NEWER, and steps that changed with DATA_UNREADABLE", () => {
    const database = new DatabaseSync(":memory:");
    migrate(database, [first, second], clock);
    expect(() => migrate(database, [first], clock)).toThrow(/DATA_NEWER.*0002-step\.sql/u);
    expect(() => migrate(database, [step(1, "create table one (a)", "another"), second], clock)).toThrow(
      /DATA_UNREADABLE.*0001-step\.sql/u,
    );
  });
});

describe("the migrations", () => {
  const all = migrationsIn(`${import.meta.dirname}/migrations`);

  it("are numbered from 1 without gaps", () => {
    expect(all.length).toBeGreaterThan(0);
    expect(all.map((migration) => migration.number)).toEqual(all.map((_, index) => index + 1));
  });
});
