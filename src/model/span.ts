/**
 * A stretch of a report's text: UTF-16 code units, `end` exclusive.
 * For every span kept anywhere, `text.slice(span.start, span.end)` gives back exactly its words.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a span points at. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The same span without white space at its ends; empty spans stay where they are. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text[start] ?? "")) start++;
  while (end > start && /\s/u.test(text[end - 1] ?? "")) end--;
  return { start, end };
}
