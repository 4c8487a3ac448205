import process from "node:process";
import type { Claims1 } from "../src/interchange/claims-1.ts";
import type { Outcome } from "./readers.ts";

/** The reading as a prediction; a text that could not be read is told on stderr and counts as nothing found. */
export function predictionOf(id: string, outcome: Outcome | undefined): Claims1 | { readonly id: string; readonly error: string } {
  if (outcome !== undefined && "reading" in outcome) return outcome.reading;
  const error = outcome === undefined ? "not read" : "error" in outcome ? outcome.error : outcome.crash;
  process.stderr.write(`  ${id}: ${error}\n`);
  return { id, error };
}
