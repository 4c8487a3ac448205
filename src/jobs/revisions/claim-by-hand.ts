import { ReportedlyError } from "../../errors.ts";
import { gradeOf } from "../../model/certainty.ts";
import type { Claim, PlaceResolution } from "../../model/claim.ts";
import { type ClaimId, claimId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { type ClaimDraft, HAND, type Revision } from "../../model/revision.ts";
import { contains, overlaps, type Span, wordsOf } from "../../model/span.ts";
import { wellFormed } from "./well-formed.ts";

/** What a draft is held against. */
export interface DraftContext {
  readonly found: Pick<Reading, "report" | "sentences" | "claims" | "toponyms">;
  /** Ids of all claims the report ever had: relations to those that stand no longer lead on. */
  readonly known: ReadonlySet<ClaimId>;
  /** The claims that it stands in the place of. */
  readonly replaced: readonly Claim[];
  /** Names the draft in an error: `claims.0`. */
  readonly where: string;
}

/** The claim that a draft means. Fails with INPUT_INVALID, naming the member, for one that cannot be. */
export function claimByHand(draft: ClaimDraft, id: ClaimId, context: DraftContext): Claim {
  checkSpans(draft, context);
  checkChain(draft, context);
  checkQuantities(draft, context);
  checkRelations(draft, context);
  const content = draft.content.toSorted((a, b) => a.start - b.start);
  return wellFormed({
    ...draft,
    id,
    content,
    sentence: sentenceOf(content, context),
    certainty: { ...draft.certainty, grade: gradeOf(draft.certainty.level) },
    places: draft.places.map((place) => ({ ...place, resolution: resolutionAt(place.span, context) })),
    times: draft.times.map((time) => withKnown(time, timesKnown(context), (one) => one.value === time.value)),
    quantities: draft.quantities.map((quantity) =>
      withKnown(
        quantity,
        quantitiesKnown(context),
        ({ min, max, measure }) => measure === quantity.measure && min === quantity.min && max === quantity.max,
      ),
    ),
    relations: relationsOf(draft, context),
    extractor: HAND,
  });
}

/** Those that still lead somewhere: a claim made of two is in no relation to itself. */
function relationsOf({ relations }: ClaimDraft, { replaced }: DraftContext): Claim["relations"] {
  const others = relations?.filter(({ to }) => !replaced.some(({ id }) => id === to)) ?? [];
  return others.length === 0 ? undefined : others;
}

/** A part of a claim with what was made out of the same words before, where that says the same: the draft may come from a form that shows less. */
function withKnown<Part extends { readonly span: Span }>(part: Part, known: readonly Part[], saysTheSame: (one: Part) => boolean): Part {
  const same = known.find((one) => isSame([one.span], [part.span]) && saysTheSame(one));
  const said = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;
  return { ...same, ...said };
}

const timesKnown = ({ replaced, found }: DraftContext) => [...replaced, ...found.claims].flatMap(({ times }) => times);
const quantitiesKnown = ({ replaced, found }: DraftContext) => [...replaced, ...found.claims].flatMap(({ quantities }) => quantities);

/** Ids of the claims to come: `h01`, `h02`, … after all that were ever given in the report, taken back or not. */
export function claimIdsAfter(found: readonly Claim[], revisions: readonly Revision[]): (index: number) => ClaimId {
  const given = [...found, ...revisions.flatMap(({ claims }) => claims)].map(({ id }) => Number(/^h(\d{1,9})$/u.exec(id)?.[1] ?? 0));
  const last = given.reduce((most, number) => Math.max(most, number), 0);
  return (index) => claimId(`h${String(last + 1 + index).padStart(2, "0")}`);
}

function checkSpans(draft: ClaimDraft, { found, where }: DraftContext): void {
  const { text } = found.report;
  for (const [member, span] of spansOf(draft)) {
    const isWithin = Number.isInteger(span.start) && Number.isInteger(span.end) && span.start >= 0 && span.end <= text.length;
    if (!isWithin || span.start >= span.end)
      throw invalid(`${where}.${member} to be a stretch of the ${text.length} characters`, `${span.start} to ${span.end}`);
  }
  if (draft.content.some((span) => wordsOf(text, span).trim() === "")) throw invalid(`words in ${where}.content`, "white space");
  const [first, second] = overlapIn(draft.content) ?? [];
  if (first && second)
    throw invalid(`${where}.content not to overlap`, `${first.start} to ${first.end} and ${second.start} to ${second.end}`);
}

/** Every span of a draft, with the member it stands in. */
const spansOf = (draft: ClaimDraft): [member: string, span: Span][] => [
  ...draft.content.map((span): [string, Span] => ["content", span]),
  ...draft.chain.flatMap(({ span, cue }) => [span ?? [], cue].flat()).map((span): [string, Span] => ["chain", span]),
  ...draft.certainty.hedges.map(({ span }): [string, Span] => ["certainty.hedges", span]),
  ...draft.actors.flatMap(({ span }) => span ?? []).map((span): [string, Span] => ["actors", span]),
  ...draft.places.map(({ span }): [string, Span] => ["places", span]),
  ...draft.times.map(({ span }): [string, Span] => ["times", span]),
  ...draft.quantities.map(({ span }): [string, Span] => ["quantities", span]),
];

function overlapIn(spans: readonly Span[]): readonly [Span, Span] | undefined {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && overlaps(span, next)) return [span, next];
  }
  return undefined;
}

function checkChain({ chain }: ClaimDraft, { where }: DraftContext): void {
  const [first, ...others] = chain;
  if (first?.sourceType !== "author") throw invalid(`${where}.chain to begin with the author`, first?.sourceType ?? "no one");
  if (others.some(({ sourceType }) => sourceType === "author")) throw invalid(`the author once in ${where}.chain`, "more");
}

function checkQuantities({ quantities }: ClaimDraft, { where }: DraftContext): void {
  for (const { min, max } of quantities)
    if (min !== undefined && max !== undefined && min > max) throw invalid(`${where}.quantities with min up to max`, `${min} to ${max}`);
}

function checkRelations({ relations = [] }: ClaimDraft, { known, where }: DraftContext): void {
  for (const { to } of relations) if (!known.has(to)) throw invalid(`${where}.relations to name claims of the report`, to);
}

/** The sentence that holds the words; for words that a replaced claim has, its sentence. */
function sentenceOf(content: readonly Span[], { found, replaced, where }: DraftContext): number {
  const same = replaced.find((claim) => isSame(claim.content, content));
  if (same) return same.sentence;
  if (content.length === 0) throw invalid(`words in ${where}.content`, "none");
  const sentence = found.sentences.find(({ span }) => content.every((part) => contains(span, part)));
  if (sentence) return sentence.index;
  throw invalid(`the words of ${where}.content to stand in one sentence of the story`, wordsIn(content));
}

/** Where the place of these words lies, as far as that was settled in this report. */
function resolutionAt(span: Span, { found, replaced }: DraftContext): PlaceResolution | undefined {
  const places = [...replaced, ...found.claims].flatMap((claim) => claim.places);
  return [...places, ...found.toponyms].find((place) => isSame([place.span], [span]) && place.resolution !== undefined)?.resolution;
}

const isSame = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.length === other.length && one.every(({ start, end }, index) => start === other[index]?.start && end === other[index]?.end);

const wordsIn = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start} to ${end}`).join(", ");

const invalid = (expected: string, met: string): ReportedlyError =>
  new ReportedlyError("INPUT_INVALID", `expected ${expected}, met ${met}`);
