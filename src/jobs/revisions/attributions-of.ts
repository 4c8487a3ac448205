import type { Attribution, AttributionSpans, Claim } from "../../model/claim.ts";
import type { Span } from "../../model/span.ts";

/**
 * Source, cue and content of every attribution that claims speak of, in the order of the text: one for each source and cue, whatever the
 * number of claims under it. What an inner party is made to say is part of what the outer one says:
 * "the ministry said the mayor had warned of floods" gives ministry/said/the mayor had warned of floods and mayor/had warned/of floods.
 */
export function attributionsOf(claims: readonly Claim[]): AttributionSpans[] {
  const links = claims.flatMap(({ chain, content }) =>
    chain.map(
      (link, index): AttributionSpans => ({
        source: link.span ? [link.span] : [],
        cue: link.cue,
        content: inOrder([...chain.slice(index + 1).flatMap(partsOf), ...content]),
      }),
    ),
  );
  const attributing = links.filter(({ source, cue }) => source.length > 0 || cue.length > 0);
  const together = Map.groupBy(attributing, ({ source, cue }) => JSON.stringify([source, cue]));
  const merged = [...together.values()].map(([first, ...others]) => ({
    source: first?.source ?? [],
    cue: first?.cue ?? [],
    content: inOrder([first, ...others].flatMap((link) => link?.content ?? [])),
  }));
  return merged.sort((a, b) => startOf(a) - startOf(b));
}

const partsOf = ({ span, cue }: Attribution): Span[] => [...(span ? [span] : []), ...cue];

/** Each stretch once, from the first on; what overlaps is one. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.reduce<Span[]>((before, span) => {
    const last = before.at(-1);
    if (last === undefined || span.start >= last.end) return [...before, span];
    return [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
  }, []);
}

const startOf = ({ source, cue, content }: AttributionSpans): number =>
  Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
