import type { Certainty } from "../model/certainty.ts";
import type { Attribution, AttributionSpans, Claim, Entity, Toponym } from "../model/claim.ts";
import { claimId } from "../model/ids.ts";
import type { Note, Report, Sentence } from "../model/report.ts";
import type { World } from "../model/world.ts";
import { analyseSentence } from "./analyse.ts";
import { certaintyOf } from "./certainty-of.ts";
import { kindOf } from "./claim-kind.ts";
import { findEquipment } from "./equipment/find-equipment.ts";
import { eventTypeOf } from "./event-type.ts";
import { findEntities } from "./find-entities.ts";
import { findMentions } from "./find-mentions.ts";
import { KnownSpeakers } from "./known-speakers.ts";
import { type Names, namesOf } from "./names.ts";
import { findQuantities } from "./quantities/find-quantities.ts";
import { announces, type QuoteState, quoteStateAfter, speakerOfQuote } from "./quotes.ts";
import { relateClaims } from "./relations/relate-claims.ts";
import { type StatedClaim, statedClaim } from "./relations/stated-claim.ts";
import { announcedSpeaker } from "./reporting-frame.ts";
import type { Scope } from "./scope.ts";
import { tokensOfSentence } from "./sentence-tokens.ts";
import { speakerLabel } from "./stated-source.ts";
import type { Frame, Statement } from "./statement.ts";
import { speakerGoingOn } from "./tagged-frame.ts";
import { entityFeatures } from "./tagger/entity-features.ts";
import { actorTagger, attributionTagger, entityTagger, placeTagger } from "./tagger/shipped-taggers.ts";
import { tagEntities } from "./tagger/tag-entities.ts";
import { type TaggedMention, tagMentions } from "./tagger/tag-mentions.ts";
import { spansOfAttribution, type TaggedAttribution, tagParagraph } from "./tagger/tag-paragraph.ts";
import { findTimes } from "./times/find-times.ts";
import { spanOf, spansOf, type Token } from "./token.ts";
import { turnSpeakers } from "./turn-speakers.ts";

/** Name and version of this finder; it goes on every claim it finds. */
const EXTRACTOR = "rules-en/1";

export interface FoundClaims {
  readonly claims: readonly Claim[];
  readonly attributions: readonly AttributionSpans[];
  readonly entities: readonly Entity[];
  readonly toponyms: readonly Toponym[];
  /** What kept claims from being found. */
  readonly notes: readonly Note[];
}

/** Find what a report's sentences claim: sentence by sentence, with quotations carried from one to the next. */
export function findClaims(report: Report, sentences: readonly Sentence[], world: World): FoundClaims {
  if (report.language !== undefined && report.language !== "en") return unread(report.language);
  const attributions: AttributionSpans[] = [];
  const claims: Claim[] = [];
  const stated: StatedClaim[] = [];
  const entities: Entity[] = [];
  const speakers = new KnownSpeakers(report.text);
  let quote: QuoteState = { open: false, speaker: undefined, block: -1, dictated: false };
  const floors = turnSpeakers(report, world);
  const { read, notes } = readSentences(report, sentences, world);
  for (const { sentence, names, tokens, told, tagged, mentioned, named } of withTags(read)) {
    const scope: Scope = {
      text: report.text,
      names,
      sentence: tokens,
      isHeadline: sentence.part === "headline",
      tagged,
      mentioned,
    };
    const words = tokens.filter((token) => !isQuoteMark(token));
    const floor = floors.get(sentence.block);
    const isNewTurn = speakerLabel(words, names) !== undefined;
    const speaker = isNewTurn ? undefined : (speakerOfQuote(tokens, quote, sentence.block) ?? speakerGoingOn(words, scope));
    const announced = announces(tokens) ? announcedSpeaker(words, names) : undefined;
    const inner = speaker?.source[0] !== undefined && speaker.source[0] === floor?.source[0] ? undefined : speaker;
    const above = [floor, inner].filter((frame) => frame !== undefined);
    const statements = announced ? [] : speakers.settled(analyseSentence(words, above, scope), words);
    quote = quoteStateAfter(tokens, quote, statements, sentence.block, announced);
    for (const statement of statements.flatMap(withWords)) {
      const claim = claimOf(statement, sentence, scope, report, claims.length);
      claims.push(claim);
      stated.push(statedClaim(claim, statement, sentence));
    }
    attributions.push(...told.map(spansOfAttribution));
    entities.push(...findEntities(tokens, report.text, named));
  }
  return { claims: related(claims, stated), attributions, entities, toponyms: [], notes };
}

/** The claims with how each stands to those before it. */
function related(claims: readonly Claim[], stated: readonly StatedClaim[]): Claim[] {
  const relations = relateClaims(stated);
  return claims.map((claim) => ({ ...claim, ...(relations.has(claim.id) && { relations: relations.get(claim.id) }) }));
}

interface ReadSentence {
  readonly sentence: Sentence;
  readonly names: Names;
  readonly tokens: readonly Token[];
}

/** The sentences in words; one that is too long to be a sentence is noted instead. */
function readSentences(
  report: Report,
  sentences: readonly Sentence[],
  world: World,
): { readonly read: ReadSentence[]; readonly notes: Note[] } {
  const read: ReadSentence[] = [];
  const notes: Note[] = [];
  for (const sentence of sentences) {
    const { start, end } = sentence.span;
    if (end - start > LONGEST) {
      const message = `a sentence of ${end - start} characters was not read for claims (limit ${LONGEST})`;
      notes.push({ code: "SENTENCE_TOO_LONG", message, span: sentence.span });
      continue;
    }
    const names = namesOf(report.text, sentence.span, world);
    read.push({ sentence, names, tokens: tokensOfSentence(report, sentence, names) });
  }
  return { read, notes };
}

