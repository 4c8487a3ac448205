import { Link } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import type { ReportSummary } from "../../../src/ports/store.ts";
import { CertaintySkyline } from "../certainty/certainty-skyline.tsx";
import { dayInWords } from "../words/day-in-words.ts";
import { languageName } from "../words/language-name.ts";
import { MEDIUM_WORDS } from "../words/medium-words.ts";
import { plural } from "../words/plural.ts";
import { Snippet } from "./snippet.tsx";

interface ReportRowProps {
  readonly report: ReportSummary | undefined;
  readonly index: number;
  /** Index of the row that is to take the focus once it is drawn. */
  readonly wanted: RefObject<number | undefined>;
  readonly onFocus: (index: number) => void;
}

/** One report of the list: when, what, by whom, and how sure its claims are. */
export function ReportRow({ report, index, wanted, onFocus }: ReportRowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (wanted.current !== index) return;
    wanted.current = undefined;
    link.current?.focus({ preventScroll: true });
  });
  if (report === undefined) return null;
  return (
    <article className="report-row" onFocus={() => onFocus(index)}>
      <p className="row-date">
        {report.published === undefined ? "no date" : <time dateTime={report.published}>{dayInWords(report.published)}</time>}
      </p>
      <div className="row-main">
        <h2 dir="auto">
          <Link ref={link} to="/reports/$id" params={{ id: report.id }}>
            {report.title ?? "Untitled report"}
          </Link>
        </h2>
        <p className="row-outlet">
          <bdi className="outlet-name">{report.outlet ?? "Outlet not named"}</bdi>
          {report.originalOutlet !== undefined && (
            <>
              {" "}
              <span className="from-origin">
                from <bdi>{report.originalOutlet}</bdi>
              </span>
            </>
          )}
          {report.medium !== "article" && <span className="row-extra">{MEDIUM_WORDS[report.medium]}</span>}
          {report.language !== undefined && report.language !== "en" && <span className="row-extra">{languageName(report.language)}</span>}
        </p>
        {report.snippet !== undefined && <Snippet text={report.snippet} />}
      </div>
      <div className="row-claims">
        <CertaintySkyline levels={report.levels} />
        <p>{plural(report.claims, "claim")}</p>
      </div>
    </article>
  );
}
