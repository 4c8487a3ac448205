import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { migratePostgres } from "../../src/adapters/postgres/migrate-postgres.ts";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { SEED, shareOf } from "./crash-settings.ts";
import { damageInPostgres } from "./damage-in-postgres.ts";
import { killAgainAndAgain } from "./kill-again-and-again.ts";
import { type MortalPostgres, mortalPostgres } from "./mortal-postgres.ts";

const KILLS = shareOf(50);
const LOOK_AGAIN_MS = 10;
const clock = systemClock();

const isLeftOut = process.platform === "win32";
const reason = isLeftOut ? " (left out on Windows, which cannot halt a process)" : "";

describe.skipIf(isLeftOut)(`PostgreSQL, with its writer or itself killed at ${KILLS} random points (CRASH_SEED=${SEED})${reason}`, () => {
  it("loses nothing acknowledged, keeps nothing half, and opens again in less than ten seconds", async () => {
    const { dir, remove } = temporaryDirectory();
    onTestFinished(remove);
    const postgres = await mortalPostgres();
    onTestFinished(() => postgres.remove());
    await postgres.start();
    await migratePostgres(postgres.url, clock);
    let serverKills = 0;
    const killServer = async (): Promise<void> => {
      serverKills++;
      await postgres.kill();
    };
    const figures = await killAgainAndAgain({
      kills: KILLS,
      seed: SEED,
      dataDirectory: dir,
      database: postgres.url,
      victim: (draw) => (draw < 0.5 ? killServer : undefined),
      rest: () => untilAlone(postgres),
      async open() {
        if (!postgres.isRunning) await postgres.start();
        return openStorage({ dataDirectory: dir, database: postgres.url, clock });
      },
    });
    expect(await damageInPostgres(postgres.url)).toEqual([]);
    console.log(`PostgreSQL: ${figures}, ${serverKills} kills of the server, the others of its writer`);
  });
});

/** A transaction that a killed writer had asked to be committed may still be under way. */
async function untilAlone({ url, isRunning }: MortalPostgres): Promise<void> {
  const others = "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  while (isRunning && (await asked(url, others)).rowCount !== 0) await wait(LOOK_AGAIN_MS);
}

async function asked(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}
