import { Link } from "@tanstack/react-router";
import type { UnreadReport } from "../api/fetch-report.ts";
import { Problem } from "../api/problem.ts";
import { ProblemPanel } from "../app/problem-panel.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { dayInWords, momentInWords } from "../words/day-in-words.ts";

/** A report that was handed in and is still to be read, or that could not be. */
export function UnreadReportView({ unread: { report, capture, added, failure } }: { readonly unread: UnreadReport }) {
  const title = report.title ?? capture.fileName ?? capture.url ?? "Untitled report";
  usePageTitle(title);
  return (
    <main id="main" tabIndex={-1} className="lone-page">
      <p className="report-kicker">
        <bdi className="outlet-name">{report.outlet ?? "Outlet not named"}</bdi>
        <span>{report.published === undefined ? "no date" : <time dateTime={report.published}>{dayInWords(report.published)}</time>}</span>
      </p>
      <h1 dir="auto">{title}</h1>
      <p role="status" className={failure === undefined ? "unread-state stage" : "unread-state"}>
        {failure === undefined ? "Waiting to be read" : "Could not be read"}
      </p>
      <p>
        Handed in on <time dateTime={added.at}>{momentInWords(added.at)}</time> and kept unaltered since.{" "}
        {failure === undefined && "Its claims appear here as soon as they are found."}
      </p>
      {failure !== undefined && <ProblemPanel error={new Problem(failure.code, failure.title, failure.detail)} />}
      <p>
        <Link to="/">All reports</Link>
      </p>
    </main>
  );
}
