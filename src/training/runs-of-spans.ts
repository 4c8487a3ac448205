import type { RoleRun } from "../claims/tagger/tag-scheme.ts";
import type { Token } from "../claims/token.ts";
import { overlaps, type Span } from "../model/span.ts";

/** Spans as runs of a paragraph's words; a role below zero is not learned, and of two that meet the first is kept. */
export function runsOfSpans(tokens: readonly Token[], spans: readonly { readonly span: Span; readonly role: number }[]): RoleRun[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = { start: first.start, end: last.end };
  const runs: RoleRun[] = [];
  let free = 0;
  for (const { span, role } of spans.toSorted((a, b) => a.span.start - b.span.start)) {
    if (role < 0 || !overlaps(span, whole)) continue;
    const from = tokens.findIndex((token, at) => at >= free && overlaps(token, span));
    const to = tokens.findLastIndex((token) => overlaps(token, span)) + 1;
    if (from === -1 || to <= from) continue;
    runs.push({ role, from, to });
    free = to;
  }
  return runs;
}
