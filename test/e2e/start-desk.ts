import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export interface RunningDesk extends AsyncDisposable {
  /** `http://127.0.0.1:41234` */
  readonly address: string;
  /** Its data directory. */
  readonly data: string;
  /** How many reports its room holds. */
  readonly reports: () => Promise<number>;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PATIENCE_MS = 30_000;

/** Start the real server on a free port over an empty data directory of its own; with `demo`, wait until the demonstration set is in. */
export async function startDesk({ demo = false } = {}): Promise<RunningDesk> {
  const data = mkdtempSync(join(tmpdir(), "reportedly-e2e-"));
  const server = spawn(process.execPath, ["src/cli/main.ts", "serve", "--port", "0", "--data", data, ...(demo ? ["--demo"] : [])], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    rmSync(data, { recursive: true, force: true });
  };
  try {
    const address = await addressOf(server);
    const reports = async () => ((await (await fetch(`${address}/api/rooms/default/reports?limit=1`)).json()) as { total: number }).total;
    if (demo) await settled(reports, () => waitingWork(address));
    return { address, data, reports, [Symbol.asyncDispose]: stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

async function addressOf(server: ChildProcess): Promise<string> {
  let said = "";
  let complained = "";
  server.stdout?.setEncoding("utf8").on("data", (text: string) => (said += text));
  server.stderr?.setEncoding("utf8").on("data", (text: string) => (complained += text));
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const address = /http:\/\/[^\s/]+/u.exec(said)?.[0];
    if (address !== undefined) return address;
    if (server.exitCode !== null) break;
    await wait(50);
  }
  throw new Error(`the server did not start:\n${said}${complained}`);
}

/** How many messages wait to be worked off. */
async function waitingWork(address: string): Promise<number> {
  const { work } = (await (await fetch(`${address}/api/health`)).json()) as { work: { waiting: number }[] };
  return work.reduce((sum, { waiting }) => sum + waiting, 0);
}

/** The demonstration set comes in while the server already answers: wait until it has stopped growing and what follows from it is done. */
async function settled(reports: () => Promise<number>, waiting: () => Promise<number>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let before = -1;
  let now = await reports();
  while ((now === 0 || now !== before || (await waiting()) > 0) && Date.now() < until) {
    await wait(1000);
    before = now;
    now = await reports();
  }
  if (now === 0) throw new Error("the demonstration set did not come in");
}
