import { ReportedlyError } from "../../errors.ts";
import type { ReportQuery } from "../../ports/store.ts";
import type { ListPlace } from "./publication-order.ts";

const DEFAULT_LIMIT = 50;
const HIGHEST_LIMIT = 200;

/** The place of a page's last report as text that a caller hands back and need not understand. */
export function writeCursor({ published, arrival }: ListPlace): string {
  return Buffer.from(JSON.stringify([published, arrival])).toString("base64url");
}

/** The place a cursor stands for; fails with USAGE for anything `writeCursor` did not write. */
export function readCursor(cursor: string): ListPlace {
  const [published, arrival] = asArray(cursor);
  if (typeof published !== "string" || typeof arrival !== "number" || writeCursor({ published, arrival }) !== cursor) {
    throw new ReportedlyError("USAGE", `expected the cursor of a page before, met ${JSON.stringify(cursor.slice(0, 80))}`);
  }
  return { published, arrival };
}

function asArray(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** How many reports a page holds; fails with USAGE outside 1 to 200. */
export function pageLimit({ limit = DEFAULT_LIMIT }: ReportQuery): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
  throw new ReportedlyError("USAGE", `expected a limit of 1 to ${HIGHEST_LIMIT}, met ${limit}`);
}
