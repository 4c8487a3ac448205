import { type Certainty, type CertaintyLevel, type FactValue, gradeOf, type Hedge, lower } from "../model/certainty.ts";
import type { Attribution, AttributionSpans, Claim, Entity, EventType, Toponym } from "../model/claim.ts";
import { claimId } from "../model/ids.ts";
import type { Note, Report, Sentence } from "../model/report.ts";
import { contains } from "../model/span.ts";
import type { World } from "../model/world.ts";
import { analyseSentence } from "./analyse.ts";
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
    for (const statement of statements) claims.push(claimOf(statement, sentence, scope, report, claims.length));
    attributions.push(...scope.attributions);
    entities.push(...findEntities(tokens, report.text, names));
  }
  return { claims, attributions, entities, toponyms: [], notes };
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
  return {
    id: claimId(`c${String(index + 1).padStart(2, "0")}`),
    sentence: sentence.index,
    kind: kindOf(statement, eventType),
    content: spansOf(statement.words, scope.sentence),
    chain: chainOf(statement, scope, report),
    certainty: certaintyOf(statement, scope, eventType),
    tense: statement.predicate?.tense ?? "present",
    eventType,
    actors,
    places,
    times: findTimes(statement.words, report.text, report.published?.value),
    quantities: findQuantities(statement.words),
    extractor: EXTRACTOR,
  };
}

/** Author first, then each frame; the author is uncommitted as soon as somebody else is made to speak. */
function chainOf({ frames }: Statement, scope: Scope, report: Report): Attribution[] {
  const spoken = frames.some((frame) => frame.cueClass !== "perception-passive");
  const author: Attribution = {
    source: report.transmission[0]?.outlet ?? report.outlet,
    sourceType: "author",
    cue: [],
    cueClass: "authorial",
    stance: spoken || isQuestion(scope) ? "Uu" : "CT+",
  };
  return [author, ...frames.map((frame) => linkOf(frame, scope))];
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

function certaintyOf(statement: Statement, scope: Scope, eventType: EventType): Certainty {
  const level = levelOf(statement, scope, eventType);
  const mark = scope.sentence.at(-1);
  const question: Hedge[] = isQuestion(scope) && mark ? [{ span: { start: mark.start, end: mark.end }, class: "question" }] : [];
  const innermost = statement.frames.at(-1);
  const negated =
    statement.predicate?.negated === true ||
    NONE.test(statement.subject[0]?.lower ?? "") ||
    statement.frames.some((frame) => frame.stance === "CT-");
  return {
    level,
    grade: gradeOf(level),
    author: statement.frames.length === 0 && !isQuestion(scope) ? stanceAt(level, negated) : "Uu",
    source: innermost?.stance,
    polarity: negated ? "-" : "+",
    hedges: [...statement.hedges, ...question],
  };
}

const isQuestion = (scope: Scope): boolean => scope.isHeadline && scope.sentence.at(-1)?.text === "?";

function levelOf(statement: Statement, scope: Scope, eventType: EventType): CertaintyLevel {
  if (isQuestion(scope)) return "unknown";
  const innermost = statement.frames.at(-1);
  const party = innermost && speaksOfItself(innermost, statement, eventType) ? "alleged" : "asserted";
  const levels: CertaintyLevel[] = [statement.level, party, ...statement.frames.map((frame) => frame.level)];
  return levels.reduce(lower);
}

/** A party on its own deeds or its enemy's losses: no better than alleged (annotation guidelines). */
function speaksOfItself({ sourceType, source }: Frame, { subject, words }: Statement, eventType: EventType): boolean {
  if (sourceType === "belligerent")
    return eventType === "assault" || eventType === "control" || eventType === "mobilize" || eventType === "responsibility";
  if (sourceType !== "official" || eventType === "none") return false;
  const first = subject[0]?.lower ?? words[0]?.lower ?? "";
  const armed = source.some((word) => ARMED.test(word.lower));
  return /^(?:we|our)$/u.test(first) || (armed && /^(?:it|its|they|their)$/u.test(first));
}

/** "Nobody was hurt", "no boat was near": a subject that denies. */
const NONE = /^(?:no|nobody|none|neither|nothing)$/u;

const ARMED = /^(?:army|military|forces|coalition|navy|police|command|troops|general|commander|guard)$/u;

function stanceAt(level: CertaintyLevel, negated: boolean): FactValue {
  const sign = negated ? "-" : "+";
  if (level === "asserted") return `CT${sign}`;
  if (level === "likely") return `PR${sign}`;
  return level === "possible" ? `PS${sign}` : "Uu";
}
