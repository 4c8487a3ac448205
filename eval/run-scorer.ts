import { execFile } from "node:child_process";
import process from "node:process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** Run a kit's own scorer and give back what it printed. Fails when the scorer does. */
export async function runScorer(script: string, options: readonly string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [script, ...options], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** The JSON object that a scorer prints as its last line, after its table. */
export function jsonAtEnd(stdout: string): unknown {
  const last = stdout.trimEnd().split("\n").at(-1) ?? "";
  return JSON.parse(last) as unknown;
}
