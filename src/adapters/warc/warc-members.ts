import type { ArchivedCapture } from "../../ports/capture-archive-writer.ts";
import { infoRecord, recordsOf } from "./records-of.ts";
import { type RecordToWrite, serializeRecord } from "./serialize-record.ts";

/** One record of a WARC file in its gzip member. */
export interface WarcMember {
  readonly record: RecordToWrite;
  readonly bytes: Uint8Array;
  /** Set with the record that holds the capture's bytes. */
  readonly archived?: ArchivedCapture | undefined;
}

/** When a file without captures was taken: it has no moment of its own. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** A WARC file record by record. */
export async function* warcMembers(captures: AsyncIterable<ArchivedCapture>): AsyncGenerator<WarcMember> {
  let isBegun = false;
  for await (const archived of captures) {
    if (!isBegun) yield written(infoRecord(archived.capture.takenAt));
    isBegun = true;
    const { before, main, after } = recordsOf(archived);
    for (const record of before) yield written(record);
    yield { ...(await written(main)), archived };
    for (const record of after) yield written(record);
  }
  if (!isBegun) yield written(infoRecord(NEVER));
}

const written = async (record: RecordToWrite): Promise<WarcMember> => ({ record, bytes: await serializeRecord(record) });
