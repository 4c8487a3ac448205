import { bodyOf } from "../../model/report.ts";
import { summariseReading } from "../../model/summarise-reading.ts";
import type { ReportPage, ReportQuery, ReportSummary } from "../../ports/store.ts";
import { facetsOf, type LabelCount } from "../listing/facets-of.ts";
import { labelConditions, labelsOf } from "../listing/labels-of.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";
import { byPublication, type ListPlace, publishedDay, publishedMoment } from "../listing/publication-order.ts";
import { markSnippet } from "../search/mark-snippet.ts";
import { matchesSearch } from "../search/matches-search.ts";
import { parseSearch, type Search } from "../search/parse-search.ts";
import { wordsIn } from "../search/words-in.ts";
import type { ShelvedReading } from "./shelved-reading.ts";

/** One page of the readings that match, by looking at every one of them. */
export function listReports(shelf: readonly ShelvedReading[], query: ReportQuery): ReportPage {
  const limit = pageLimit(query);
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor);
  const search = parseSearch(query.words);
  const matching = shelf.filter((kept) => matches(kept, query, search)).sort((a, b) => byPublication(placeOf(a), placeOf(b)));
  const rest = after ? matching.filter((kept) => byPublication(placeOf(kept), after) > 0) : matching;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    reports: page.map((kept) => summaryOf(kept, search)),
    total: matching.length,
    next: last && rest.length > limit ? writeCursor(placeOf(last)) : undefined,
    facets: facetsOf(countLabels(matching)),
  };
}

function placeOf({ reading, arrival }: ShelvedReading): ListPlace {
  return { published: publishedMoment(reading.report.published?.value), arrival };
}

function matches({ reading }: ShelvedReading, query: ReportQuery, search: Search): boolean {
  const labels = labelsOf(reading);
  const day = publishedDay(reading.report.published?.value);
  return (
    labelConditions(query).every(({ field, values }) => labels.some((label) => label.field === field && values.includes(label.value))) &&
    (query.from === undefined || (day !== undefined && day >= query.from)) &&
    (query.to === undefined || (day !== undefined && day <= query.to)) &&
    matchesSearch(
      textsOf(reading).map((text) => Array.from(wordsIn(text), (word) => word.folded)),
      search,
    )
  );
}

function summaryOf({ reading, id, addedAt }: ShelvedReading, search: Search): ReportSummary {
  const [title, body] = textsOf(reading);
  return { ...summariseReading(reading), id, addedAt, snippet: markSnippet([body, title], search) };
}

const textsOf = ({ report }: ShelvedReading["reading"]): [title: string, body: string] => [report.title ?? "", bodyOf(report)];

function countLabels(matching: readonly ShelvedReading[]): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const { field, value } of matching.flatMap((kept) => labelsOf(kept.reading))) {
    const key = `${field} ${value}`;
    counts.set(key, { field, value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
