import type { Measure } from "../../../model/claim.ts";
import { claimId, type RoomId, reportId } from "../../../model/ids.ts";
import type { Figure } from "../../../model/reported-event.ts";
import { givenText, keptText } from "../kept-text.ts";
import type { Db } from "../sql-database.ts";
import type { FigureRow } from "../tables.ts";

/** What the sources of an event say, of one measure or of each, in one query. */
export async function figuresOf(trx: Db, room: RoomId, event: string, measure?: Measure): Promise<Figure[]> {
  let rows = figuresWithSources(trx).where("figure.room", "=", room).where("figure.event", "=", keptText(event));
  if (measure !== undefined) rows = rows.where("figure.measure", "=", measure);
  const figures = Map.groupBy(await rows.execute(), (row) => row.ordinal);
  return [...figures.values()].flatMap((sources) => {
    const [first] = sources;
    return first ? [{ ...rangeOf(first), bySource: sources.flatMap(saidBy) }] : [];
  });
}

/** A figure without what each source says. */
export const rangeOf = ({ measure, party, low, high }: Omit<FigureRow, "room" | "event" | "ordinal">): Omit<Figure, "bySource"> => ({
  measure: measure as Measure,
  party: givenText(party),
  low: low ?? undefined,
  high: high ?? undefined,
});

const figuresWithSources = (trx: Db) =>
  trx
    .selectFrom("figure")
    .leftJoin("figure_source as said", (join) =>
      join.onRef("said.room", "=", "figure.room").onRef("said.event", "=", "figure.event").onRef("said.figure", "=", "figure.ordinal"),
    )
    .select(["figure.ordinal", "figure.measure", "figure.party", "figure.low", "figure.high"])
    .select(["said.report", "said.claim", "said.source", "said.low as min", "said.high as max"])
    .orderBy("figure.ordinal")
    .orderBy("said.ordinal");

type SaidRow = Awaited<ReturnType<ReturnType<typeof figuresWithSources>["execute"]>>[number];

/** What a row's source says; nothing for a figure without sources. */
function saidBy({ report, claim, source, min, max }: SaidRow): Figure["bySource"] {
  if (report === null || claim === null || source === null) return [];
  return [{ report: reportId(report), claim: claimId(claim), source: givenText(source), min: min ?? undefined, max: max ?? undefined }];
}
