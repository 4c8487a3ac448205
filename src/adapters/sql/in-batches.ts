/** A list in stretches of a few hundred: databases limit the values of a statement (SQLite to 32,766, PostgreSQL to 65,535). */
export function* inBatches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let from = 0; from < items.length; from += ITEMS_AT_ONCE) yield items.slice(from, from + ITEMS_AT_ONCE);
}

const ITEMS_AT_ONCE = 500;
