import type { KeptRecord } from "../../ports/transfer.ts";
import { type Seal, sealedLines } from "./sealed-lines.ts";

/** The name of the format, as the first line of an export has it: docs/formats/export-1.md. */
export const EXPORT_FORMAT = "reportedly-export/1";

/** Records as the lines of an export. The same records give the same bytes, wherever they were kept. */
export function exportLines(records: AsyncIterable<KeptRecord> | Iterable<KeptRecord>): AsyncGenerator<string, Seal> {
  return sealedLines(EXPORT_FORMAT, records);
}
