import { expect } from "vitest";
import { exportTo } from "../../src/jobs/transfer/export-to.ts";
import type { FindingKind } from "../../src/jobs/transfer/finding.ts";
import { importFrom } from "../../src/jobs/transfer/import-from.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { type HeldClock, heldClock } from "../contracts/held-clock.ts";
import { fillStorage } from "./fill-storage.ts";

export type MakeStorage = (clock: HeldClock) => Promise<Storage>;

/** Carry everything from one kind of storage to another by an export, and expect both to export the same bytes. */
export async function roundTrip(from: MakeStorage, to: MakeStorage): Promise<void> {
  const clock = heldClock();
  const source = await from(clock);
  const target = await to(clock);
  try {
    await fillStorage(source, clock);
    const first = await exported(source);
    await importFrom(target, bytesOf(first));
    expect(await exported(target)).toBe(first);
    expect((await verifyStorage(target)).findings.filter(({ kind }) => !NOT_CARRIED.has(kind))).toEqual([]);
  } finally {
    await source.close();
    await target.close();
  }
}

/** What lies in the archive goes its own way. */
const NOT_CARRIED: ReadonlySet<FindingKind> = new Set<FindingKind>(["capture-missing", "document-missing", "token-missing"]);

/** The whole export as text. */
export async function exported(storage: Storage): Promise<string> {
  const pieces: string[] = [];
  await exportTo(storage, async (text) => void pieces.push(text));
  return pieces.join("");
}

/** A text as a stream of bytes, in pieces that care for neither lines nor characters. */
export async function* bytesOf(text: string, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
