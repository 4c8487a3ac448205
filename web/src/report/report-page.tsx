import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { fetchReport } from "../api/fetch-report.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { ReportView } from "./report-view.tsx";

/** A report fetched by its id; what is kept never changes, so it is fetched once. */
export function ReportPage() {
  const { id } = useParams({ from: "/reports/$id" });
  const { data, error, refetch } = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => fetchReport(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <ReportView key={id} report={data} />;
  return (
    <main id="main" tabIndex={-1} className="lone-page">
      <h1 className={error === null ? "waiting" : "visually-hidden"}>Report</h1>
      {error === null ? (
        <p role="status">Opening the report…</p>
      ) : (
        <ProblemPanel error={error} onRetry={() => void refetch()}>
          <Link to="/">All reports</Link>
        </ProblemPanel>
      )}
    </main>
  );
}
