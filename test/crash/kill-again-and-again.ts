import { expect } from "vitest";
import { chance } from "../../bench/store/chance.ts";
import { verifyStorage } from "../../src/jobs/transfer/verify-storage.ts";
import type { Storage } from "../../src/ports/storage.ts";
import { type Acknowledged, expectAcknowledged, expectWhole } from "./acknowledged.ts";
import { killWriter } from "./kill-writer.ts";

export interface Crashing {
  readonly kills: number;
  readonly seed: number;
  readonly dataDirectory: string;
  readonly database?: string | undefined;
  /** By a draw from 0 to 1, how to kill what the writer writes to, or undefined for the writer itself; always the writer unless said. */
  readonly victim?: ((draw: number) => (() => Promise<void>) | undefined) | undefined;
  /** Let what was killed come to rest, before the time that opening takes is counted. */
  readonly rest?: (() => Promise<void>) | undefined;
  /** Start whatever is not running, and open. */
  readonly open: () => Promise<Storage>;
}

const MOST_OPENING_MS = 10_000;
const WHOLE_EVERY = 10;
const MOST_WRITES = 12;
const MOST_AFTER_MS = 15;

/**
 * Kill at random points while a writer writes, and expect after each kill that it opens in less than ten seconds and all that was
 * acknowledged is there; every tenth time and at the end, that nothing is there by half. Gives the figures as a line.
 */
export async function killAgainAndAgain({ kills, seed, victim, rest, open, ...place }: Crashing): Promise<string> {
  const random = chance(seed);
  const all: Acknowledged[] = [];
  let slowestMs = 0;
  for (let kill = 0; kill < kills; kill++) {
    const moment = { afterWrites: 1 + random.below(MOST_WRITES), afterMs: random.next() * MOST_AFTER_MS };
    const writes = await killWriter({ ...place, ...moment, firstNumber: kill * 10_000, kill: victim?.(random.next()) });
    all.push(...writes);
    await rest?.();
    const began = performance.now();
    const storage = await open();
    slowestMs = Math.max(slowestMs, performance.now() - began);
    await expectAcknowledged(storage, writes);
    const isLast = kill === kills - 1;
    if (isLast) await expectAcknowledged(storage, all.filter(isLasting));
    if (isLast || kill % WHOLE_EVERY === 0) await expectWhole(storage);
    if (isLast) expect((await verifyStorage(storage)).findings).toEqual([]);
    await storage.close();
  }
  expect(slowestMs).toBeLessThan(MOST_OPENING_MS);
  return `${kills} kills, ${all.length} acknowledged writes, 0 lost; slowest opening ${slowestMs.toFixed(0)} ms (CRASH_SEED=${seed})`;
}

/** Events are derived: a later writer replaces those of an earlier one. */
const isLasting = ({ did }: Acknowledged): boolean => did !== "events";
