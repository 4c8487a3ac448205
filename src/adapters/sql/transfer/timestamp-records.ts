import type { RoomId } from "../../../model/ids.ts";
import type { KeptRecord } from "../../../ports/transfer.ts";
import { timestampOf } from "../captures/timestamp-rows.ts";
import type { Db } from "../sql-database.ts";
import type { CaptureTimestampRow } from "../tables.ts";
import { pagesOf } from "./pages-of.ts";

const PAGE = 1000;

/** Timestamps by capture and token. */
export async function* timestampRecords(trx: Db, room: RoomId): AsyncGenerator<readonly KeptRecord[]> {
  const timestamps = trx
    .selectFrom("capture_timestamp")
    .selectAll()
    .where("room", "=", room)
    .orderBy("capture")
    .orderBy("token")
    .limit(PAGE);
  const pages = pagesOf<CaptureTimestampRow>(PAGE, (last) =>
    (last ? timestamps.where((eb) => eb(eb.refTuple("capture", "token"), ">", eb.tuple(last.capture, last.token))) : timestamps).execute(),
  );
  for await (const page of pages) yield page.map((row) => ({ kind: "timestamp", room, timestamp: timestampOf(row) }));
}
