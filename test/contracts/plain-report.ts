import { reportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";

/** A report of a text of which nothing else is known, with what a test says of it. */
export const plainReport = (text: string, more: Partial<Report> = {}): Report => ({
  id: reportId("test"),
  kind: "text",
  bylines: [],
  medium: "article",
  licence: { copyright: [], uses: [], conditions: [], restricted: [] },
  taxonomy: { region: [], theme: [], inDepthReport: [], tags: [] },
  transmission: [],
  text,
  blocks: [],
  notes: [],
  ...more,
});
