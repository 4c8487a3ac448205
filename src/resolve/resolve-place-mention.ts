import { DIRECTION_WORDS } from "../lexicon/world-entity-words.ts";
import type { PlaceMention, PlaceResolution } from "../model/claim.ts";
import { contains, type Span, wordsOf } from "../model/span.ts";
import type { PlaceEntry } from "../model/world.ts";
import { placeNoun, type ResolvingDocument } from "./document.ts";
import { firstEndingAfter, inReach } from "./in-reach.ts";
import { placeSpeltLike } from "./match-spelling.ts";
import { IN_PLAY, type ResolvedName, resolvedAs, within } from "./resolve-places.ts";

/** A claim's place with where it points. What is in no gazetteer lies within a place that is, or is unknown; `ref` is then the words themselves. */
export function resolvePlaceMention(mention: PlaceMention, document: ResolvingDocument, names: readonly ResolvedName[]): PlaceMention {
  const own = nameFor(mention.span, document, names);
  const resolution = own === undefined ? resolveUnlisted(mention.span, document, names) : ofPhrase(mention.span, own, document);
  const isItself = resolution.status === "resolved" && resolution.name !== undefined;
  return {
    ...mention,
    ref: isItself ? (resolution.name ?? mention.ref) : withoutArticle(wordsOf(document.text, mention.span)),
    resolution,
  };
}

/** The name the phrase is about; none when the name is only a part of a longer one: "Um Tawila" is not Tawila. */
function nameFor(span: Span, { text }: ResolvingDocument, names: readonly ResolvedName[]): ResolvedName | undefined {
  const [name] = inReach(names, span);
  if (name === undefined) return undefined;
  const before = text.slice(span.start, Math.max(span.start, name.span.start)).trimEnd();
  const last = /(?<word>\p{Lu}[\p{L}'’-]*)$/u.exec(before)?.groups?.["word"] ?? "";
  return last === "" || OPENERS.has(last.toLowerCase()) || DIRECTION_WORDS.has(last.toLowerCase()) || placeNoun(last) !== undefined
    ? name
    : undefined;
}

/** Words with a capital only because a sentence or a title begins, and "Greater" before a city. */
const OPENERS: ReadonlySet<string> = new Set(
  "the a an in at near from to of around outside across all greater rural downtown occupied war-torn rebel-held".split(" "),
);

/** "the Karam district of Aleppo" and "a bridge in Kherson" lie within what they are of. */
function ofPhrase(span: Span, name: ResolvedName, { text }: ResolvingDocument): PlaceResolution {
  const noun = /(?<noun>[\p{L}-]+) (?:of|in) (?:the )?(?:city of |town of )?$/u.exec(
    text.slice(span.start, Math.max(span.start, name.span.start)),
  )?.groups?.["noun"];
  const called = noun === undefined ? undefined : placeNoun(noun);
  const isPart = called === "neighbourhood" || called === "building" || called === "region" || called === "water";
  if (!isPart || name.place === undefined) return name.asPhrase;
  return within(name.place, name.place.class === "city" ? "25km" : name.asPhrase.precision);
}

/** Words that no gazetteer name stands in: another spelling, a part of a town named nearby, or a thing said again ("the city"). */
function resolveUnlisted(span: Span, document: ResolvingDocument, names: readonly ResolvedName[]): PlaceResolution {
  const words = withoutArticle(wordsOf(document.text, span)).split(/\s+/u);
  const called = placeNoun(words.at(-1) ?? "") ?? placeNoun(words[0] ?? "");
  const proper = words.filter((word) => /^\p{Lu}/u.test(word) && placeNoun(word) === undefined).join(" ");
  if (proper === "") return saidAgain(span, called, names);
  if (called !== "neighbourhood" && called !== "building") {
    const countries = [...document.countries].filter(([, share]) => share >= IN_PLAY).map(([country]) => country);
    const place = placeSpeltLike(proper, countries, document.index);
    if (place !== undefined) return resolvedAs(place, called);
  }
  return withinNearest(span, called, document, names);
}

/** How many names back "the city" may refer. */
const FAR_BACK = 12;

/** "the city" is the last city named; anything vaguer stays unknown. */
function saidAgain(span: Span, called: string | undefined, names: readonly ResolvedName[]): PlaceResolution {
  if (called !== "city" && called !== "adm1" && called !== "country") return { status: "unknown" };
  const next = firstEndingAfter(names, span.start);
  const last = names
    .slice(Math.max(0, next - FAR_BACK), next)
    .findLast(({ resolution, place }) => resolution.status === "resolved" && place?.class === called);
  return last?.place === undefined ? { status: "unknown" } : resolvedAs(last.place);
}

/** A quarter or a building lies in the town named in its paragraph, anything else in the smallest place named there; failing that in the country the report is about. */
function withinNearest(
  span: Span,
  called: string | undefined,
  document: ResolvingDocument,
  names: readonly ResolvedName[],
): PlaceResolution {
  const around = { start: span.start - NEAR, end: span.end + NEAR };
  const near = inReach(names, around).filter((name) => name.place !== undefined && isSameBlock(name, span, document));
  const isSmall = called === "neighbourhood" || called === "building";
  const order: readonly PlaceEntry["class"][] = isSmall ? ["city", "adm1", "region", "country"] : ["adm1", "region", "city", "country"];
  for (const wanted of order) {
    const found = nearest(
      span,
      near.filter((name) => name.place?.class === wanted),
    );
    if (found?.place !== undefined) return within(found.place, wanted === "city" ? "25km" : wanted === "adm1" ? "province" : "wider");
  }
  return withinCountry(document);
}

/** How far, in characters, a place may be named from the part of it. */
const NEAR = 400;

const isSameBlock = (name: ResolvedName, span: Span, { blocks }: ResolvingDocument): boolean => {
  const block = blocks[name.block]?.span;
  return block !== undefined && contains(block, span);
};

function nearest(span: Span, names: readonly ResolvedName[]): ResolvedName | undefined {
  const distance = (name: ResolvedName): number => (name.span.start > span.start ? name.span.start - span.end : span.start - name.span.end);
  return names.toSorted((a, b) => distance(a) - distance(b) || a.span.start - b.span.start)[0];
}

/** The country that is called by name or that two names speak for: a single town may be a chance likeness, and a wrong country is worse than none. */
function withinCountry(document: ResolvingDocument): PlaceResolution {
  const [top] = [...document.countries].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const country =
    top !== undefined && top[1] >= 0.5 && (document.witnesses.get(top[0]) ?? 0) >= 2
      ? document.index.placesOf(top[0]).find((place) => place.class === "country")
      : undefined;
  return country === undefined ? { status: "unknown" } : within(country, "country");
}

const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an|this|that|its|their) /iu, "");
