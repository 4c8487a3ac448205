import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { type DeskReport, fetchReport, type UnreadReport } from "../api/fetch-report.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { useKeys } from "../keyboard/use-keys.ts";
import { neighbourOf, rememberOpened } from "../reports/reading-list.ts";
import { ReportView } from "./report-view.tsx";
import { UnreadReportView } from "./unread-report.tsx";

/** How soon a report that waits is asked for again, and one that only a person can help. */
const WAITING_MS = 2_000;
const FAILED_MS = 15_000;

/** How long claims are taken to stand as they were fetched: others may change them, and coming back to the page looks again. */
const FRESH_MS = 15_000;

/** A report fetched by its id. What was read never changes, but people put its claims right. */
export function ReportPage() {
  const { id } = useParams({ from: "/reports/$id" });
  const { data, error, refetch } = useQuery({
    queryKey: ["report", id],
    queryFn: ({ signal }) => fetchReport(id, signal),
    staleTime: ({ state }) => (state.data !== undefined && isUnread(state.data) ? 0 : FRESH_MS),
    refetchInterval: ({ state }) => refreshOf(state.data),
  });
  const navigate = useNavigate();
  useEffect(() => rememberOpened(id), [id]);
  const open = (by: 1 | -1) => {
    const next = neighbourOf(id, by);
    if (next !== undefined) void navigate({ to: "/reports/$id", params: { id: next } });
  };
  useKeys({ "]": () => open(1), "[": () => open(-1) });
  if (data !== undefined && isUnread(data)) return <UnreadReportView unread={data} />;
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

function refreshOf(report: DeskReport | UnreadReport | undefined): number | false {
  if (report === undefined || !isUnread(report)) return false;
  return report.failure === undefined ? WAITING_MS : FAILED_MS;
}

const isUnread = (report: DeskReport | UnreadReport): report is UnreadReport => "isRead" in report;
