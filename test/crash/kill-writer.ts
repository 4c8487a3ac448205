import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Acknowledged } from "./acknowledged.ts";

const WRITER = join(import.meta.dirname, "write-until-killed.ts");

export interface Killing {
  readonly dataDirectory: string;
  readonly database?: string | undefined;
  readonly firstNumber: number;
  /** How many acknowledged writes to wait for, and how long after that. */
  readonly afterWrites: number;
  readonly afterMs: number;
  /** Kill what the writer writes to, and the writer ends by itself; unless said the writer is killed. */
  readonly kill?: (() => Promise<void>) | undefined;
}

/** Let a writer write, kill it at a moment that is no writer's to choose, and give what was acknowledged to it. */
export async function killWriter({ dataDirectory, database, firstNumber, afterWrites, afterMs, kill }: Killing): Promise<Acknowledged[]> {
  const args = [WRITER, dataDirectory, String(firstNumber), ...(database === undefined ? [] : [database])];
  const writer = spawn(process.execPath, args, { stdio: ["ignore", "pipe", kill ? "ignore" : "inherit"] });
  const gone = new Promise((resolve) => writer.once("close", resolve));
  const lines: string[] = [];
  let killed: Promise<unknown> = gone;
  const strike = kill ?? (async () => void writer.kill("SIGKILL"));
  for await (const line of createInterface(writer.stdout)) {
    lines.push(line);
    if (lines.length === afterWrites) killed = wait(afterMs).then(strike);
  }
  await Promise.all([gone, killed]);
  if (lines.length < afterWrites) throw new Error(`expected at least ${afterWrites} acknowledged writes, met ${lines.length}`);
  // A line that the kill cut off was not acknowledged to anyone.
  return lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line) as Acknowledged);
}
