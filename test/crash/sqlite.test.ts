import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { SEED, shareOf } from "./crash-settings.ts";
import { killAgainAndAgain } from "./kill-again-and-again.ts";

const KILLS = shareOf(200);

describe(`SQLite, with its writer killed at ${KILLS} random points (CRASH_SEED=${SEED})`, () => {
  it("loses nothing acknowledged, keeps nothing half, and opens again in less than ten seconds", async () => {
    const { dir, remove } = temporaryDirectory();
    onTestFinished(remove);
    const figures = await killAgainAndAgain({
      kills: KILLS,
      seed: SEED,
      dataDirectory: dir,
      open: () => openDataDirectory(dir, { clock: systemClock() }),
    });
    const database = new DatabaseSync(join(dir, "reportedly.sqlite"));
    expect(database.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
    expect(database.prepare("pragma foreign_key_check").all()).toEqual([]);
    database.close();
    console.log(`SQLite: ${figures}`);
  });
});
