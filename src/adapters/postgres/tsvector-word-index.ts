import { sql } from "kysely";
import { roomId } from "../../model/ids.ts";
import { bodyOf } from "../../model/report.ts";
import { arrivalIn } from "../listing/publication-order.ts";
import { matchesSearch } from "../search/matches-search.ts";
import type { Search } from "../search/parse-search.ts";
import { wordsIn } from "../search/words-in.ts";
import { readingAt } from "../sql/load-reading.ts";
import type { Db, WordIndex } from "../sql/sql-database.ts";
import type { RoomRow } from "../sql/tables.ts";
import { wordQuery } from "./word-query.ts";
import { wordVector } from "./word-vector.ts";

/**
 * Words in a `tsvector` with one index for all rooms. It finds all reports that hold the words and puts them in order,
 * so a common word costs a little for each (a thousandth of a millisecond) but no more for each that is not given.
 */
export const tsvectorWordIndex: WordIndex = {
  async add(trx, { room, shelf }, listKey, text) {
    const { words, partial } = wordVector(shelf, text);
    await sql`insert into report_words (room, list_key, words, partial) values (${room}, ${listKey}, ${words}, ${partial})`.execute(trx);
  },
  async remove(trx, { room }, listKey) {
    await sql`delete from report_words where room = ${room} and list_key = ${listKey}`.execute(trx);
  },
  async find(trx, room, search, { before = Number.MAX_SAFE_INTEGER, limit }) {
    const found: number[] = [];
    let below: number | undefined = before;
    while (below !== undefined && found.length < limit) {
      const most = Math.max(limit - found.length, FEWEST);
      const rows = await rowsBelow(trx, room, search, below, most);
      for (const row of rows) if (row.is_sure || (await textMatches(trx, room, row.list_key, search))) found.push(row.list_key);
      below = rows.length < most ? undefined : rows.at(-1)?.list_key;
    }
    return found.slice(0, limit);
  },
};

/** Rows asked for at once, however few are still missing. */
const FEWEST = 50;

interface FoundRow {
  readonly list_key: number;
  /** False when the text must be asked whether it matches. */
  readonly is_sure: boolean;
}

async function rowsBelow(trx: Db, { shelf }: RoomRow, search: Search, below: number, most: number): Promise<readonly FoundRow[]> {
  const { wanted, phrases = null, asked } = wordQuery(shelf, search);
  const { rows } =
    await sql<FoundRow>`select list_key, is_sure from reports_with(${wanted}, ${phrases}, ${asked}, ${below}, ${most})`.execute(trx);
  return rows;
}

async function textMatches(trx: Db, { room }: RoomRow, listKey: number, search: Search): Promise<boolean> {
  const reading = (await readingAt(trx, roomId(room), arrivalIn(listKey)))?.reading;
  if (!reading) return false;
  const fields = [reading.report.title ?? "", bodyOf(reading.report)];
  return matchesSearch(
    fields.map((text) => Array.from(wordsIn(text), (word) => word.folded)),
    search,
  );
}
