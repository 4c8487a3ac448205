import type { PlaceMention, PlaceResolution } from "../model/claim.ts";
import { contains, overlaps, type Span, wordsOf } from "../model/span.ts";
import type { PlaceEntry } from "../model/world.ts";
import { placeNoun, type ResolvingDocument } from "./document.ts";
import { placeSpeltLike } from "./match-spelling.ts";
import { IN_PLAY, type ResolvedName, resolvedAs, within } from "./resolve-places.ts";

/** A claim's place with where it points. What is in no gazetteer lies within a place that is, or is unknown; `ref` is then the words themselves. */
export function resolvePlaceMention(mention: PlaceMention, document: ResolvingDocument, names: readonly ResolvedName[]): PlaceMention {
  const own = nameFor(mention.span, names);
  const resolution = own?.resolution ?? resolveUnlisted(mention.span, document, names);
  const isNamed = resolution.status === "resolved" && resolution.name !== undefined;
  return { ...mention, ref: isNamed ? (resolution.name ?? mention.ref) : withoutArticle(wordsOf(document.text, mention.span)), resolution };
}

/** The name the phrase is about: "the Al-Rawdah district of Raqqa" is about the district, "the countryside of Aleppo" about Aleppo. */
function nameFor(span: Span, names: readonly ResolvedName[]): ResolvedName | undefined {
  return names.find((name) => contains(span, name.span)) ?? names.find((name) => overlaps(span, name.span));
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

/** "the city" is the last city named; anything vaguer stays unknown. */
function saidAgain(span: Span, called: string | undefined, names: readonly ResolvedName[]): PlaceResolution {
  if (called !== "city" && called !== "adm1" && called !== "country") return { status: "unknown" };
  const last = names.findLast(
    (name) => name.span.end <= span.start && name.resolution.status === "resolved" && name.place?.class === called,
  );
  return last?.place === undefined ? { status: "unknown" } : resolvedAs(last.place);
}

/** A quarter or a building lies in the town named in its paragraph, anything else in the smallest place named there; failing that in the country the report is about. */
function withinNearest(
  span: Span,
  called: string | undefined,
  document: ResolvingDocument,
  names: readonly ResolvedName[],
): PlaceResolution {
  const block = document.blocks.findIndex((other) => contains(other.span, span));
  const near = names.filter((name) => name.place !== undefined && name.block === block && Math.abs(name.span.start - span.start) < NEAR);
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

const NEAR = 400;

function nearest(span: Span, names: readonly ResolvedName[]): ResolvedName | undefined {
  const distance = (name: ResolvedName): number => (name.span.start > span.start ? name.span.start - span.end : span.start - name.span.end);
  return names.toSorted((a, b) => distance(a) - distance(b) || a.span.start - b.span.start)[0];
}

function withinCountry(document: ResolvingDocument): PlaceResolution {
  const [top] = [...document.countries].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const country =
    top !== undefined && top[1] >= 0.5 ? document.index.placesOf(top[0]).find((place) => place.class === "country") : undefined;
  return country === undefined ? { status: "unknown" } : within(country, "country");
}

const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an|this|that|its|their) /iu, "");
