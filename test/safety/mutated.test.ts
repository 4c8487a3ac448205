import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { isFull } from "./is-full.ts";
import { counted } from "./outcome-of.ts";
import type { Outcome } from "./read-examples.ts";

// Damaged examples of every kind, long runs of one thing, and bombs end in a reading or an error with a code, and the process that
// reads them lives and stays small. A twentieth of them unless REPORTEDLY_SAFETY=full.

/** The process with two reading threads: 512 MB of heap for each, and as much again for inputs, what they unpack to, and their making. */
const MOST_BYTES = 2_000_000_000;

test("damaged input is read or refused", { timeout: 1_800_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL("read-examples.ts", import.meta.url)), isFull ? "1" : "0.05"],
    { maxBuffer: 100_000_000 },
  );
  const { outcomes, peakBytes } = JSON.parse(stdout) as { outcomes: Outcome[]; peakBytes: number };
  for (const [kind, all] of Map.groupBy(outcomes, (one) => one.kind)) {
    const slowest = Math.max(...all.map(({ milliseconds }) => milliseconds));
    const most = Math.max(...all.map(({ residentBytes }) => residentBytes));
    console.log(
      `mutated ${kind}: ${all.length} (${counted(all.map(({ outcome }) => outcome))}), the slowest ${slowest} ms, ${megabytes(most)} MB`,
    );
  }
  console.log(`mutated: ${outcomes.length} in all, 0 ends of the process, at most ${megabytes(peakBytes)} MB of ${megabytes(MOST_BYTES)}`);
  expect(outcomes.filter(({ kind, outcome }) => UNACCEPTED.has(outcome) && !(kind === "bombs" && outcome === "READING_FAILED"))).toEqual(
    [],
  );
  expect(peakBytes).toBeLessThan(MOST_BYTES);
  // Hardly two of them are the same: they were damaged indeed.
  expect(new Set(outcomes.map(({ sha256 }) => sha256)).size).toBeGreaterThan(0.95 * outcomes.length);
});

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000);

/** Of these only a bomb may run into the limits of time and memory: that is what they are for. */
const UNACCEPTED: ReadonlySet<string> = new Set(["INTERNAL", "READING_FAILED", "astray"]);
