import { type Certainty, type CertaintyLevel, type FactValue, gradeOf, type Hedge, lower } from "../model/certainty.ts";
import type { EventType } from "../model/claim.ts";
import type { Scope } from "./scope.ts";
import type { Frame, Statement } from "./statement.ts";
import type { Token } from "./token.ts";

/** How sure a statement's wording is, and who commits to what. */
export function certaintyOf(statement: Statement, scope: Scope, eventType: EventType): Certainty {
  const level = levelOf(statement, scope, eventType);
  const mark = scope.sentence.at(-1);
  const question: Hedge[] = isQuestion(statement, scope) && mark ? [{ span: { start: mark.start, end: mark.end }, class: "question" }] : [];
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
  return spoken || isQuestion(statement, scope) ? "Uu" : stanceAt(level, isNegated(statement));
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

/** A headline with a question mark, or the words that a sentence's question mark stands behind. */
function isQuestion({ words }: Statement, { sentence, isHeadline }: Scope): boolean {
  const mark = sentence.findLast((word) => !/^["“”»’']+$/u.test(word.text));
  if (mark?.text !== "?") return false;
  const last = words.at(-1);
  return isHeadline || (last !== undefined && last.index >= mark.index - 2);
}

function levelOf(statement: Statement, scope: Scope, eventType: EventType): CertaintyLevel {
  if (isQuestion(statement, scope)) return "unknown";
  const innermost = statement.frames.at(-1);
  const party = innermost && speaksOfItself(innermost, statement, eventType) ? "alleged" : "asserted";
  const levels: CertaintyLevel[] = [statement.level, party, ...statement.frames.map((frame) => frame.level)];
  return levels.reduce(lower);
}

/**
 * A party on its own deeds or its enemy's losses: no better than alleged (annotation guidelines). Fighters speak of their war alone; a state's
 * organ does when it denies, insists or promises, when it speaks as "we", or when those who speak bear arms.
 */
function speaksOfItself({ sourceType, source, cueClass }: Frame, { subject, words }: Statement, eventType: EventType): boolean {
  if (sourceType === "belligerent") return cueClass !== "order-verb" && cueClass !== "expectation" && cueClass !== "belief-verb";
  if (sourceType !== "official") return false;
  if (cueClass === "deny-verb" || cueClass === "future-speech" || cueClass === "claim-verb") return true;
  const first = subject[0]?.lower ?? words[0]?.lower ?? "";
  const armed = source.some((word) => ARMED.test(word.lower));
  const isOwn = /^(?:we|our|us)$/u.test(first) || words.some((word) => /^our$/u.test(word.lower));
  if (isOwn || subject.some((word) => OWN_SIDE.test(word.lower))) return true;
  if (cueClass === "assert-verb" && armed) return true;
  if (!armed) return false;
  if (eventType === "assault" && tellsOwnBlow(words)) return true;
  return /^(?:it|its|they|their)$/u.test(first) || (eventType !== "none" && (words[0]?.lower === "no" || OWN_DEEDS.has(eventType)));
}

/** "83 rebels had been neutralised", "shot down 31 drones": what those who bear arms did to the other side, by whom or what it hit. */
const tellsOwnBlow = (words: readonly Token[]): boolean =>
  words.some(({ lower }) => ENEMY.test(lower)) && !words.some(({ lower }) => SUFFERED.test(lower));

const ENEMY =
  /^(?:militants?|rebels?|terrorists?|insurgents?|guerrillas?|saboteurs?|mercenaries|enemy|enemies|jihadists?|gunmen|bandits?|separatists?|mutineers|infiltrators|drones?|missiles?|rockets?|mines|bunkers?|depots?|positions?|convoys?|vehicles|tanks|launchers?)$/u;

/** Those whom the other side hit: "rebels killed nine soldiers". */
const SUFFERED = /^(?:soldiers?|troops|servicemen|policemen|officers|civilians?|residents|children|women|villagers|our)$/u;

/** "the Global Coalition has launched 8,000 strikes", said by a minister: his own side. */
const OWN_SIDE = /^(?:coalition|allies)$/u;

const OWN_DEEDS: ReadonlySet<EventType> = new Set<EventType>(["control", "mobilize", "responsibility"]);

/** "Nobody was hurt", "no boat was near": a subject that denies. */
const NONE = /^(?:no|nobody|none|neither|nothing)$/u;

const ARMED =
  /^(?:army|military|forces|coalition|navy|command|troops|general|commander|guard|defence|defense|junta|staff|colonel|major|captain|lieutenant|admiral|commodore|brigadier|marshal|war)$/u;

function stanceAt(level: CertaintyLevel, negated: boolean): FactValue {
  const sign = negated ? "-" : "+";
  if (level === "asserted") return `CT${sign}`;
  if (level === "likely") return `PR${sign}`;
  return level === "possible" ? `PS${sign}` : "Uu";
}
