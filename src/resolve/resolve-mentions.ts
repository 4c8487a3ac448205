import { worldIndex } from "../lexicon/world-index.ts";
import type { Claim, Toponym } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { type Span, wordsOf } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { overlook, type ResolvingDocument } from "./document.ts";
import { inReach } from "./in-reach.ts";
import { resolveActor } from "./resolve-actor.ts";
import { resolvePlaceMention } from "./resolve-place-mention.ts";
import { type ResolvedName, resolvePlaces } from "./resolve-places.ts";

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
  const own = unlisted(claims, names, document);
  const named = names
    .filter((name) => inReach(own, name.span).length === 0)
    .map(({ span, text, resolution }): Toponym => ({ span, text, resolution }));
  return { ...found, claims, toponyms: inOrder([...found.toponyms, ...named, ...own]) };
}

/** Named places of claims that are in no gazetteer, once each; where a gazetteer name is only a part of one, the whole counts. */
function unlisted(claims: readonly Claim[], names: readonly ResolvedName[], document: ResolvingDocument): Toponym[] {
  const found = new Map<number, Toponym>();
  for (const { span, resolution } of claims.flatMap((claim) => claim.places)) {
    const bare = withoutArticle(span, document.text);
    const isListed = inReach(names, bare).some(
      (name) => name.resolution === resolution || name.asPhrase === resolution || resolution?.id === name.place?.id,
    );
    if (resolution === undefined || isListed || found.has(bare.start) || !isNamed(bare, document)) continue;
    found.set(bare.start, { span: bare, text: wordsOf(document.text, bare), resolution });
  }
  return inOrder([...found.values()]).filter((toponym, at, all) => at === 0 || toponym.span.start >= (all[at - 1]?.span.end ?? 0));
}

const withoutArticle = (span: Span, text: string): Span => ({
  start: span.start + (/^(?:the|a|an) /iu.exec(wordsOf(text, span))?.[0].length ?? 0),
  end: span.end,
});

/** A capital of its own: "Al-Atiq Mosque", but not "the ISIS-held area". */
function isNamed(span: Span, { text, hits }: ResolvingDocument): boolean {
  const within = inReach(hits, span);
  return [...wordsOf(text, span).matchAll(/\p{Lu}/gu)].some(
    ({ index }) => !within.some((hit) => hit.span.start <= span.start + index && span.start + index < hit.span.end),
  );
}

const inOrder = (toponyms: readonly Toponym[]): Toponym[] =>
  toponyms.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
