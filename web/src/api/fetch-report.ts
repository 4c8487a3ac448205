import type { ReportAnswer } from "../../../src/server/api.ts";
import { request } from "./request.ts";

/** A report as the desk shows it: the published format, who added it when, and the capture it was read from. */
export type DeskReport = ReportAnswer;
export type DeskClaim = ReportAnswer["claims"][number];
export type DeskBlock = ReportAnswer["blocks"][number];
export type DeskHop = ReportAnswer["report"]["transmission"][number];
export type DeskLicence = ReportAnswer["report"]["licence"];

export async function fetchReport(id: string, signal: AbortSignal): Promise<DeskReport> {
  const response = await request(`/api/rooms/default/reports/${encodeURIComponent(id)}`, { signal });
  return (await response.json()) as DeskReport;
}
