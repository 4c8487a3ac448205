import { chainCheck } from "../../src/jobs/transfer/chain-check.ts";
import type { FindingKind } from "../../src/jobs/transfer/finding.ts";
import type { Entry } from "../../src/ports/ledger.ts";

/** The first place at which the entries of one stream, read from its start, do not follow from one another; undefined for a whole chain. */
export async function findBreak(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
): Promise<{ readonly position: number; readonly reason: FindingKind } | undefined> {
  const check = chainCheck();
  for await (const entry of entries) {
    const [finding] = check.see(entry);
    if (finding?.position !== undefined) return { position: finding.position, reason: finding.kind };
  }
  return undefined;
}
