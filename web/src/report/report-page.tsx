import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { fetchReport } from "../api/fetch-report.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { useKeys } from "../keyboard/use-keys.ts";
import { neighbourOf, rememberOpened } from "../reports/reading-list.ts";
import { ReportView } from "./report-view.tsx";

/** A report fetched by its id; what is kept never changes, so it is fetched once. */
export function ReportPage() {
  const { id } = useParams({ from: "/reports/$id" });
  const { data, error, refetch } = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => fetchReport(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const navigate = useNavigate();
  useEffect(() => rememberOpened(id), [id]);
  const open = (by: 1 | -1) => {
    const next = neighbourOf(id, by);
    if (next !== undefined) void navigate({ to: "/reports/$id", params: { id: next } });
  };
  useKeys({ "]": () => open(1), "[": () => open(-1) });
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
