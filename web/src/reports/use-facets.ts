import { keepPreviousData, useQueries } from "@tanstack/react-query";
import type { ReportFacets } from "../../../src/ports/store.ts";
import { fetchReports } from "../api/fetch-reports.ts";
import { FACETS, type ReportSearch } from "./report-search.ts";

/**
 * The facets of a search. Values of one filter are alternatives, so where some are chosen the others are counted
 * as if none were: choosing one outlet must not hide the rest.
 */
export function useFacets(search: ReportSearch, found: ReportFacets | undefined): ReportFacets | undefined {
  const chosen = FACETS.filter((name) => search[name] !== undefined);
  const counted = useQueries({
    queries: chosen.map((name) => {
      const others = { ...search, [name]: undefined };
      return {
        queryKey: ["reports", "facets", others],
        queryFn: async ({ signal }: { signal: AbortSignal }) => (await fetchReports(others, { limit: 1 }, signal)).facets,
        placeholderData: keepPreviousData,
      };
    }),
  });
  if (found === undefined) return undefined;
  const open = chosen.flatMap((name, index) => (counted[index]?.data === undefined ? [] : [[name, counted[index].data[name]] as const]));
  return { ...found, ...Object.fromEntries(open) };
}
