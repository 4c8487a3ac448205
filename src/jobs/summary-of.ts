import type { ReportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { summariseReading } from "../model/summarise-reading.ts";
import type { ReportSummary, Submission } from "../ports/store.ts";

/** The line of the list that a report gets; while it is not read, what was said of it in handing it in. */
export function summaryOf(
  id: ReportId,
  { reading, ...submission }: Submission & { readonly reading?: Reading | undefined },
): ReportSummary {
  const { addedAt } = submission;
  return { id, ...(reading === undefined ? asHandedIn(submission) : summariseReading(reading)), addedAt };
}

const asHandedIn = ({ capture: { url }, hints: { title, outlet, published } }: Submission) => ({
  title,
  outlet,
  published,
  url,
  medium: "article" as const,
  claims: 0,
  levels: {},
});
