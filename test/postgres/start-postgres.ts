import { spawn } from "node:child_process";
import { mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";

/**
 * The address of a PostgreSQL for tests: the one that REPORTEDLY_TEST_PG names, or else one of this process's own, which all its threads
 * share and which is gone when it is. It takes a second and a half to start and is started by who asks first.
 */
export async function startPostgres(): Promise<string> {
  const given = process.env["REPORTEDLY_TEST_PG"];
  if (given !== undefined && given !== "") return given;
  const folder = join(tmpdir(), `reportedly-postgres-${process.pid}`);
  if (isLeftBehind(folder)) rmSync(folder, { recursive: true, force: true });
  if (isFirst(folder)) startKeeper(folder);
  return addressIn(folder);
}

const MOST_WAIT_MS = 25_000;
const LOOK_AGAIN_MS = 20;

/** True when the folder is there but its keeper is not: one that was killed, of an earlier process of the same number. */
function isLeftBehind(folder: string): boolean {
  const keeper = Number(readIf(join(folder, "keeper")) ?? Number.NaN);
  if (Number.isNaN(keeper)) return false;
  try {
    return !process.kill(keeper, 0);
  } catch {
    return true;
  }
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** It lives on when the thread that started it ends, and sees by itself when the process does. */
function startKeeper(folder: string): void {
  const errors = openSync(join(folder, "errors"), "w");
  const script = join(import.meta.dirname, "keep-postgres.ts");
  spawn(process.execPath, [script, folder], { detached: true, stdio: ["ignore", "ignore", errors] }).unref();
}

async function addressIn(folder: string): Promise<string> {
  for (let waited = 0; waited < MOST_WAIT_MS; waited += LOOK_AGAIN_MS) {
    const address = readIf(join(folder, "address"));
    if (address !== undefined) return address;
    await wait(LOOK_AGAIN_MS);
  }
  throw new Error(`expected PostgreSQL to start within ${MOST_WAIT_MS} ms: ${readIf(join(folder, "errors")) ?? "it left no word"}`);
}

function readIf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
