import type { Reading } from "../../model/reading.ts";
import { bodyOf } from "../../model/report.ts";
import type { EventStatus } from "../../model/reported-event.ts";
import { summariseReading } from "../../model/summarise-reading.ts";
import type { ReportPage, ReportQuery, ReportSummary, Submission } from "../../ports/store.ts";
import { facetsOf, type LabelCount } from "../listing/facets-of.ts";
import { type Label, labelConditions, labelsOf } from "../listing/labels-of.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";
import { checkedBox, isInBox, settledPlacesOf } from "../listing/places-of.ts";
import { listKeyOf, publishedDay } from "../listing/publication-order.ts";
import { markSnippet } from "../search/mark-snippet.ts";
import { matchesSearch } from "../search/matches-search.ts";
import { parseSearch, type Search } from "../search/parse-search.ts";
import { wordsIn } from "../search/words-in.ts";
import { type RoomState, readingNow } from "./memory-state.ts";

/** One page of the readings that match, by looking at every one of them. */
export function listReports(room: RoomState, query: ReportQuery): ReportPage {
  const limit = pageLimit(query);
  const [before] = query.cursor === undefined ? [Number.POSITIVE_INFINITY] : readCursor<[number]>(query.cursor, "number");
  const asked = { ...query, box: query.box && checkedBox(query.box) };
  const search = parseSearch(query.words);
  const matching = linesOf(room)
    .filter((line) => matches(line, asked, search))
    .sort((a, b) => b.listKey - a.listKey);
  const rest = matching.filter((line) => line.listKey < before);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    reports: page.map((line) => summaryOf(line, search)),
    total: matching.length,
    isCounted: true,
    next: last && rest.length > limit ? writeCursor(last.listKey) : undefined,
    facets: facetsOf(countLabels(matching)),
  };
}

interface Line {
  readonly submission: Submission;
  readonly reading: Reading;
  readonly listKey: number;
  readonly labels: readonly Label[];
}

/** Every report that was read. */
function linesOf(room: RoomState): Line[] {
  return room.reports.flatMap((report) => {
    const { submission, arrival } = report;
    const reading = readingNow(report);
    if (!reading) return [];
    const listKey = listKeyOf(reading.report.published?.value, arrival);
    return [{ submission, reading, listKey, labels: labelsOf(reading, statusesOf(room, submission)) }];
  });
}

/** What the events that a report's claims belong to are held to be. */
function statusesOf({ events }: RoomState, { id }: Submission): EventStatus[] {
  const all = [...events.values()].flatMap(({ views }) => views);
  return all.filter((event) => event.claims.some((claim) => claim.report === id)).map((event) => event.status);
}

function matches({ reading, labels }: Line, query: ReportQuery, search: Search): boolean {
  const { box } = query;
  const day = publishedDay(reading.report.published?.value);
  return (
    labelConditions(query).every(({ field, values }) => labels.some((label) => label.field === field && values.includes(label.value))) &&
    (query.from === undefined || (day !== undefined && day >= query.from)) &&
    (query.to === undefined || (day !== undefined && day <= query.to)) &&
    (box === undefined || settledPlacesOf(reading).some((place) => isInBox(box, place))) &&
    matchesSearch(
      textsOf(reading).map((text) => Array.from(wordsIn(text), (word) => word.folded)),
      search,
    )
  );
}

function summaryOf({ submission, reading }: Line, search: Search): ReportSummary {
  const [title, body] = textsOf(reading);
  return {
    ...summariseReading(reading),
    id: submission.id,
    addedAt: submission.addedAt,
    snippet: markSnippet([body, title], search),
  };
}

const textsOf = ({ report }: Reading): [title: string, body: string] => [report.title ?? "", bodyOf(report)];

function countLabels(matching: readonly Line[]): LabelCount[] {
  const counts = new Map<string, LabelCount>();
  for (const { field, value } of matching.flatMap((line) => line.labels)) {
    const key = `${field} ${value}`;
    counts.set(key, { field, value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
