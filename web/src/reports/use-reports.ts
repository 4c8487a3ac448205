import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { fetchReports } from "../api/fetch-reports.ts";
import type { ReportSearch } from "./report-search.ts";

const REFRESH_MS = 5_000;

/** The list as far as it was scrolled. The list of the search before stays in place until the next one answers. */
export function useReports(search: ReportSearch) {
  return useInfiniteQuery({
    queryKey: ["reports", search],
    queryFn: ({ pageParam, signal }) => fetchReports(search, { cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    // A room that fits on one page keeps itself fresh: reports may come in from elsewhere.
    refetchInterval: ({ state }) => (state.data?.pages.length === 1 && state.data.pages[0]?.next === undefined ? REFRESH_MS : false),
  });
}
