import { CERTAINTY_LEVELS } from "../../model/certainty.ts";
import type { ActorMention, Attribution, Claim, PlaceMention, TimeMention } from "../../model/claim.ts";
import { ACTOR_ROLES, CLAIM_KINDS, TENSES } from "../../model/claim-vocabulary.ts";
import { EVENT_TYPES } from "../../model/event-types.ts";
import type { DropReason } from "../../model/proposal.ts";
import type { Report, Sentence } from "../../model/report.ts";
import { overlaps, type Span, wordsOf } from "../../model/span.ts";
import { certaintyOf } from "../certainty-of.ts";
import { findHedges } from "../find-hedges.ts";
import type { Frame, Statement } from "../statement.ts";
import { findTimes } from "../times/find-times.ts";
import type { Token } from "../token.ts";
import { verbGroups } from "../verb-groups.ts";
import { findWords } from "./find-words.ts";
import { linkLevel, stanceOf } from "./link-level.ts";
import { type Placed, placeContent } from "./place-content.ts";
import { type PlacedLink, placeLinks } from "./place-links.ts";
import { placeQuantities } from "./place-quantities.ts";
import { polarityFits } from "./polarity-fits.ts";
import { type Proposal, proposalOf } from "./proposal-of.ts";
import { type SentenceTokens, tokensIn } from "./sentence-tokens.ts";
import { trimContent } from "./trim-content.ts";
import { wordingLevel } from "./wording-level.ts";

/** What a proposal is held against. */
export interface Evidence {
  readonly report: Report;
  /** The sentences that the model was shown. */
  readonly sentences: readonly Sentence[];
  readonly tokensOf: SentenceTokens;
  /** What the rules found in the report. */
  readonly ruled: readonly Claim[];
}

/** A proposal that holds, and how many of its mentions were left out of it. */
export interface Verified {
  readonly claim: Omit<Claim, "id" | "extractor">;
  readonly mentionsLeftOut: number;
}

/** One proposal as a claim, or why it is none. Takes anything that JSON can hold, and believes only what stands in the text. */
export function verifyProposal(value: unknown, evidence: Evidence): Verified | DropReason {
  const proposal = proposalOf(value);
  if (proposal === undefined) return "shape";
  const fields = fieldsOf(proposal);
  if (fields === undefined) return "vocabulary";
  const { report, sentences, tokensOf } = evidence;
  const placed = placeContent(proposal.content, proposal.sentence, sentences, report.text);
  if (typeof placed === "string") return placed;
  const links = placeLinks(proposal.attribution, placed, sentences, report.text);
  if (typeof links === "string") return links;
  const content = trimContent(placed.content, spansOfLinks(links), report.text);
  if (content === undefined) return "too-short";
  const sentence = tokensOf(placed.sentence);
  const quantities = placeQuantities(proposal.quantities, content, sentence, report.text);
  if (typeof quantities === "string") return quantities;
  const words = tokensIn(sentence, content);
  if (isEnglish(report) && !isDenied(links) && !polarityFits(fields.polarity, words, sentence)) return "polarity";
  const statement = statementOf(fields, { ...placed, content }, links, evidence);
  const certainty = certaintyOf(statement, scopeOf(placed.sentence, sentence, report), fields.eventType);
  const mentions = mentionsOf(proposal, placed.sentence, sentence, report);
  return {
    claim: {
      sentence: placed.sentence.index,
      kind: fields.kind,
      content,
      chain: [
        authorOf(report, certainty.author),
        ...links.map((link, at) => linkOf(link, report, at === links.length - 1 ? certainty.source : undefined)),
      ],
      certainty,
      tense: statement.predicate?.tense ?? fields.tense,
      eventType: fields.eventType,
      actors: mentions.actors,
      places: mentions.places,
      times: mentions.times,
      quantities,
    },
    mentionsLeftOut: mentions.leftOut,
  };
}

/** The fields that have a vocabulary; undefined when one of them says something else. */
function fieldsOf(proposal: Proposal) {
  const kind = CLAIM_KINDS.find((word) => word === proposal.kind);
  const level = CERTAINTY_LEVELS.find((word) => word === proposal.level);
  const polarity = (["+", "-"] as const).find((sign) => sign === proposal.polarity);
  const tense = TENSES.find((word) => word === proposal.tense);
  const eventType = EVENT_TYPES.find((word) => word === proposal.eventType);
  const hasRoles = proposal.actors.every(({ role }) => ACTOR_ROLES.some((word) => word === role));
  if (!kind || !level || !polarity || !tense || !eventType || !hasRoles) return undefined;
  return { kind, level, polarity, tense, eventType };
}

type Fields = NonNullable<ReturnType<typeof fieldsOf>>;

