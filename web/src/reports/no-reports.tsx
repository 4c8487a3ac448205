import { Link } from "@tanstack/react-router";
import { isNarrowed, type ReportSearch } from "./report-search.ts";

/** An empty list says why it is empty and what helps. */
export function NoReports({ search, onNarrow }: { readonly search: ReportSearch; readonly onNarrow: (search: ReportSearch) => void }) {
  if (!isNarrowed(search)) return <EmptyRoom />;
  return (
    <section className="empty-state">
      <h2>No report matches</h2>
      <ul>
        <li>Words are all looked for together; try fewer, or the beginning of one with a star: harb*.</li>
        <li>Filters hold together: a report has to meet every one of them.</li>
      </ul>
      <button type="button" className="button" onClick={() => onNarrow({})}>
        Show all reports
      </button>
    </section>
  );
}

function EmptyRoom() {
  return (
    <section className="empty-state">
      <h2>No reports yet</h2>
      <p>
        Paste a report, drop a saved page anywhere on this screen, or give an address. Its claims are found in seconds, each with the words
        it rests on.
      </p>
      <Link to="/add" className="button">
        Add the first report
      </Link>
    </section>
  );
}
