import type { ReportAnswer, UnreadReportAnswer } from "../../../src/server/api.ts";
import { request } from "./request.ts";

/** A report as the desk shows it: the published format, who added it when, and the capture it was read from. */
export type DeskReport = ReportAnswer;
export type UnreadReport = UnreadReportAnswer;
export type DeskClaim = ReportAnswer["claims"][number];
export type DeskBlock = ReportAnswer["blocks"][number];
export type DeskHop = ReportAnswer["report"]["transmission"][number];
export type DeskLicence = ReportAnswer["report"]["licence"];

/** A report, or what is known of it while it is still to be read. */
export async function fetchReport(id: string, signal: AbortSignal): Promise<DeskReport | UnreadReport> {
  const response = await request(`/api/rooms/default/reports/${encodeURIComponent(id)}`, { signal });
  return (await response.json()) as DeskReport | UnreadReport;
}
