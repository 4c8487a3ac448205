import { type Expression, type Kysely, type SqlBool, sql } from "kysely";
import { bodyOf, type Report } from "../../model/report.ts";
import type { Search, SearchTerm } from "../search/parse-search.ts";
import { searchable } from "../search/words-in.ts";
import type { RoomRow, Tables } from "./tables.ts";

// The one place that knows FTS5. Another database brings its own text search in the place of this file.

/** Reports a room can hold before its rows in the index would run into the next room's. Keeps row ids within 2^53. */
const ROOM_WIDTH = 2 ** 32;
const firstRow = (shelf: number): number => shelf * ROOM_WIDTH;

/** Put the words of a report into the index. */
export async function indexReport(db: Kysely<Tables>, { shelf }: RoomRow, arrival: number, report: Report): Promise<void> {
  const title = searchable(report.title ?? "");
  const body = searchable(bodyOf(report));
  await sql`insert into report_search (rowid, title, body) values (${firstRow(shelf) + arrival}, ${title}, ${body})`.execute(db);
}

/** The conditions on `report.arrival` under which a report holds all that is wanted and nothing that is excluded. */
export function searchConditions({ shelf }: RoomRow, { wanted, excluded }: Search): Expression<SqlBool>[] {
  const found = (expression: string) => {
    const first = firstRow(shelf);
    return sql`(select rowid - ${first} from report_search where report_search match ${expression} and rowid between ${first} and ${first + ROOM_WIDTH - 1})`;
  };
  return [
    ...(wanted.length > 0 ? [sql<SqlBool>`arrival in ${found(wanted.map(quoted).join(" AND "))}`] : []),
    ...(excluded.length > 0 ? [sql<SqlBool>`arrival not in ${found(excluded.map(quoted).join(" OR "))}`] : []),
  ];
}

/** A term in the syntax of FTS5. Its words are letters and digits alone, so nothing in them can be taken for syntax. */
const quoted = ({ words, isPrefix }: SearchTerm): string => `"${words.join(" ")}"${isPrefix ? " *" : ""}`;
