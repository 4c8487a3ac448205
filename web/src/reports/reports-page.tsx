import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { countInWords } from "./count-in-words.ts";
import { FacetPanel } from "./facet-panel.tsx";
import { FacetSheet } from "./facet-sheet.tsx";
import { NoReports } from "./no-reports.tsx";
import { rememberList } from "./reading-list.ts";
import { ReportList } from "./report-list.tsx";
import type { ReportSearch } from "./report-search.ts";
import { SearchBox } from "./search-box.tsx";
import { useFacets } from "./use-facets.ts";
import { useReports } from "./use-reports.ts";

/** The list of reports with its search and filters, all of which stand in the address. */
export function ReportsPage() {
  const search = useSearch({ from: "/" });
  const navigate = useNavigate();
  const narrow = (next: ReportSearch) => void navigate({ to: "/", search: next, replace: true });
  const list = useReports(search);
  const first = list.data?.pages[0];
  const reports = list.data?.pages.flatMap((page) => page.reports) ?? [];
  const facets = useFacets(search, first?.facets);
  useEffect(() => rememberList(reports.map(({ id }) => id)));
  usePageTitle("Reports");
  return (
    <div className="reports-page">
      <div className="facet-column">{facets !== undefined && <FacetPanel search={search} facets={facets} onNarrow={narrow} />}</div>
      <main id="main" tabIndex={-1}>
        <h1 className="visually-hidden">Reports</h1>
        <div className="search-row">
          <SearchBox words={search.words ?? ""} onWords={(words) => narrow({ ...search, words })} />
          {facets !== undefined && <FacetSheet search={search} facets={facets} onNarrow={narrow} />}
        </div>
        <ActiveFilters search={search} onNarrow={narrow} />
        <div className="result-head">
          <p role="status" className="result-count">
            {first === undefined ? "" : countInWords(first)}
          </p>
          {first?.isCounted === false && (
            <p className="count-note">
              Counts, also those beside the filters, speak of the newest 10,000 reports with these words. The list goes on beyond.
            </p>
          )}
        </div>
        {list.error !== null && <ProblemPanel error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <p className="waiting">Reading the list…</p>}
        {first?.total === 0 && reports.length === 0 && <NoReports search={search} onNarrow={narrow} />}
        {reports.length > 0 && (
          <ReportList
            reports={reports}
            total={first?.isCounted === true ? first.total : undefined}
            onNearEnd={() => list.hasNextPage && !list.isFetching && void list.fetchNextPage()}
          />
        )}
      </main>
    </div>
  );
}
