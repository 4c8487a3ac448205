import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import type { Db } from "../sql-database.ts";
import type { ReportLinkRow } from "../tables.ts";
import { linkOf } from "../views/links.ts";
import { pagesOf, runsOf } from "./pages-of.ts";

const PAGE = 1000;

/** Links by the key they were found under. */
export async function* linkRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  for await (const runs of runsOf(linkRows(trx, room), (row) => row.key))
    yield runs.map((rows) => ({ kind: "links", room, key: rows[0]?.key ?? "", links: rows.map(linkOf) }));
}

function linkRows(trx: Db, room: RoomId): AsyncGenerator<ReportLinkRow[]> {
  const links = trx
    .selectFrom("report_link")
    .selectAll()
    .where("room", "=", room)
    .orderBy("key")
    .orderBy("from_report")
    .orderBy("to_report")
    .orderBy("kind")
    .limit(PAGE);
  return pagesOf(PAGE, (last) => {
    if (!last) return links.execute();
    const place = [last.key, last.from_report, last.to_report, last.kind] as const;
    return links.where((eb) => eb(eb.refTuple("key", "from_report", "to_report", "kind"), ">", eb.tuple(...place))).execute();
  });
}
