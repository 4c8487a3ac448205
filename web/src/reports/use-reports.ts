import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { fetchReports } from "../api/fetch-reports.ts";
import type { ReportSearch } from "./report-search.ts";

/** The list as far as it was scrolled. The list of the search before stays in place until the next one answers. */
export function useReports(search: ReportSearch) {
  return useInfiniteQuery({
    queryKey: ["reports", search],
    queryFn: ({ pageParam, signal }) => fetchReports(search, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
