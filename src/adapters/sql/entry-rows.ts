import type { Kysely } from "kysely";
import { ReportedlyError } from "../../errors.ts";
import { canonicalJson } from "../../model/canonical-json.ts";
import type { Entry, EntryBody } from "../../ports/ledger.ts";
import { type EntryDraft, sealEntry } from "../ledger/seal-entry.ts";
import type { EntryRow, Tables } from "./tables.ts";

/** Add the entry that follows the stream's head. Must run within a transaction, or another may get between. */
export async function appendEntry(db: Kysely<Tables>, draft: EntryDraft, expected?: number): Promise<Entry> {
  const head = await headOf(db, draft.stream);
  const position = head?.position ?? 0;
  if (expected !== undefined && expected !== position)
    throw new ReportedlyError("ENTRY_OUT_OF_ORDER", `${draft.stream} is at ${position}, not ${expected}`);
  const entry = sealEntry(head, draft);
  await db.insertInto("entry").values(rowOf(entry)).execute();
  return entry;
}

/** The last entry of a stream. */
export async function headOf(db: Kysely<Tables>, stream: string): Promise<Entry | undefined> {
  const row = await entriesOf(db, stream).orderBy("position", "desc").limit(1).executeTakeFirst();
  return row && entryOf(row);
}

/** The entry at one position. */
export async function entryAt(db: Kysely<Tables>, stream: string, position: number): Promise<Entry | undefined> {
  const row = await entriesOf(db, stream).where("position", "=", position).executeTakeFirst();
  return row && entryOf(row);
}

/** Up to `limit` entries after a position, in order. */
export async function entriesAfter(db: Kysely<Tables>, stream: string, after: number, limit: number): Promise<Entry[]> {
  const rows = await entriesOf(db, stream).where("position", ">", after).orderBy("position").limit(limit).execute();
  return rows.map(entryOf);
}

const entriesOf = (db: Kysely<Tables>, stream: string) =>
  db.selectFrom("entry").selectAll().where("room", "=", roomOf(stream)).where("stream", "=", stream);

/** The room a stream belongs to: `room/<room>` and whatever lies below it. Empty for streams of no room. */
const roomOf = (stream: string): string => /^room\/([^/]+)/u.exec(stream)?.[1] ?? "";

function rowOf({ stream, position, at, by, what, previous, hash }: Entry): EntryRow {
  return { room: roomOf(stream), stream, position, written_at: at, written_by: by, what: canonicalJson(what), previous, hash };
}

function entryOf({ stream, position, written_at, written_by, what, previous, hash }: EntryRow): Entry {
  return { stream, position, at: written_at, by: written_by, what: JSON.parse(what) as EntryBody, previous, hash };
}