/** A sentence with what the taggers found in its paragraph. */
interface TaggedSentence extends ReadSentence {
  readonly told: readonly TaggedAttribution[];
  readonly tagged: readonly TaggedAttribution[];
  readonly mentioned: readonly TaggedMention[];
  readonly named: readonly Entity[];
}

function withTags(read: readonly ReadSentence[]): TaggedSentence[] {
  const blocks = Map.groupBy(read, ({ sentence }) => sentence.block);
  return [...blocks.values()].flatMap((block) => {
    const { told, sure } = tagParagraph(
      block.map(({ tokens }) => tokens),
      attributionTagger(),
    );
    const paragraph = block.map(({ tokens, names, sentence }) => ({ tokens, hits: names(sentence.span) }));
    const features = entityFeatures(paragraph);
    const at = sentencesOf(block);
    const cuesIn = sorted(told, ({ cue }) => at(cue.slice(0, 1)));
    const saidIn = sorted(sure, ({ source, cue, content }) => at([...source, ...cue, ...content.flat()]));
    const mentionedIn = sorted(tagMentions(paragraph, features, { actor: actorTagger(), place: placeTagger() }), ({ words }) =>
      at(words.slice(0, 1)),
    );
    const starts = new Map(block.flatMap(({ tokens }, place) => tokens.map(({ start }) => [start, place] as const)));
    const namedIn = sorted(tagEntities(paragraph, features, entityTagger()), ({ span }) => new Set([starts.get(span.start) ?? 0]));
    return block.map((one, index) => ({
      ...one,
      told: cuesIn(index),
      tagged: saidIn(index),
      mentioned: mentionedIn(index),
      named: namedIn(index),
    }));
  });
}

/** In which sentences of a paragraph, by their places in it, some of its words stand. */
function sentencesOf(block: readonly ReadSentence[]): (words: readonly Token[]) => ReadonlySet<number> {
  const places = new Map(block.flatMap(({ tokens }, place) => tokens.map((token) => [token, place] as const)));
  return (words) => new Set(words.map((word) => places.get(word) ?? 0));
}

/** Things sorted by the sentences they stand in, so that each sentence sees its own alone. */
function sorted<Thing>(things: readonly Thing[], sentences: (thing: Thing) => ReadonlySet<number>): (sentence: number) => readonly Thing[] {
  const found = new Map<number, Thing[]>();
  for (const thing of things) for (const sentence of sentences(thing)) found.set(sentence, [...(found.get(sentence) ?? []), thing]);
  return (sentence) => found.get(sentence) ?? [];
}

/** "The two men have not been seen since": words that attribute nothing are themselves what is said. */
function withWords(statement: Statement): Statement[] {
  if (statement.words.length > 0) return [statement];
  const words = statement.frames.at(-1)?.cue ?? [];
  return words.length === 0 ? [] : [{ ...statement, words, frames: statement.frames.slice(0, -1) }];
}

/** The longest stretch without a full stop that is read as a sentence, in UTF-16 code units: beyond it, it is a list or a wall of text. */
const LONGEST = 2500;

/** The rules know English; a report in another language keeps all its fields and says why it has no claims. */
function unread(language: string): FoundClaims {
  const note = { code: "CLAIMS_NOT_READ", message: `claims are found in English only so far; this report is in ${language}` };
  return { claims: [], attributions: [], entities: [], toponyms: [], notes: [note] };
}

const isQuoteMark = (token: Token): boolean => /^["“”„«»]+$/u.test(token.text);

function claimOf(statement: Statement, sentence: Sentence, scope: Scope, report: Report, index: number): Claim {
  const eventType = eventTypeOf(statement);
  const { actors, places } = findMentions(statement, eventType, scope);
  const certainty = certaintyOf(statement, scope, eventType);
  return {
    id: claimId(`c${String(index + 1).padStart(2, "0")}`),
    sentence: sentence.index,
    kind: kindOf(statement, eventType),
    content: spansOf(statement.words, scope.sentence),
    chain: chainOf(statement, certainty, scope, report),
    certainty,
    tense: statement.predicate?.tense ?? "present",
    eventType,
    actors,
    places,
    times: findTimes(statement.words, report.text, report.published?.value, { tense: statement.predicate?.tense }),
    quantities: findQuantities(statement.words, scope.sentence),
    ...equipmentOf(statement.words),
    extractor: EXTRACTOR,
  };
}

/** Named equipment, where there is some. */
function equipmentOf(words: readonly Token[]): Pick<Claim, "equipment"> {
  const equipment = findEquipment(words);
  return equipment.length === 0 ? {} : { equipment };
}

/** Author first, then each frame, with what each commits to. */
function chainOf({ frames }: Statement, certainty: Certainty, scope: Scope, report: Report): Attribution[] {
  const author: Attribution = {
    source: report.transmission[0]?.outlet ?? report.outlet,
    sourceType: "author",
    cue: [],
    cueClass: "authorial",
    stance: certainty.author,
  };
  const links = frames.map((frame, i) =>
    linkOf(i === frames.length - 1 ? { ...frame, stance: certainty.source ?? frame.stance } : frame, scope),
  );
  return [author, ...links];
}

function linkOf(frame: Frame, { sentence, text }: Scope): Attribution {
  const span = spanOf(frame.source);
  return {
    source: frame.name ?? (span && text.slice(span.start, span.end)),
    sourceType: frame.sourceType,
    span,
    cue: spansOf(frame.cue, sentence),
    cueClass: frame.cueClass,
    stance: frame.stance,
  };
}
