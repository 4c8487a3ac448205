import { type Certainty, type CertaintyLevel, type FactValue, gradeOf, type Hedge, lower } from "../model/certainty.ts";
import type { EventType } from "../model/claim.ts";
import type { Scope } from "./scope.ts";
import type { Frame, Statement } from "./statement.ts";

/** How sure a statement's wording is, and who commits to what. */
export function certaintyOf(statement: Statement, scope: Scope, eventType: EventType): Certainty {
  const level = levelOf(statement, scope, eventType);
  const mark = scope.sentence.at(-1);
  const question: Hedge[] = isQuestion(scope) && mark ? [{ span: { start: mark.start, end: mark.end }, class: "question" }] : [];
  const negated = isNegated(statement);
  return {
    level,
    grade: gradeOf(level),
    author: authorStance(statement, scope, level),
    source: innermostStance(statement),
    polarity: negated ? "-" : "+",
    hedges: [...statement.hedges, ...question],
  };
}

/** The author commits to nothing as soon as somebody else is made to speak; what was merely seen is the author's word. */
function authorStance(statement: Statement, scope: Scope, level: CertaintyLevel): FactValue {
  const spoken = statement.frames.some((frame) => frame.cueClass !== "perception-passive");
  return spoken || isQuestion(scope) ? "Uu" : stanceAt(level, isNegated(statement));
}

/** What the innermost source holds of the content as if its negation were taken away: "said it had not fallen" is certain that not. */
function innermostStance(statement: Statement): FactValue | undefined {
  const stance = statement.frames.at(-1)?.stance;
  return stance === "CT+" && isNegated(statement) ? "CT-" : stance;
}

const isNegated = (statement: Statement): boolean =>
  statement.predicate?.negated === true ||
  NONE.test(statement.subject[0]?.lower ?? "") ||
  statement.frames.some((frame) => frame.stance === "CT-");

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
