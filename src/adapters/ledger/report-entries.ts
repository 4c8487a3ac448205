import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { EntryBody } from "../../ports/ledger.ts";
import type { Submission } from "../../ports/store.ts";

/** The ledger stream of a room: what came in, in order. */
export const roomStream = (room: RoomId): string => `room/${room}`;

/** The ledger stream of a report: what was made of it. One for each report, so that no order of reading enters a chain. */
export const reportStream = (room: RoomId, report: ReportId): string => `room/${room}/report/${report}`;

/** Who writes the entries that no person asked for. */
export const MACHINE = "reportedly";

/** The entry that says a report was taken in: from which bytes. */
export const reportAdded = ({ id, capture }: Submission): EntryBody => ({ kind: "report-added", report: id, capture: capture.sha256 });

/** The entry that says a report was read: how many claims, found by whom, and the hash of all that was found. */
export function reportRead(id: ReportId, reading: Reading): EntryBody {
  const extractors = [...new Set(reading.claims.map((claim) => claim.extractor))].sort();
  return { kind: "report-read", report: id, claims: reading.claims.length, extractors, reading: readingDigest(reading) };
}

/** SHA-256 of a reading's canonical JSON, so that a changed reading shows. Half surrogate pairs are escaped, as JSON may. */
export function readingDigest(reading: Reading): string {
  return createHash("sha256")
    .update(canonicalJson(reading, { loneSurrogates: "escape" }))
    .digest("hex");
}
