import type { KeptRecord } from "../../ports/transfer.ts";
import { asKeptRecord } from "./as-kept-record.ts";
import { EXPORT_FORMAT } from "./export-lines.ts";
import { invalid, readSealedLines } from "./read-sealed-lines.ts";
import { recordOrder } from "./record-order.ts";
import type { Seal } from "./sealed-lines.ts";

/**
 * The records of an export, one line in memory at a time. Fails with INPUT_INVALID, naming the line, for whatever is not as
 * `exportLines` writes it: shape, order, end. Whoever reads to the end has read the whole of what was written, and is told its seal.
 */
export async function* readExport(bytes: AsyncIterable<Uint8Array>, onSeal?: (seal: Seal) => void): AsyncGenerator<KeptRecord> {
  const order = recordOrder();
  for await (const numbered of readSealedLines(EXPORT_FORMAT, bytes, onSeal)) {
    const record = asKeptRecord(numbered);
    const expected = order.next(record);
    if (expected !== undefined) throw invalid(numbered.line, expected, `${record.kind} out of order`);
    yield record;
  }
}
