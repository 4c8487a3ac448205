import { hashOf } from "../../jobs/intake/capture-input.ts";
import { type ReportId, reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";

const ID_DIGITS = 16;

/** Captured bytes as a source. */
export function sourceOfBytes(bytes: Uint8Array, known: Pick<Source, "url" | "fileName" | "mediaType" | "charset">): Source {
  return { ...known, id: reportIdOf(bytes), capture: hashOf(bytes), content: bytes };
}

/** The name of a report that was given none: the first sixteen digits of its SHA-256. */
export function reportIdOf(bytes: Uint8Array): ReportId {
  return reportId(hashOf(bytes).slice(0, ID_DIGITS));
}
