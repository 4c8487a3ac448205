import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { asReportedlyError } from "../../src/errors.ts";
import { verifyBackup } from "../../src/jobs/transfer/verify-backup.ts";
import { heldClock } from "../contracts/held-clock.ts";
import { sampleBytes, sampleKept } from "../contracts/sample-reading.ts";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { DESK } from "./fill-storage.ts";

const REPORTS = 120;
/** Delays that reach from the first file to the last. */
const KILLED_AFTER_MS = [0, 15, 40, 80, 130, 200, 300, 60_000];

describe("a backup that is killed", () => {
  it("is either finished and whole, or none, whatever is written meanwhile", { timeout: 60_000 }, async () => {
    const clock = heldClock();
    const { dir, remove } = temporaryDirectory();
    const serving = await openDataDirectory(join(dir, "data"), { clock });
    await serving.store.openRoom(DESK);
    let added = 0;
    const add = async (): Promise<void> => {
      await serving.archive.put(sampleBytes(added));
      await serving.store.keep(DESK, sampleKept(added++));
    };
    while (added < REPORTS) await add();

    const outcomes: string[] = [];
    for (const [number, afterMs] of KILLED_AFTER_MS.entries()) {
      const to = join(dir, `backup-${number}`);
      const child = spawn(process.execPath, [join(import.meta.dirname, "back-up.ts"), join(dir, "data"), to], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      await Promise.all([add(), Promise.race([wait(afterMs, undefined, { ref: false }), ended])]);
      child.kill("SIGKILL");
      await ended;
      const isFinished = existsSync(join(to, "backup.json"));
      const found = await verifyBackup(backupDirectory(to, clock)).then(
        ({ findings }) => findings,
        (thrown: unknown) => asReportedlyError(thrown).code,
      );
      expect(found).toEqual(isFinished ? [] : "INPUT_NOT_FOUND");
      outcomes.push(isFinished ? "finished" : "none");
    }
    expect(outcomes.at(-1)).toBe("finished");
    await serving.close();
    remove();
  });
});
