import { ReportedlyError } from "../../errors.ts";
import type { CertaintyLevel, FactValue } from "../../model/certainty.ts";
import type { Attribution, Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { ClaimDraft } from "../../model/revision.ts";
import { contains, type Span, wordsOf } from "../../model/span.ts";
import type { DraftFlags } from "./draft-flags.ts";
import { spansOfWords, type WordsIn } from "./spans-of-words.ts";

/** What is believed of a claim that is added and of which nothing else is said. */
const PLAIN_CLAIM: ClaimDraft = {
  kind: "event",
  content: [],
  chain: [{ sourceType: "author", cue: [], cueClass: "authorial", stance: "CT+" }],
  certainty: { level: "asserted", author: "CT+", polarity: "+", hedges: [] },
  tense: "past",
  eventType: "none",
  actors: [],
  places: [],
  times: [],
  quantities: [],
};

/** The claim with what options say of it. Fails as `spansOfWords` does. */
export function draftOf(base: ClaimDraft | Claim, flags: DraftFlags, reading: Reading): ClaimDraft {
  const content = contentOf(base, flags, reading);
  const near = reading.sentences.find(({ span }) => content.some((part) => contains(span, part)))?.span;
  const said = {
    ...base,
    ...(flags.kind && { kind: flags.kind }),
    ...(flags.eventType && { eventType: flags.eventType }),
    ...(flags.tense && { tense: flags.tense }),
    content,
    certainty: certaintyOf(base.certainty, flags),
  };
  const draft = spoken(said, flags, { text: reading.report.text, near, at: flags.at });
  // What nobody else is made to say is as sure for its author as its wording.
  return draft.chain.length === 1 && (flags.level ?? flags.polarity) !== undefined ? authored(draft) : draft;
}

/** A claim that was not found, of which options say all. */
export function addedDraft(flags: DraftFlags, reading: Reading): ClaimDraft {
  const draft = draftOf(PLAIN_CLAIM, flags, reading);
  return draft.chain.length === 1 ? authored(draft) : draft;
}

/** One claim in the place of several: the first, with the words and the parts of all. */
export function mergedDraft(claims: readonly Claim[]): ClaimDraft {
  const [first] = claims;
  if (!first) throw new ReportedlyError("USAGE", "expected the claims to merge, met none");
  const { certainty } = first;
  return {
    ...first,
    content: joinedSpans(claims.flatMap(({ content }) => content)),
    certainty: { ...certainty, hedges: distinct(claims.flatMap((claim) => claim.certainty.hedges)) },
    actors: distinct(claims.flatMap(({ actors }) => actors)),
    places: distinct(claims.flatMap(({ places }) => places)),
    times: distinct(claims.flatMap(({ times }) => times)),
    quantities: distinct(claims.flatMap(({ quantities }) => quantities)),
    relations: distinct(claims.flatMap(({ relations = [] }) => relations)),
  };
}

/** A part of a claim: its words, and what of the claim lies in them. Who says it stays. */
export function partOf(claim: Claim, content: readonly Span[]): ClaimDraft {
  const isWithin = ({ span }: { readonly span?: Span | undefined }): boolean =>
    span === undefined || content.some((part) => contains(part, span));
  return {
    ...claim,
    content,
    actors: claim.actors.filter(isWithin),
    places: claim.places.filter(isWithin),
    times: claim.times.filter(isWithin),
    quantities: claim.quantities.filter(isWithin),
  };
}

/** How sure, by whom: who commits to it being so commits to its not being so when that is what is claimed. */
function certaintyOf(
  before: ClaimDraft["certainty"],
  { level = before.level, polarity = before.polarity }: DraftFlags,
): ClaimDraft["certainty"] {
  const signed = (value: FactValue): FactValue => (polarity === before.polarity ? value : (value.replace(/[+-]$/u, polarity) as FactValue));
  const { author, source } = before;
  return { ...before, level, polarity, author: signed(author), ...(source && { source: signed(source) }) };
}

function contentOf(base: ClaimDraft | Claim, { content, at }: DraftFlags, { report, sentences }: Reading): readonly Span[] {
  if (content === undefined) return base.content;
  const near = "sentence" in base ? sentences.find(({ index }) => index === base.sentence)?.span : undefined;
  return spansOfWords(content, { text: report.text, near, at });
}

/** The claim with who is made to say it. The innermost source is the one that options speak of; those around it stay. */
function spoken(draft: ClaimDraft, flags: DraftFlags, where: WordsIn): ClaimDraft {
  const { source, sourceType, cue, cueClass, stance } = flags;
  if (source === false) return authored(draft);
  if ([source, sourceType, cue, cueClass, stance].every((flag) => flag === undefined)) return draft;
  const [author, ...links] = draft.chain;
  const innermost = links.at(-1) ?? LINK;
  const spans = source === undefined ? [] : spansOfWords(source, where);
  const link: Attribution = {
    ...innermost,
    ...(spans[0] && { source: spans.map((span) => wordsOf(where.text, span)).join(" … "), span: spans[0] }),
    ...(sourceType && { sourceType }),
    ...(cue !== undefined && { cue: spansOfWords(cue, where) }),
    ...(cueClass && { cueClass }),
    ...(stance && { stance }),
  };
  // An author who makes somebody else speak commits to nothing.
  const before = author && links.length === 0 ? { ...author, stance: "Uu" as const } : author;
  const { polarity } = draft.certainty;
  const held = link.stance === "CT+" && polarity === "-" ? "CT-" : link.stance;
  return {
    ...draft,
    chain: [...(before ? [before] : []), ...links.slice(0, -1), link],
    certainty: { ...draft.certainty, author: before?.stance ?? draft.certainty.author, source: held },
  };
}

const LINK: Attribution = { sourceType: "unspecified", cue: [], cueClass: "say-verb", stance: "CT+" };

/** The claim as the author's own word, as sure as its level. */
function authored(draft: ClaimDraft): ClaimDraft {
  const { source: _, ...certainty } = draft.certainty;
  const author = stanceAt(certainty.level, certainty.polarity);
  const chain = draft.chain.slice(0, 1).map((link) => ({ ...link, stance: author }));
  return { ...draft, chain, certainty: { ...certainty, author } };
}

function stanceAt(level: CertaintyLevel, polarity: "+" | "-"): FactValue {
  if (level === "asserted") return `CT${polarity}`;
  if (level === "likely") return `PR${polarity}`;
  return level === "possible" ? `PS${polarity}` : "Uu";
}

/** Each stretch once, in the order of the text; what overlaps is one. */
function joinedSpans(spans: readonly Span[]): Span[] {
  return spans
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<Span[]>((before, span) => {
      const last = before.at(-1);
      if (last === undefined || span.start >= last.end) return [...before, span];
      return [...before.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }];
    }, []);
}

const distinct = <T>(values: readonly T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
