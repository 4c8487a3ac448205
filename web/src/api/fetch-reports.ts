import type { ReportsAnswer } from "../../../src/server/api.ts";
import { type ReportSearch, searchToParams } from "../reports/report-search.ts";
import { request } from "./request.ts";

/** One page of the list for what is searched, starting at `cursor`. */
export async function fetchReports(search: ReportSearch, cursor: string | undefined, signal: AbortSignal): Promise<ReportsAnswer> {
  const params = searchToParams(search);
  if (cursor !== undefined) params.set("cursor", cursor);
  const response = await request(`/api/rooms/default/reports?${params.toString()}`, { signal });
  return (await response.json()) as ReportsAnswer;
}
