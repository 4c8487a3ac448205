import { ReportedlyError } from "../../errors.ts";

const DEFAULT_LIMIT = 50;
const HIGHEST_LIMIT = 200;

type Part = string | number;
type Kind<P extends Part> = P extends number ? "number" : "string";

/** The place of a page's last line as text that a caller hands back and need not understand. */
export function writeCursor(...place: readonly Part[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor stands for, its parts of the kinds given; fails with USAGE for anything `writeCursor` did not write. */
export function readCursor<const Parts extends readonly Part[]>(
  cursor: string,
  ...kinds: { readonly [index in keyof Parts]: Kind<Parts[index]> }
): Parts {
  const place = asArray(cursor);
  const fits = place.length === kinds.length && place.every((part, index) => typeof part === kinds[index]);
  if (!fits || writeCursor(...(place as Parts)) !== cursor)
    throw new ReportedlyError("USAGE", `expected the cursor of a page before, met ${JSON.stringify(cursor.slice(0, 80))}`);
  return place as unknown as Parts;
}

function asArray(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** How many lines a page holds; fails with USAGE outside 1 to 200. */
export function pageLimit({ limit = DEFAULT_LIMIT }: { readonly limit?: number | undefined }): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= HIGHEST_LIMIT) return limit;
  throw new ReportedlyError("USAGE", `expected a limit of 1 to ${HIGHEST_LIMIT}, met ${limit}`);
}
