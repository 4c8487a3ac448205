import { ReportedlyError } from "../../errors.ts";
import type { Storage } from "../../ports/storage.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { told } from "./export-to.ts";
import { type Finding, findingLine } from "./finding.ts";
import { readExport } from "./read-export.ts";
import { recordCheck } from "./record-check.ts";
import type { Seal } from "./sealed-lines.ts";

export interface Imported {
  readonly rooms: number;
  readonly reports: number;
  readonly seal: Seal;
}

export interface ImportOptions {
  readonly onRecord?: ((record: KeptRecord) => void) | undefined;
}

/**
 * Keep everything that an export holds, or nothing. Every record is checked before it reaches the store, and the store makes
 * it last only after the end of the file was met: fails with INPUT_INVALID for a file that is no whole export, RECORD_ALTERED,
 * naming stream and position, where its ledger does not verify, and ROOM_EXISTS for a room that is there.
 */
export async function importFrom(
  { transfer }: Pick<Storage, "transfer">,
  bytes: AsyncIterable<Uint8Array>,
  { onRecord = () => undefined }: ImportOptions = {},
): Promise<Imported> {
  let seal: Seal = { lines: 0, sha256: "" };
  const records = readExport(bytes, (found) => (seal = found));
  return { ...(await transfer.load(told(verified(records), onRecord))), seal };
}

/** The same records, as long as they fit together. Fails with RECORD_ALTERED at the first that does not. */
export async function* verified(records: AsyncIterable<KeptRecord>): AsyncGenerator<KeptRecord> {
  const check = recordCheck();
  for await (const record of records) {
    refuse(check.see(record));
    yield record;
  }
  refuse(check.end());
}

function refuse([first]: readonly Finding[]): void {
  if (first) throw new ReportedlyError("RECORD_ALTERED", findingLine(first));
}
