import { PLACE_HEADS } from "../lexicon/mention-words.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { Claim, EntityType, Toponym } from "../model/claim.ts";
import type { Reading } from "../model/reading.ts";
import { overlaps, type Span, wordsOf } from "../model/span.ts";
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
  const others = found.entities.filter(({ type }) => NO_PLACES.has(type)).map(({ span }) => span);
  const own = unlisted(claims, names, document).filter(
    ({ span, text }) => isPlaceWord(text) || !others.some((other) => overlaps(other, span)),
  );
  const named = names
    .filter((name) => inReach(own, name.span).length === 0)
    .map(({ span, text, resolution }): Toponym => ({ span, text, resolution }));
  return { ...found, claims, toponyms: inOrder([...found.toponyms, ...named, ...own]) };
}

/** What carries a name and is no place: the taggers learn from different texts, and where they disagree no name is put on the map. */
const NO_PLACES: ReadonlySet<EntityType> = new Set<EntityType>(["Person", "Organisation"]);

const isPlaceWord = (text: string): boolean => PLACE_HEADS.has(text.toLowerCase().split(/\s+/u).at(-1) ?? "");

/** Named places of claims that are in no gazetteer, once each; where a gazetteer name is only a part of one, the whole counts. */
function unlisted(claims: readonly Claim[], names: readonly ResolvedName[], document: ResolvingDocument): Toponym[] {
  const found = new Map<number, Toponym>();
  for (const { span, resolution } of claims.flatMap((claim) => claim.places)) {
    const bare = nameOf(span, document.text);
    if (bare === undefined) continue;
    const isListed = inReach(names, bare).some(
      (name) => name.resolution === resolution || name.asPhrase === resolution || resolution?.id === name.place?.id,
    );
    if (resolution === undefined || isListed || found.has(bare.start) || !isNamed(bare, document)) continue;
    found.set(bare.start, { span: bare, text: wordsOf(document.text, bare), resolution });
  }
  return inOrder([...found.values()]).filter((toponym, at, all) => at === 0 || toponym.span.start >= (all[at - 1]?.span.end ?? 0));
}

/** The name in a place's words: "Qatraneh" in "the town of Qatraneh", none in "a road by the sea". What is called by a common noun, "road at the Faulkners' home", has none either. */
function nameOf(span: Span, text: string): Span | undefined {
  const words = wordsOf(text, span).replace(/^(?:the|a|an) /iu, (article) => " ".repeat(article.length));
  const capital = words.search(/\p{Lu}/u);
  const lead = words.slice(0, Math.max(0, capital)).trim().split(/\s+/u).filter(Boolean);
  if (capital === -1 || (lead.length > 0 && !(lead.at(-1) === "of" && PLACE_HEADS.has(lead.at(-2)?.toLowerCase() ?? "")))) return undefined;
  return { start: span.start + capital, end: span.end };
}

/** A capital of its own: "Al-Atiq Mosque", but not "the ISIS-held area". */
function isNamed(span: Span, { text, hits }: ResolvingDocument): boolean {
  const within = inReach(hits, span);
  return [...wordsOf(text, span).matchAll(/\p{Lu}/gu)].some(
    ({ index }) => !within.some((hit) => hit.span.start <= span.start + index && span.start + index < hit.span.end),
  );
}

const inOrder = (toponyms: readonly Toponym[]): Toponym[] =>
  toponyms.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
