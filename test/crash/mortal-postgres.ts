import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { temporaryDirectory } from "../contracts/temporary-directory.ts";
import { freePort } from "../free-ports.ts";

const RUNNER = join(import.meta.dirname, "run-postgres.ts");
const LOOK_AGAIN_MS = 5;

/** A PostgreSQL of a test's own, to be killed and started again over the same files. */
export interface MortalPostgres {
  readonly url: string;
  readonly isRunning: boolean;
  /** Resolves when it takes connections. */
  start(): Promise<void>;
  /** End all its processes at once, before any can tidy up; resolves when none is left. */
  kill(): Promise<void>;
  /** Stop it and remove its files. */
  remove(): Promise<void>;
}

interface Running {
  readonly runner: ChildProcess;
  /** The process that all others of the server come from. */
  readonly postmaster: number;
}

export async function mortalPostgres(): Promise<MortalPostgres> {
  const { dir, remove } = temporaryDirectory();
  // Another user's server passes through here to its data.
  chmodSync(dir, 0o711);
  const [port, password] = [await freePort(), randomUUID()];
  let running: Running | undefined;
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    get isRunning() {
      return running !== undefined;
    },
    async start() {
      running = await started([RUNNER, dir, String(port), password]);
    },
    async kill() {
      const killed = running;
      running = undefined;
      if (killed) await killAll(killed);
    },
    async remove() {
      if (running) await stopped(running);
      remove();
    },
  };
}

async function started(args: readonly string[]): Promise<Running> {
  const runner = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  for await (const line of createInterface(runner.stdout)) return { runner, postmaster: Number(line) };
  throw new Error("expected PostgreSQL to start");
}

/** Halted first, the postmaster neither sees its children end nor makes new ones. */
async function killAll({ runner, postmaster }: Running): Promise<void> {
  process.kill(postmaster, "SIGSTOP");
  const children = processes().filter(({ parent }) => parent === postmaster);
  const all = new Set([postmaster, ...children.map(({ pid }) => pid)]);
  for (const pid of all) process.kill(pid, "SIGKILL");
  // The runner takes notice of its dead child, without which its number would seem taken to the next server.
  const isLeft = ({ pid, isDead }: Process): boolean => (pid === postmaster || !isDead) && all.has(pid);
  while (processes().some(isLeft)) await wait(LOOK_AGAIN_MS);
  const gone = once(runner, "exit");
  runner.kill("SIGKILL");
  await gone;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Nobody has taken notice yet that it ended. */
  readonly isDead: boolean;
}

function processes(): Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => {
    const [pid, parent, state = ""] = line.trim().split(/\s+/u);
    return { pid: Number(pid), parent: Number(parent), isDead: state.startsWith("Z") };
  });
}

async function stopped({ runner }: Running): Promise<void> {
  const gone = once(runner, "exit");
  runner.stdin?.end();
  await gone;
}
