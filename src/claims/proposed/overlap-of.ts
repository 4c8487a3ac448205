import type { Span } from "../../model/span.ts";

/** How much two lists of spans have in common, 0 to 1: what both cover over what either covers, counted in UTF-16 code units. */
export function overlapOf(a: readonly Span[], b: readonly Span[]): number {
  const both = sharedLength(a, b);
  const either = lengthOf(a) + lengthOf(b) - both;
  return either === 0 ? 0 : both / either;
}

/** How much of the first list the second covers, 0 to 1. */
export function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const length = lengthOf(a);
  return length === 0 ? 0 : sharedLength(a, b) / length;
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

const sharedLength = (a: readonly Span[], b: readonly Span[]): number =>
  a.reduce(
    (sum, one) => sum + b.reduce((part, other) => part + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
    0,
  );
