import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import type { Doing, Draft, DraftClaim } from "./draft.ts";
import { splitContent } from "./split-content.ts";

/**
 * A draft as it begins: what is there already, to be changed. Undefined when one of the claims stands no longer.
 * `words` are those a new claim is to be made of.
 */
export function startDraft(report: DeskReport, doing: Doing, ids: readonly string[], words?: Offsets): Draft | undefined {
  const claims = ids.flatMap((id) => report.claims.find((claim) => claim.id === id) ?? []);
  if (claims.length < ids.length) return undefined;
  return { doing, replaces: ids, parts: partsOf(report, doing, claims, words), at: 0, reason: "" };
}

function partsOf(report: DeskReport, doing: Doing, claims: readonly DeskClaim[], words: Offsets | undefined): readonly DraftClaim[] {
  const [first] = claims;
  if (doing === "reject") return [];
  if (first === undefined) return [newClaim(report, words)];
  if (doing === "split") return splitContent(report.text, first.content).map((content) => partOf(first, content));
  return [doing === "merge" ? mergedClaim(claims) : draftOf(first)];
}

/** What of a claim a person may change, and what is kept with it. */
export function draftOf(claim: DraftClaim | DeskClaim): DraftClaim {
  const { id: _, sentence: __, contentText: ___, extractor: ____, isByHand: _____, ...said } = claim as DeskClaim;
  return said;
}

/** A claim nobody found: the author's flat word until it is said otherwise. */
function newClaim({ report }: DeskReport, words: Offsets | undefined): DraftClaim {
  const author: DraftClaim["chain"][number] = {
    source: report.outlet ?? null,
    sourceType: "author",
    span: null,
    cue: [],
    cueText: null,
    cueClass: "authorial",
    stance: "CT+",
  };
  return {
    kind: "event",
    content: words === undefined ? [] : [words],
    chain: [author],
    certainty: { level: "asserted", grade: 5, author: "CT+", source: null, polarity: "+", hedges: [] },
    tense: "past",
    eventType: "none",
    actors: [],
    places: [],
    times: [],
    quantities: [],
    equipment: undefined,
    relations: undefined,
  };
}

/** A part of a claim: its words, and what of the claim lies in them. Who says it stays. */
export function partOf(claim: DraftClaim, content: readonly Offsets[]): DraftClaim {
  const isWithin = ({ span }: { readonly span: Offsets | null }): boolean =>
    span === null || content.some(([start, end]) => start <= span[0] && span[1] <= end);
  const { actors, places, times, quantities, equipment } = claim;
  return {
    ...draftOf(claim),
    content: [...content],
    actors: actors.filter(isWithin),
    places: places.filter(isWithin),
    times: times.filter(isWithin),
    quantities: quantities.filter(isWithin),
    equipment: equipment?.filter(isWithin),
  };
}

/** One claim in the place of several: the first, with the words and the parts of all. Words of other sentences stay out, for a claim stands in one. */
function mergedClaim(claims: readonly DeskClaim[]): DraftClaim {
  const [first] = claims as readonly [DeskClaim, ...DeskClaim[]];
  const near = claims.filter(({ sentence }) => sentence === first.sentence);
  return {
    ...draftOf(first),
    content: joined(near.flatMap(({ content }) => content)),
    certainty: { ...first.certainty, hedges: distinct(near.flatMap(({ certainty }) => certainty.hedges)) },
    actors: distinct(claims.flatMap(({ actors }) => actors)),
    places: distinct(claims.flatMap(({ places }) => places)),
    times: distinct(claims.flatMap(({ times }) => times)),
    quantities: distinct(claims.flatMap(({ quantities }) => quantities)),
    equipment: someOf(distinct(claims.flatMap(({ equipment }) => equipment ?? []))),
    relations: someOf(distinct(claims.flatMap(({ relations }) => relations ?? []).filter(({ to }) => !claims.some(({ id }) => id === to)))),
  };
}

/** Each stretch once, in the order of the text; what overlaps is one. */
export function joined(spans: readonly Offsets[]): Offsets[] {
  return spans
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
    .reduce<Offsets[]>((before, [start, end]) => {
      const last = before.at(-1);
      if (last === undefined || start >= last[1]) return [...before, [start, end]];
      return [...before.slice(0, -1), [last[0], Math.max(last[1], end)]];
    }, []);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];

/** As claims are found, equipment is absent where none is named. */
const someOf = <T>(values: T[]): T[] | undefined => (values.length === 0 ? undefined : values);
