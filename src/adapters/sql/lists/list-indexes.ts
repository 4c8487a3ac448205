import { sql } from "kysely";
import type { RoomId } from "../../../model/ids.ts";
import type { Db } from "../sql-database.ts";
import type { RoomRow } from "../tables.ts";
import { type ListedReport, type ListIndex, listIndex } from "./list-index.ts";

/** The list index of each room that was asked for, kept up to date with its rows. */
export interface ListIndexes {
  /** The index of a room as its rows are now. */
  upToDate(trx: Db, room: RoomRow): Promise<ListIndex>;
}

export function listIndexes(): ListIndexes {
  const rooms = new Map<string, { readonly index: ListIndex; revision: number }>();
  return {
    async upToDate(trx, { room, revision }) {
      const known = rooms.get(room) ?? { index: listIndex(), revision: 0 };
      rooms.set(room, known);
      // Lines change one after the other under the room's revision, so what lies beyond the last one seen is all that is new.
      for (let last = { revision: known.revision, arrival: LAST_OF_REVISION }, more = known.revision < revision; more; ) {
        const rows = await changedAfter(trx, room as RoomId, last);
        known.index.take(rows.map(lineOf));
        more = rows.length === BATCH;
        last = rows.at(-1) ?? last;
      }
      known.revision = Math.max(known.revision, revision);
      return known.index;
    },
  };
}

const BATCH = 10_000;
/** Several reports may change under one revision. */
const LAST_OF_REVISION = Number.MAX_SAFE_INTEGER;

interface ChangedRow {
  readonly revision: number;
  readonly arrival: number;
  readonly list_key: number;
  readonly published_day: string | null;
  readonly labels: string;
  readonly places: string;
}

function changedAfter(trx: Db, room: RoomId, { revision, arrival }: Pick<ChangedRow, "revision" | "arrival">): Promise<ChangedRow[]> {
  return trx
    .selectFrom("report")
    .select(["revision", "arrival", "list_key", "published_day", "labels", "places"])
    .where("room", "=", room)
    .where(sql<boolean>`(revision, arrival) > (${revision}, ${arrival})`)
    .orderBy("revision")
    .orderBy("arrival")
    .limit(BATCH)
    .$narrowType<{ list_key: number; labels: string; places: string }>()
    .execute();
}

const lineOf = (row: ChangedRow): ListedReport => ({
  listKey: row.list_key,
  day: row.published_day ?? undefined,
  labels: row.labels,
  places: row.places,
});
