import { type RawBuilder, sql } from "kysely";
import type { Search, SearchTerm } from "../search/parse-search.ts";
import type { WordIndex } from "../sql/sql-database.ts";
import type { RoomRow } from "../sql/tables.ts";

/**
 * Words in FTS5. A row is numbered by its room's shelf in the high eleven of 63 bits and its list key in the low 52, so that FTS5,
 * which walks its rows by number, finds the newest reports of a room first and stops when it has enough.
 */
export const ftsWordIndex: WordIndex = {
  async add(trx, room, listKey, { title, body }) {
    await sql`insert into report_words (rowid, title, body, every) values (${rowOf(room, listKey)}, ${title}, ${body}, ${EVERY})`.execute(
      trx,
    );
  },
  async remove(trx, room, listKey) {
    await sql`delete from report_words where rowid = ${rowOf(room, listKey)}`.execute(trx);
  },
  async find(trx, room, search, { before = MOST_KEYS, limit }) {
    const { rows } = await sql<{ readonly key: number }>`
      select rowid & ${MOST_KEYS - 1} as key from report_words
      where report_words match ${expressionOf(search)} and rowid >= ${rowOf(room, 0)} and rowid < ${rowOf(room, before)}
      order by rowid desc limit ${limit}`.execute(trx);
    return rows.map((row) => row.key);
  },
};

const MOST_KEYS = 2 ** 52;

/** Every row holds this word in the column of the same meaning, so that a search that only excludes has something to exclude from. */
const EVERY = "x";

// Computed by SQLite, whose numbers hold 63 bits where ours hold 53.
const rowOf = ({ shelf }: RoomRow, listKey: number): RawBuilder<number> =>
  sql`((cast(${shelf} as integer) << 52) + cast(${listKey} as integer))`;

/** A search in the syntax of FTS5. */
function expressionOf({ wanted, excluded }: Search): string {
  const found = wanted.length > 0 ? wanted.map(quoted).join(" AND ") : `every : "${EVERY}"`;
  return excluded.length > 0 ? `(${found}) NOT (${excluded.map(quoted).join(" OR ")})` : found;
}

/** A term in the syntax of FTS5. Its words are letters and digits alone, so nothing in them can be taken for syntax. */
const quoted = ({ words, isPrefix }: SearchTerm): string => `{title body} : "${words.join(" ")}"${isPrefix ? " *" : ""}`;
