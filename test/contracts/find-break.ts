import type { Entry } from "../../ports/ledger.ts";
import { hashOf, NO_ENTRY } from "./seal-entry.ts";

/** Where a chain of entries is broken, and how. */
export interface ChainBreak {
  readonly position: number;
  readonly reason: "missing-entry" | "wrong-previous" | "wrong-hash";
}

/**
 * The first place at which entries, read from the start of a stream, do not follow from one another; undefined for a whole chain.
 * It cannot see entries cut off at the end, nor a chain rewritten from some entry on: for these compare the head with one handed out before.
 */
export async function findBreak(entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<ChainBreak | undefined> {
  let position = 0;
  let previous = NO_ENTRY;
  for await (const entry of entries) {
    position++;
    if (entry.position !== position) return { position, reason: "missing-entry" };
    if (entry.previous !== previous) return { position, reason: "wrong-previous" };
    if (entry.hash !== hashOf(entry)) return { position, reason: "wrong-hash" };
    previous = entry.hash;
  }
  return undefined;
}
