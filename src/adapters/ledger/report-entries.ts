import { createHash } from "node:crypto";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Revision } from "../../model/revision.ts";
import type { EntryBody } from "../../ports/ledger.ts";
import type { Submission } from "../../ports/store.ts";

/** The ledger stream of a room: what came in, in order. */
export const roomStream = (room: RoomId): string => `room/${room}`;

/** The ledger stream of a report: what was made of it. One for each report, so that no order of reading enters a chain. */
export const reportStream = (room: RoomId, report: ReportId): string => `room/${room}/report/${report}`;

/** Who writes the entries that no person asked for. */
export const MACHINE = "reportedly";

/** The entry that says a report was taken in: from which bytes, and the hash of all that was said of them: where, when, by whom. */
export const reportAdded = (submission: Submission): EntryBody => ({
  kind: "report-added",
  report: submission.id,
  capture: submission.capture.sha256,
  submission: submissionDigest(submission),
});

/** The entry that says a report was read: how many claims, found by whom, and the hash of all that was found. */
export function reportRead(id: ReportId, reading: Reading): EntryBody {
  const extractors = [...new Set(reading.claims.map((claim) => claim.extractor))].sort();
  return { kind: "report-read", report: id, claims: reading.claims.length, extractors, reading: readingDigest(reading) };
}

/** The entry that says a person revised the claims of a report, with all that the revision says. */
export const claimsRevised = (revision: Revision): EntryBody => ({ kind: "claims-revised", report: revision.report, revision });

/** SHA-256 of a submission's canonical JSON, so that another address, time or name beside a capture shows. */
export const submissionDigest = ({ id, addedAt, addedBy, capture, hints }: Submission): string =>
  digestOf({ id, addedAt, addedBy, capture, hints });

/** SHA-256 of a reading's canonical JSON, so that a changed reading shows. */
export const readingDigest = (reading: Reading): string => digestOf(reading);

/** Half surrogate pairs are escaped, as JSON may. */
const digestOf = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalJson(value, { loneSurrogates: "escape" }))
    .digest("hex");
