import type { Storage } from "../../ports/storage.ts";
import type { KeptRecord } from "../../ports/transfer.ts";
import { exportLines } from "./export-lines.ts";
import type { Seal } from "./sealed-lines.ts";
import { type Write, writeLines } from "./write-lines.ts";

export interface ExportOptions {
  /** Told each record as it goes out. */
  readonly onRecord?: ((record: KeptRecord) => void) | undefined;
}

/** Write everything that is kept as one export, as it was at one moment. Gives its seal. */
export function exportTo({ transfer }: Pick<Storage, "transfer">, write: Write, { onRecord }: ExportOptions = {}): Promise<Seal> {
  return writeLines(exportLines(onRecord ? told(transfer.records(), onRecord) : transfer.records()), write);
}

/** The same records, each told to somebody on its way. */
export async function* told(records: AsyncIterable<KeptRecord>, tell: (record: KeptRecord) => void): AsyncGenerator<KeptRecord> {
  for await (const record of records) {
    tell(record);
    yield record;
  }
}
