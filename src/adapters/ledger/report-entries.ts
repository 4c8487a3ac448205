import type { ReportId, RoomId } from "../../model/ids.ts";
import type { EntryBody } from "../../ports/ledger.ts";
import type { KeptReading } from "../../ports/store.ts";

/** The ledger stream of a room. */
export const roomStream = (room: RoomId): string => `room/${room}`;

/** The entry that says a report was kept: from which bytes, how many claims, found by whom. */
export function reportAdded(id: ReportId, { reading, capture }: KeptReading): EntryBody {
  const extractors = [...new Set(reading.claims.map((claim) => claim.extractor))].sort();
  return { kind: "report-added", report: id, capture: capture.sha256, claims: reading.claims.length, extractors };
}
