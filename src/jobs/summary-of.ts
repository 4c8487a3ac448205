import type { ReportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { revisedReading } from "../model/revised-claims.ts";
import type { Revision } from "../model/revision.ts";
import { summariseReading } from "../model/summarise-reading.ts";
import type { ReportSummary, Submission } from "../ports/store.ts";

/** The line of the list that a report gets; while it is not read, what was said of it in handing it in. */
export function summaryOf(
  id: ReportId,
  {
    reading,
    revisions,
    ...submission
  }: Submission & { readonly reading?: Reading | undefined; readonly revisions?: readonly Revision[] | undefined },
): ReportSummary {
  const { addedAt } = submission;
  return { id, ...(reading === undefined ? asHandedIn(submission) : summariseReading(revisedReading(reading, revisions))), addedAt };
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
