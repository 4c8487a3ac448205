import { byCodePoint } from "../../../model/by-code-point.ts";
import { type ReportId, type RoomId, reportId } from "../../../model/ids.ts";
import type { ReportLink } from "../../../model/link.ts";
import type { Span } from "../../../model/span.ts";
import type { Work } from "../../../model/work.ts";
import type { Keeping } from "../keep-reading.ts";
import { givenText, keptText } from "../kept-text.ts";
import { writeWork } from "../outbox/write-work.ts";
import type { Db } from "../sql-database.ts";
import type { ReportLinkRow } from "../tables.ts";
import { nextVersion } from "./version.ts";

/** Replace the links found under a key; false when someone else did since `version`. */
export async function setLinks(
  { database, trx, clock, room }: Keeping,
  key: string,
  version: number,
  links: readonly ReportLink[],
  work: Work = {},
): Promise<boolean> {
  if (!(await nextVersion(trx, room, "link", key, version))) return false;
  await trx.deleteFrom("report_link").where("room", "=", room).where("key", "=", key).execute();
  await database.insertRows(trx, "report_link", linkRows(room, key, links));
  await writeWork(trx, room, work, clock.now());
  return true;
}

/** Links from and to a report. */
export async function linksOf(trx: Db, room: RoomId, report: ReportId): Promise<ReportLink[]> {
  const rows = await trx
    .selectFrom("report_link")
    .selectAll()
    .where("room", "=", room)
    .where((eb) => eb.or([eb("from_report", "=", report), eb("to_report", "=", report)]))
    .orderBy("key")
    .execute();
  return eachOnce(rows.map(linkOf)).sort((a, b) => byKindAndOther(a, b, report));
}

/** The rows that keep links. */
export const linkRows = (room: RoomId, key: string, links: readonly ReportLink[]): ReportLinkRow[] =>
  links.map(({ from, to, kind, reason, evidence }) => ({
    room,
    key,
    from_report: from,
    to_report: to,
    kind,
    reason: keptText(reason),
    evidence: JSON.stringify(evidence),
  }));

/** The link a row keeps. */
export const linkOf = ({ from_report, to_report, kind, reason, evidence }: Omit<ReportLinkRow, "room" | "key">): ReportLink => ({
  from: reportId(from_report),
  to: reportId(to_report),
  kind: kind as ReportLink["kind"],
  reason: givenText(reason),
  evidence: JSON.parse(evidence) as Span[],
});

/** The same link may have been found under several keys: the first of them gives the reason. */
function eachOnce(links: readonly ReportLink[]): ReportLink[] {
  const found = new Map<string, ReportLink>();
  for (const link of links) {
    const name = [link.from, link.to, link.kind].join(" ");
    if (!found.has(name)) found.set(name, link);
  }
  return [...found.values()];
}

function byKindAndOther(a: ReportLink, b: ReportLink, report: ReportId): number {
  const isStated = (link: ReportLink): number => Number(link.kind === "stated");
  const other = ({ from, to }: ReportLink): ReportId => (from === report ? to : from);
  return isStated(b) - isStated(a) || byCodePoint(other(a), other(b)) || byCodePoint(a.to, b.to);
}
