import { sql } from "kysely";
import type { ReportId, RoomId } from "../../../model/ids.ts";
import type { ChainStep } from "../../../ports/views.ts";
import type { Db } from "../sql-database.ts";
import type { ReportLinkRow } from "../tables.ts";
import { linkOf } from "./links.ts";

interface StepRow extends ReportLinkRow {
  readonly step: number;
}

/** The way of a report up to its origin, walked within the room. `met` names the reports on the way so far, so that a circle ends. */
export async function chainOf(trx: Db, room: RoomId, report: ReportId): Promise<ChainStep[]> {
  const { rows } = await sql<StepRow>`
    with recursive way (step, from_report, to_report, met) as (
      select 1, link.from_report, link.to_report, '/' || link.from_report || '/' || link.to_report || '/'
      from report_link link
      where link.room = ${room} and link.from_report = ${report}
        and link.to_report = ${chosen(room)} and link.to_report <> link.from_report
      union
      select way.step + 1, link.from_report, link.to_report, way.met || link.to_report || '/'
      from way join report_link link on link.room = ${room} and link.from_report = way.to_report
      where link.to_report = ${chosen(room)} and way.met not like '%/' || link.to_report || '/%'
    )
    select way.step, link.*
    from way join report_link link
      on link.room = ${room} and link.from_report = way.from_report and link.to_report = way.to_report
    order by way.step, link.kind = 'stated' desc, link.key`.execute(trx);
  return rows.filter((row, index) => row.step !== rows[index - 1]?.step).map(linkOf);
}

/** Where the way goes on from the report that `link` comes from: a stated link goes before any other, then the lowest id. */
const chosen = (room: RoomId) => sql`(
  select best.to_report from report_link best
  where best.room = ${room} and best.from_report = link.from_report
  order by best.kind = 'stated' desc, best.to_report limit 1
)`;
