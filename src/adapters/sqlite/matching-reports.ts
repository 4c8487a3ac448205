import type { Kysely, SelectQueryBuilder } from "kysely";
import type { ReportQuery } from "../../ports/store.ts";
import { labelConditions } from "../listing/labels-of.ts";
import { parseSearch } from "../search/parse-search.ts";
import { searchConditions } from "./search-index.ts";
import type { RoomRow, Tables } from "./tables.ts";

export type Matching = SelectQueryBuilder<Tables, "report", object>;

/** The reports of a room that meet every condition of a query, whatever its page. */
export function matchingReports(db: Kysely<Tables>, opened: RoomRow, query: ReportQuery): Matching {
  const { room } = opened;
  const ofLabel = (field: string, values: readonly string[]) =>
    db.selectFrom("report_label").select("report").where("room", "=", room).where("field", "=", field).where("value", "in", values);

  let matching: Matching = db.selectFrom("report").where("room", "=", room);
  for (const { field, values } of labelConditions(query)) matching = matching.where("arrival", "in", ofLabel(field, values));
  for (const condition of searchConditions(opened, parseSearch(query.words))) matching = matching.where(condition);
  if (query.from !== undefined) matching = matching.where("published_day", ">=", query.from);
  if (query.to !== undefined) matching = matching.where("published_day", "<=", query.to);
  return matching;
}
