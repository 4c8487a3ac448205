import type { AddStage } from "../api/add-report.ts";

/** What is being done with a report that was handed in. */
export const STAGE_WORDS: Readonly<Record<AddStage, string>> = {
  fetching: "Fetching the page",
  reading: "Finding its claims",
  keeping: "Keeping the report",
  done: "Done",
};
