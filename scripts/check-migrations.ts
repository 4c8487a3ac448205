import { join } from "node:path";
import process from "node:process";
import { DatabaseSync } from "node:sqlite";
import { migrationsIn } from "../src/adapters/sql/migrations.ts";
import { migrate } from "../src/adapters/sqlite/migrate.ts";
import { systemClock } from "../src/adapters/system/system-clock.ts";
import { freshDatabase } from "../test/postgres/fresh-database.ts";
import { brokenRules, differences } from "./check-migrations/broken-rules.ts";
import { postgresSchema } from "./check-migrations/postgres-schema.ts";
import { sqliteSchema } from "./check-migrations/sqlite-schema.ts";

// Hold the tables of both dialects to the rules that let rooms be spread over machines and kept apart. The migrations are run and the
// databases asked what came of them, since a reader of our SQL would have to know all of it, now and with every later migration.

const sqlite = new DatabaseSync(":memory:");
migrate(sqlite, migrationsIn(join(import.meta.dirname, "../src/adapters/sqlite/migrations")), systemClock());
const postgres = await freshDatabase();
const schemas = [sqliteSchema(sqlite), await postgresSchema(postgres)] as const;
await postgres.remove();

const broken = [...schemas.flatMap(brokenRules), ...differences(...schemas)];
const looked = schemas.map(({ dialect, tables }) => `${tables.length} tables of ${dialect}`).join(" and ");
for (const rule of broken) console.error(rule);
console.log(`migrations: ${looked} looked at, ${broken.length} rules broken`);
if (broken.length > 0 || schemas.some(({ tables }) => tables.length === 0)) process.exitCode = 1;
