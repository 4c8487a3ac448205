import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Start the program itself; it is ended with the test if it still runs. */
export function startProcess(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, NO_COLOR: "1", ...env } });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Run the program itself to its end, with `input` on its standard input. */
export async function runProcess(args: readonly string[], input: string | Uint8Array = ""): Promise<Ended> {
  const child = startProcess(args);
  const ended = endOf(child);
  // A program that ends before it has read everything closes its end; that is its good right.
  child.stdin.on("error", () => undefined).end(input);
  return ended;
}

/** What a started program wrote and how it ended. */
export async function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const { promise, resolve } = Promise.withResolvers<Ended>();
  child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  return promise;
}

/** The first thing a started program writes to standard output. */
export async function firstWords(child: ChildProcessWithoutNullStreams): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.once("data", (bytes: Buffer) => resolve(bytes.toString()));
  child.once("exit", (code) => reject(new Error(`the program ended with ${code} and wrote nothing`)));
  return promise;
}
