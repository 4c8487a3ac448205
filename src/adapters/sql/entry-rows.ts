import { ReportedlyError } from "../../errors.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { Entry, EntryBody } from "../../ports/ledger.ts";
import { type EntryDraft, sealEntry } from "../ledger/seal-entry.ts";
import type { Db } from "./sql-database.ts";
import type { EntryRow } from "./tables.ts";

/** Add the entry that follows the stream's head. Must run within a transaction; who meets another there fails with ENTRY_OUT_OF_ORDER. */
export async function appendEntry(trx: Db, draft: EntryDraft, expected?: number): Promise<Entry> {
  const head = await headOf(trx, draft.stream);
  const position = head?.position ?? 0;
  if (expected !== undefined && expected !== position) throw outOfOrder(draft.stream, position, expected);
  const entry = sealEntry(head, draft);
  const written = await trx
    .insertInto("entry")
    .values(entryRow(entry))
    .onConflict((conflict) => conflict.doNothing())
    .returning("position")
    .executeTakeFirst();
  if (!written) throw outOfOrder(draft.stream, entry.position, position);
  return entry;
}

/** The last entry of a stream. */
export async function headOf(db: Db, stream: string): Promise<Entry | undefined> {
  const row = await entriesOf(db, stream).orderBy("position", "desc").limit(1).executeTakeFirst();
  return row && entryOf(row);
}

/** The entry at one position. */
export async function entryAt(db: Db, stream: string, position: number): Promise<Entry | undefined> {
  const row = await entriesOf(db, stream).where("position", "=", position).executeTakeFirst();
  return row && entryOf(row);
}

/** Up to `limit` entries after a position, in order. */
export async function entriesAfter(db: Db, stream: string, after: number, limit: number): Promise<Entry[]> {
  const rows = await entriesOf(db, stream).where("position", ">", after).orderBy("position").limit(limit).execute();
  return rows.map(entryOf);
}

/** The room a stream belongs to: `room/<room>` and whatever lies below it. Empty for streams of no room. */
export const roomOfStream = (stream: string): string => /^room\/([^/]+)/u.exec(stream)?.[1] ?? "";

export function entryRow({ stream, position, at, by, what, previous, hash }: Entry): EntryRow {
  return { room: roomOfStream(stream), stream, position, written_at: at, written_by: by, what: canonicalJson(what), previous, hash };
}

export function entryOf({ stream, position, written_at, written_by, what, previous, hash }: EntryRow): Entry {
  return { stream, position, at: written_at, by: written_by, what: JSON.parse(what) as EntryBody, previous, hash };
}

const entriesOf = (db: Db, stream: string) =>
  db.selectFrom("entry").selectAll().where("room", "=", roomOfStream(stream)).where("stream", "=", stream);

const outOfOrder = (stream: string, met: number, expected: number): ReportedlyError =>
  new ReportedlyError("ENTRY_OUT_OF_ORDER", `${stream} is at ${met}, not ${expected}`);
