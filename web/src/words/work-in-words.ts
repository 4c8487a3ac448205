import type { HealthAnswer } from "../../../src/server/api.ts";
import { plural } from "./plural.ts";

type Work = HealthAnswer["work"];

/** What is still to be done: "3 reports waiting to be read, 40 comparisons to be made". Undefined when nothing is. */
export function waitingInWords(work: Work): string | undefined {
  const { reports, comparisons } = counted(work, "waiting");
  return listed([
    reports > 0 ? `${plural(reports, "report")} waiting to be read` : "",
    comparisons > 0 ? `${plural(comparisons, "comparison")} to be made` : "",
  ]);
}

/** What failed for good: "1 report could not be read". Undefined when nothing did. */
export function failedInWords(work: Work): string | undefined {
  const { reports, comparisons } = counted(work, "dead");
  return listed([
    reports > 0 ? `${plural(reports, "report")} could not be read` : "",
    comparisons > 0 ? `${plural(comparisons, "comparison")} could not be made` : "",
  ]);
}

/** Linking and reconciling both compare a report with the others. */
function counted(work: Work, state: "waiting" | "dead") {
  const sum = (stages: Work) => stages.reduce((total, stage) => total + stage[state], 0);
  return { reports: sum(work.filter(({ stage }) => stage === "read")), comparisons: sum(work.filter(({ stage }) => stage !== "read")) };
}

const listed = (parts: readonly string[]) => parts.filter((part) => part !== "").join(", ") || undefined;
