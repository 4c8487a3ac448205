import { worldIndex } from "../lexicon/world-index.ts";
import type { Claim, Toponym } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { overlaps, type Span, wordsOf } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { overlook, type ResolvingDocument } from "./document.ts";
import { resolveActor } from "./resolve-actor.ts";
import { resolvePlaceMention } from "./resolve-place-mention.ts";
import { resolvePlaces } from "./resolve-places.ts";

/**
 * Say which actor and which place of the world each mention means. Actors get their registry id, places their gazetteer name
 * and a resolution; a mention that cannot be settled keeps its own words. Every place name in the text becomes a toponym.
 */
export function resolveMentions(found: Reading, world: World): Reading {
  const document = overlook(found.report, worldIndex(world));
  const names = resolvePlaces(document);
  const claims = found.claims.map(
    (claim): Claim => ({
      ...claim,
      actors: claim.actors.map((actor) => resolveActor(actor, document)),
      places: claim.places.map((place) => resolvePlaceMention(place, document, names)),
    }),
  );
  const named = names.map(({ span, text, resolution }): Toponym => ({ span, text, resolution }));
  return { ...found, claims, toponyms: inOrder([...found.toponyms, ...named, ...unlisted(claims, named, document)]) };
}

/** Named places of claims that are in no gazetteer, once each. */
function unlisted(claims: readonly Claim[], named: readonly Toponym[], document: ResolvingDocument): Toponym[] {
  const found: Toponym[] = [];
  for (const { span, resolution } of claims.flatMap((claim) => claim.places)) {
    const bare = withoutArticle(span, document.text);
    if (resolution === undefined || [...named, ...found].some((other) => overlaps(other.span, bare)) || !isNamed(bare, document)) continue;
    found.push({ span: bare, text: wordsOf(document.text, bare), resolution });
  }
  return found;
}

const withoutArticle = (span: Span, text: string): Span => ({
  start: span.start + (/^(?:the|a|an) /iu.exec(wordsOf(text, span))?.[0].length ?? 0),
  end: span.end,
});

/** A capital of its own: "Al-Atiq Mosque", but not "the ISIS-held area". */
function isNamed(span: Span, { text, hits }: ResolvingDocument): boolean {
  const within = hits.filter((hit) => overlaps(hit.span, span));
  return [...wordsOf(text, span).matchAll(/\p{Lu}/gu)].some(
    ({ index }) => !within.some((hit) => hit.span.start <= span.start + index && span.start + index < hit.span.end),
  );
}

const inOrder = (toponyms: readonly Toponym[]): Toponym[] =>
  toponyms.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
