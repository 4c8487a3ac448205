import { asReportedlyError } from "../../errors.ts";
import type { RoomId, Sha256 } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Captures, CaptureTimestamp, KeptCapture } from "../../ports/captures.ts";
import type { Store } from "../../ports/store.ts";
import type { VerifyTimestamp } from "../../ports/timestamper.ts";
import type { Transfer } from "../../ports/transfer.ts";
import { archivedBy } from "../transfer/archived-by.ts";
import { bytesNamed } from "./bytes-named.ts";
import { type CaptureFinding, findingOn } from "./capture-finding.ts";

export interface VerifyCapturesPorts {
  readonly captures: Captures;
  readonly archive: Archive;
  readonly store: Pick<Store, "rooms">;
  readonly transfer: Pick<Transfer, "records">;
}

export interface VerifyCapturesOptions {
  /** This room alone; all unless said. */
  readonly room?: RoomId | undefined;
  /** Checks tokens; without it they are only looked for. */
  readonly verifyTimestamp?: VerifyTimestamp | undefined;
  readonly onFinding?: ((finding: CaptureFinding) => void) | undefined;
  /** Told after each capture. */
  readonly onProgress?: ((checked: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What was looked at, and how much of it was wrong. */
export interface CapturesVerified {
  readonly checked: number;
  readonly missing: number;
  readonly altered: number;
  /** Captures with a timestamp that is right. */
  readonly stamped: number;
  readonly badTimestamps: number;
  /** Names in the archive that no room refers to; absent when one room alone was looked at. */
  readonly unreferred?: number | undefined;
}

/**
 * Look through captures: each is there, is what its SHA-256 and size say, and has timestamps whose tokens are there and right. What is wrong
 * is told and counted, nothing is thrown for it.
 */
export async function verifyCaptures(ports: VerifyCapturesPorts, options: VerifyCapturesOptions = {}): Promise<CapturesVerified> {
  const counts = { checked: 0, missing: 0, altered: 0, stamped: 0, badTimestamps: 0 };
  for (const room of options.room === undefined ? await ports.store.rooms() : [options.room]) {
    for await (const capture of ports.captures.all(room)) {
      options.signal?.throwIfAborted();
      const checks = [await checkBytes(ports.archive, room, capture), ...(await checkTimestamps(ports.archive, room, capture, options))];
      const findings = checks.filter((finding) => finding !== undefined);
      for (const finding of findings) options.onFinding?.(finding);
      const bad = findings.filter(({ kind }) => kind.startsWith("timestamp")).length;
      counts.missing += findings.filter(({ kind }) => kind === "capture-missing").length;
      counts.altered += findings.filter(({ kind }) => kind === "capture-altered").length;
      counts.badTimestamps += bad;
      counts.stamped += capture.timestamps.length > bad ? 1 : 0;
      counts.checked += 1;
      options.onProgress?.(counts.checked);
    }
  }
  return options.room === undefined ? { ...counts, unreferred: await countUnreferred(ports, options.signal) } : counts;
}

async function checkBytes(archive: Archive, room: RoomId, capture: KeptCapture): Promise<CaptureFinding | undefined> {
  const found = await bytesNamed(archive, capture.sha256);
  if (found.state !== "whole") return findingOn(`capture-${found.state}`, room, capture, found.says);
  const met = found.bytes.length;
  return met === capture.size ? undefined : findingOn("capture-altered", room, capture, `expected ${capture.size} bytes, met ${met}`);
}

const checkTimestamps = (
  archive: Archive,
  room: RoomId,
  capture: KeptCapture,
  { verifyTimestamp }: VerifyCapturesOptions,
): Promise<readonly (CaptureFinding | undefined)[]> =>
  Promise.all(
    capture.timestamps.map(async (timestamp) => {
      const found = await bytesNamed(archive, timestamp.token);
      if (found.state !== "whole") return findingOn(`timestamp-${found.state}`, room, capture, found.says);
      const says = verifyTimestamp && (await invalid(found.bytes, timestamp, verifyTimestamp));
      return says === undefined ? undefined : findingOn("timestamp-invalid", room, capture, says);
    }),
  );

/** Why a token is not what was kept of it. */
async function invalid(token: Uint8Array, { capture, stampedAt }: CaptureTimestamp, verify: VerifyTimestamp): Promise<string | undefined> {
  try {
    const met = await verify(token, capture);
    return Date.parse(met.stampedAt) === Date.parse(stampedAt)
      ? undefined
      : `expected a token of ${stampedAt}, met one of ${met.stampedAt}`;
  } catch (thrown) {
    return asReportedlyError(thrown).detail;
  }
}

async function countUnreferred(ports: VerifyCapturesPorts, signal: AbortSignal | undefined): Promise<number> {
  const referred = new Set<Sha256>();
  const archived = archivedBy();
  for await (const record of ports.transfer.records()) for (const { name } of archived(record)) referred.add(name);
  let count = 0;
  for await (const name of ports.archive.names()) {
    signal?.throwIfAborted();
    if (!referred.has(name)) count += 1;
  }
  return count;
}
