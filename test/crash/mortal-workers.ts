import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

const WORKER = join(import.meta.dirname, "work-until-ended.ts");
const MOST_DELIVERIES = 25;
const MOST_AFTER_MS = 10;

export interface MortalWorkers {
  readonly kills: number;
  /** How often each message was handed to a worker, by its id. */
  readonly deliveries: ReadonlyMap<string, number>;
  /** Fails when a worker ended that nobody killed. */
  readonly ended: Promise<void>;
  /** Have those that live finish what they have in hand; resolves when all have ended. */
  stop(): Promise<void>;
}

export interface MortalWorkersOptions {
  readonly workers: number;
  /** Of all lives together; whoever is killed is started again. */
  readonly kills: number;
  readonly random: () => number;
  /** What a worker is started with; its seed is added. */
  readonly args: readonly string[];
}

/** Processes that work, and are killed after some deliveries, in the middle of whatever they do then. */
export function mortalWorkers({ workers, kills: most, random, args }: MortalWorkersOptions): MortalWorkers {
  const deliveries = new Map<string, number>();
  const alive = new Set<ChildProcess>();
  let isStopping = false;
  let doomed = 0;
  let kills = 0;

  async function lane(): Promise<void> {
    while (!isStopping) await life();
  }

  async function life(): Promise<void> {
    const seed = String(Math.floor(random() * 1_000_000));
    const worker = spawn(process.execPath, [WORKER, ...args, seed], { stdio: ["pipe", "pipe", "inherit"] });
    alive.add(worker);
    const gone = once(worker, "exit");
    const end = doomed++ < most ? 1 + Math.floor(random() * MOST_DELIVERIES) : Number.POSITIVE_INFINITY;
    const afterMs = random() * MOST_AFTER_MS;
    let handed = 0;
    for await (const id of createInterface(worker.stdout)) {
      deliveries.set(id, (deliveries.get(id) ?? 0) + 1);
      if (++handed === end) void wait(afterMs).then(() => worker.kill("SIGKILL"));
    }
    const [code, signal] = await gone;
    alive.delete(worker);
    if (signal === "SIGKILL") kills++;
    else if (code !== 0 || !isStopping) throw new Error(`expected a worker that goes on, met one that ended with ${code ?? signal}`);
  }

  const ended = Promise.all(Array.from({ length: workers }, lane)).then(() => undefined);
  return {
    get kills() {
      return kills;
    },
    deliveries,
    ended,
    async stop() {
      isStopping = true;
      for (const worker of alive) worker.stdin?.end();
      await ended;
    },
  };
}
