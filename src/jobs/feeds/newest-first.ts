import type { CollectionItem } from "../../model/collection.ts";

/** Entries by the day or moment they state, the newest first. As they stand where some state none: most feeds put the newest first. */
export function newestFirst(items: readonly CollectionItem[]): readonly CollectionItem[] {
  const dated = items.map((item) => ({ item, ms: momentOf(item) }));
  if (dated.some(({ ms }) => ms === undefined)) return items;
  return dated.sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0)).map(({ item }) => item);
}

function momentOf({ stated }: CollectionItem): number | undefined {
  const date = stated.find(({ field }) => field === "published") ?? stated.find(({ field }) => field === "modified");
  const ms = date === undefined ? Number.NaN : Date.parse(date.value);
  return Number.isNaN(ms) ? undefined : ms;
}
