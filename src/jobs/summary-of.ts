import type { ReportId } from "../model/ids.ts";
import { summariseReading } from "../model/summarise-reading.ts";
import type { KeptReading, ReportSummary } from "../ports/store.ts";

/** The line of the list that a kept reading gets. */
export const summaryOf = (id: ReportId, { reading, addedAt }: KeptReading): ReportSummary => ({
  id,
  ...summariseReading(reading),
  addedAt,
});