const isEnglish = ({ language }: Report): boolean => language === undefined || language === "en";

const isDenied = (links: readonly PlacedLink[]): boolean => links.some(({ cueClass }) => cueClass === "deny-verb");

const spansOfLinks = (links: readonly PlacedLink[]): Span[] =>
  links.flatMap(({ source, cue }) => [source, cue].flatMap((found) => (found === undefined ? [] : [found.span])));

/** The same thing that rules make claims from, so that what follows from chain and wording follows for both. */
function statementOf(fields: Fields, { sentence, content }: Placed, links: readonly PlacedLink[], evidence: Evidence): Statement {
  const tokens = evidence.tokensOf(sentence);
  const words = tokensIn(tokens, content);
  const { hedges } = findHedges(words);
  const ruled = evidence.ruled.filter((claim) => claim.sentence === sentence.index);
  const level = wordingLevel({ content, sentence: tokens, isAuthors: links.length === 0, ruled });
  const group = verbGroups(words)[0];
  const head = words[group?.head ?? 0];
  const isAhead = hedges.some((hedge) => hedge.class === "future");
  return {
    words,
    subject: words.slice(0, group?.from ?? 0),
    predicate: head && {
      head,
      words: group === undefined ? [] : words.slice(group.from, group.to),
      passive: group?.passive ?? false,
      negated: fields.polarity === "-",
      // "will leave" is not past, whoever says so
      tense: isAhead && fields.tense === "past" ? "future" : fields.tense,
    },
    frames: links.map((link) => frameOf(link, evidence)),
    hedges,
    level: surestOf(fields.level, level),
    conditional: hedges.some((hedge) => hedge.class === "conditional"),
  };
}

/** The level proposed, lowered to what the wording allows. */
const surestOf = (proposed: Fields["level"], allowed: Fields["level"]): Fields["level"] =>
  CERTAINTY_LEVELS[Math.max(CERTAINTY_LEVELS.indexOf(proposed), CERTAINTY_LEVELS.indexOf(allowed))] ?? "unknown";

function frameOf({ source, sourceType, cue, cueClass }: PlacedLink, { tokensOf }: Evidence): Frame {
  const words = cue === undefined ? [] : tokensIn(tokensOf(cue.sentence), [cue.span]);
  return {
    source: source === undefined ? [] : tokensIn(tokensOf(source.sentence), [source.span]),
    sourceType,
    cue: words,
    cueClass,
    stance: stanceOf(cueClass),
    level: linkLevel(cueClass, words),
  };
}

const scopeOf = ({ part }: Sentence, sentence: readonly Token[], { text }: Report) => ({
  text,
  names: () => [],
  sentence,
  isHeadline: part === "headline",
  tagged: [],
  mentioned: [],
});

const authorOf = (report: Report, stance: Attribution["stance"]): Attribution => ({
  source: report.transmission[0]?.outlet ?? report.outlet,
  sourceType: "author",
  cue: [],
  cueClass: "authorial",
  stance,
});

const linkOf = (
  { source, sourceType, cue, cueClass }: PlacedLink,
  { text }: Report,
  innermost: Attribution["stance"] | undefined,
): Attribution => ({
  source: source && wordsOf(text, source.span),
  sourceType,
  span: source?.span,
  cue: cue === undefined ? [] : [cue.span],
  cueClass,
  stance: innermost ?? stanceOf(cueClass),
});

/** Actors, places and times whose words stand in the sentence. Who and where they are is settled by the world, when by the date of the report. */
function mentionsOf(proposal: Proposal, { span: sentence }: Sentence, tokens: readonly Token[], { text, published }: Report) {
  const spanOf = (words: string): Span | undefined => findWords(text, sentence, words)[0];
  const actors = proposal.actors.flatMap(({ words, role }): ActorMention[] => {
    const span = spanOf(words);
    const known = ACTOR_ROLES.find((word) => word === role);
    return span === undefined || known === undefined ? [] : [{ span, ref: wordsOf(text, span), role: known }];
  });
  const places = proposal.places.flatMap((words): PlaceMention[] => {
    const span = spanOf(words);
    return span === undefined ? [] : [{ span, ref: wordsOf(text, span) }];
  });
  const dated = proposal.times.length === 0 ? [] : findTimes(tokens, text, published?.value);
  const times = proposal.times.flatMap((words): TimeMention[] => {
    const span = spanOf(words);
    return span === undefined ? [] : [dated.find((time) => overlaps(time.span, span)) ?? { span }];
  });
  const asked = proposal.actors.length + proposal.places.length + proposal.times.length;
  return { actors, places, times, leftOut: asked - actors.length - places.length - times.length };
}
