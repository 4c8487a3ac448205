import type { Span } from "../model/span.ts";

/** The items of a list in text order that share at least one character with a stretch of the text; found without going through the list. */
export function inReach<Item extends { readonly span: Span }>(ordered: readonly Item[], { start, end }: Span): Item[] {
  const found: Item[] = [];
  for (let at = firstEndingAfter(ordered, start); at < ordered.length; at++) {
    const item = ordered[at];
    if (item === undefined || item.span.start >= end) break;
    found.push(item);
  }
  return found;
}

/** Index of the first item that ends after an offset. */
export function firstEndingAfter(ordered: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.span.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
