import type { KeptRecord } from "../../ports/transfer.ts";

/** How many of each there are. */
export interface Counts {
  readonly rooms: number;
  readonly entries: number;
  readonly reports: number;
  readonly readings: number;
  /** As they were found. */
  readonly claims: number;
  /** What people changed of them. */
  readonly revisions: number;
}

/** Counts records as they pass. */
export function countRecords(): { see(record: KeptRecord): void; counts(): Counts } {
  const counts = { rooms: 0, entries: 0, reports: 0, readings: 0, claims: 0, revisions: 0 };
  return {
    see(record) {
      if (record.kind === "room") counts.rooms++;
      if (record.kind === "entry") counts.entries++;
      if (record.kind === "report") counts.reports++;
      if (record.kind === "revision") counts.revisions++;
      if (record.kind === "reading") {
        counts.readings++;
        counts.claims += record.reading.claims.length;
      }
    },
    counts: () => ({ ...counts }),
  };
}
