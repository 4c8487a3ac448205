import { worldIndex } from "../lexicon/world-index.ts";
import type { Claim, Toponym } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { overlaps, wordsOf } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { overlook } from "./document.ts";
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
  return { ...found, claims, toponyms: inOrder([...found.toponyms, ...named, ...unlisted(claims, named, document.text)]) };
}

/** Places of claims that no gazetteer name stands in, once each. */
function unlisted(claims: readonly Claim[], named: readonly Toponym[], text: string): Toponym[] {
  const found = new Map<number, Toponym>();
  for (const { span, resolution } of claims.flatMap((claim) => claim.places)) {
    const words = wordsOf(text, span);
    const isName = /\p{Lu}/u.test(words.replace(/^The /u, ""));
    if (resolution === undefined || !isName || named.some((other) => overlaps(other.span, span)) || found.has(span.start)) continue;
    const start = span.start + (/^(?:the|a|an) /iu.exec(words)?.[0].length ?? 0);
    found.set(span.start, { span: { start, end: span.end }, text: text.slice(start, span.end), resolution });
  }
  return [...found.values()];
}

const inOrder = (toponyms: readonly Toponym[]): Toponym[] =>
  toponyms.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
