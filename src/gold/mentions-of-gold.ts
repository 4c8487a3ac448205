import { overlaps, type Span } from "../model/span.ts";
import type { GoldReport } from "./gold-report.ts";

/** Who and where its claims speak of: each stretch once, and of one role none inside another; a place may stand in what names a party. */
export function mentionsOfGold({ claims, spans }: GoldReport): { readonly span: Span; readonly role: "actor" | "place" }[] {
  const all = claims.flatMap(({ actors, places }) => [
    ...actors.map(({ label }) => ({ label, role: "actor" as const })),
    ...places.map(({ label }) => ({ label, role: "place" as const })),
  ]);
  const mentions = all.flatMap(({ label, role }) => {
    const pieces = spans.get(label) ?? [];
    return pieces.length === 0
      ? []
      : [{ role, span: { start: Math.min(...pieces.map(({ start }) => start)), end: Math.max(...pieces.map(({ end }) => end)) } }];
  });
  const longest = mentions.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start);
  const kept: typeof mentions = [];
  for (const one of longest) if (!kept.some(({ span, role }) => role === one.role && overlaps(span, one.span))) kept.push(one);
  return kept.toSorted((a, b) => a.span.start - b.span.start);
}
