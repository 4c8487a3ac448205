import type { Claim } from "../../model/claim.ts";
import type { ReportId } from "../../model/ids.ts";
import type { ClaimPage, ClaimQuery } from "../../ports/store.ts";
import { storableText } from "../listing/labels-of.ts";
import { pageLimit, readCursor, writeCursor } from "../listing/page-cursor.ts";
import { type RoomState, readingNow } from "./memory-state.ts";

/** One page of the claims that match, by looking at every one of them. */
export function listClaims(room: RoomState, query: ClaimQuery): ClaimPage {
  const limit = pageLimit(query);
  const after = query.cursor === undefined ? undefined : readCursor<[number, number]>(query.cursor, "number", "number");
  const rest = linesOf(room)
    .filter((line) => matches(line, query) && (after === undefined || isBehind(line, after)))
    .sort((a, b) => b.arrival - a.arrival || a.ordinal - b.ordinal);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    claims: page.map(({ report, claim }) => ({ report, claim })),
    next: last && rest.length > limit ? writeCursor(last.arrival, last.ordinal) : undefined,
  };
}

interface Line {
  readonly report: ReportId;
  readonly arrival: number;
  /** Its place among the claims of its report. */
  readonly ordinal: number;
  readonly claim: Claim;
}

/** Every claim of every report that was read. */
function linesOf({ reports }: RoomState): Line[] {
  return reports.flatMap((report) =>
    (readingNow(report)?.claims ?? []).map((claim, ordinal) => ({
      report: report.submission.id,
      arrival: report.arrival,
      ordinal,
      claim,
    })),
  );
}

function matches({ report, claim }: Line, query: ClaimQuery): boolean {
  return (
    (query.report === undefined || report === query.report) &&
    (query.eventType === undefined || claim.eventType === query.eventType) &&
    (query.certainty === undefined || claim.certainty.level === query.certainty) &&
    (query.actor === undefined || claim.actors.some(({ ref }) => isSame(ref, query.actor))) &&
    (query.place === undefined || claim.places.some(({ ref, resolution }) => isSame(resolution?.id ?? ref, query.place)))
  );
}

/** Compared as databases hold them. */
const isSame = (name: string, wanted = ""): boolean => storableText(name) === storableText(wanted);

const isBehind = (line: Line, [arrival, ordinal]: readonly [number, number]): boolean =>
  line.arrival < arrival || (line.arrival === arrival && line.ordinal > ordinal);
