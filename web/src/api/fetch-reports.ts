import type { ReportsAnswer } from "../../../src/server/api.ts";
import { type ReportSearch, searchToParams } from "../reports/report-search.ts";
import { request } from "./request.ts";

interface PageWanted {
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

/** One page of the list for what is searched. */
export async function fetchReports(search: ReportSearch, page: PageWanted, signal: AbortSignal): Promise<ReportsAnswer> {
  const params = searchToParams({ ...search, ...page });
  const response = await request(`/api/rooms/default/reports?${params.toString()}`, { signal });
  return (await response.json()) as ReportsAnswer;
}
