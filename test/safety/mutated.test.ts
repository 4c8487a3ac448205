import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { counted } from "./outcome-of.ts";
import type { Outcome } from "./read-examples.ts";

// Damaged examples of every kind, long runs of one thing, and bombs end in a reading or an error with a code, and the process that
// reads them lives and stays small. A tenth of them unless REPORTEDLY_SAFETY=full.

const isFull = process.env["REPORTEDLY_SAFETY"] === "full";
/** The process with its two reading threads, each of which may take 512 MB of heap. */
const MOST_BYTES = 1_200_000_000;

test("damaged input is read or refused", { timeout: 1_800_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL("read-examples.ts", import.meta.url)), isFull ? "1" : "0.1"],
    { maxBuffer: 100_000_000 },
  );
  const { outcomes, peakBytes } = JSON.parse(stdout) as { outcomes: Outcome[]; peakBytes: number };
  for (const [kind, all] of Map.groupBy(outcomes, (one) => one.kind)) {
    const slowest = Math.max(...all.map(({ milliseconds }) => milliseconds));
    console.log(`mutated ${kind}: ${all.length} (${counted(all.map(({ outcome }) => outcome))}), the slowest ${slowest} ms`);
  }
  console.log(`mutated: ${outcomes.length} in all, 0 ends of the process, at most ${Math.round(peakBytes / 1_000_000)} MB`);
  expect(outcomes.filter(({ kind, outcome }) => UNACCEPTED.has(outcome) && !(kind === "bombs" && outcome === "READING_FAILED"))).toEqual(
    [],
  );
  expect(peakBytes).toBeLessThan(MOST_BYTES);
});

/** Of these only a bomb may run into the limits of time and memory: that is what they are for. */
const UNACCEPTED: ReadonlySet<string> = new Set(["INTERNAL", "READING_FAILED", "astray"]);
