import type { Certainty } from "../model/certainty.ts";
import type { Attribution, AttributionSpans, Claim, Entity, Toponym } from "../model/claim.ts";
import { claimId } from "../model/ids.ts";
import type { Note, Report, Sentence } from "../model/report.ts";
import { contains } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { analyseSentence } from "./analyse.ts";
import { certaintyOf } from "./certainty-of.ts";
import { kindOf } from "./claim-kind.ts";
import { eventTypeOf } from "./event-type.ts";
import { findEntities } from "./find-entities.ts";
import { findMentions } from "./find-mentions.ts";
import { findQuantities } from "./find-quantities.ts";
import { findTimes } from "./find-times.ts";
import { loweredHeadline } from "./headline.ts";
import { type Names, namesOf } from "./names.ts";
import { announces, type QuoteState, quoteStateAfter, speakerOfQuote } from "./quotes.ts";
import { announcedSpeaker } from "./reporting-frame.ts";
import type { Scope } from "./scope.ts";
import type { Frame, Statement } from "./statement.ts";
import { spanOf, spansOf, type Token } from "./token.ts";
import { tokenise } from "./tokenise.ts";

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
  const entities: Entity[] = [];
  const notes: Note[] = [];
  let quote: QuoteState = { open: false, speaker: undefined, block: -1, dictated: false };
  for (const sentence of sentences) {
    if (sentence.span.end - sentence.span.start > LONGEST) {
      notes.push({
        code: "SENTENCE_TOO_LONG",
        message: `a sentence of ${sentence.span.end - sentence.span.start} characters was not read for claims (limit ${LONGEST})`,
        span: sentence.span,
      });
      continue;
    }
    const names = namesOf(report.text, sentence.span, world);
    const tokens = tokensOf(report, sentence, names);
    const scope: Scope = { text: report.text, names, sentence: tokens, isHeadline: sentence.part === "headline", attributions: [] };
    const words = tokens.filter((token) => !isQuoteMark(token));
    const speaker = speakerOfQuote(tokens, quote, sentence.block);
    const announced = announces(tokens) ? announcedSpeaker(words, names) : undefined;
    const statements = announced ? [] : analyseSentence(words, speaker ? [speaker] : [], scope);
    quote = quoteStateAfter(tokens, quote, statements, sentence.block, announced);
    for (const statement of statements.flatMap(withWords)) claims.push(claimOf(statement, sentence, scope, report, claims.length));
    attributions.push(...scope.attributions);
    entities.push(...findEntities(tokens, report.text, names));
  }
  return { claims, attributions, entities, toponyms: [], notes };
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

function tokensOf(report: Report, { span }: Sentence, names: Names): Token[] {
  return wholeNames(tokenise(report.text, span, loweredHeadline(report.text, span, names)), report.text, names);
}

/** "Office of Island Defence": every word of a name known beforehand is part of a name, whatever it is elsewhere. */
function wholeNames(tokens: Token[], text: string, names: Names): Token[] {
  const whole = spanOf(tokens);
  if (!whole) return tokens;
  const long = names(whole).filter((hit) => hit.form === "name" && /\s/u.test(text.slice(hit.span.start, hit.span.end)));
  return tokens.map((token) =>
    token.pos !== "PROPN" && long.some((hit) => contains(hit.span, token)) ? { ...token, pos: "PROPN" } : token,
  );
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
    times: findTimes(statement.words, report.text, report.published?.value),
    quantities: findQuantities(statement.words),
    extractor: EXTRACTOR,
  };
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
    source: span && text.slice(span.start, span.end),
    sourceType: frame.sourceType,
    span,
    cue: spansOf(frame.cue, sentence),
    cueClass: frame.cueClass,
    stance: frame.stance,
  };
}
