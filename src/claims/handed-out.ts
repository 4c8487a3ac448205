import { type Clause, subjectOf } from "./clause.ts";
import { sourceIn } from "./find-source.ts";
import { type FoundFrame, frameOf, withoutTail } from "./found-frame.ts";
import type { Names } from "./names.ts";
import type { Token } from "./token.ts";

/** "The watchdog called for an inquiry", "mediators called on both sides to stop": what is demanded is the claim. */
export function demandFrame(words: readonly Token[], clause: Clause, names: Names): FoundFrame | undefined {
  const { group } = clause;
  const link = words[group?.to ?? words.length];
  if (!group || !/^call(?:s|ed|ing)?$/u.test(words[group.head]?.lower ?? "") || !/^(?:for|on|upon)$/u.test(link?.lower ?? ""))
    return undefined;
  const subject = subjectOf(clause, words);
  const source = subject && sourceIn(words.slice(subject.from, subject.to), names);
  if (!source || group.to + 1 >= clause.to) return undefined;
  const frame = frameOf(source, words.slice(group.from, group.to + 1), { class: "order-verb", stance: "Uu" });
  // "… into the raid that killed nine": the raid is nobody's demand, so it is read again beside it
  const relative = /^(?:that|which|who|where)$/u.test(words[clause.to]?.lower ?? "");
  const besides = words.slice(relative ? group.to + 1 : clause.to);
  return { frame, said: words.slice(group.to + 1, clause.to), before: withoutTail(words.slice(0, clause.from)), after: [], besides };
}

/** "The clinic put the death toll at five", "the ministry put its losses at nine dead", "the agency gave a toll of twelve": a number handed out. */
export function tollFrame(words: readonly Token[], clauses: readonly Clause[], clause: Clause, names: Names): FoundFrame | undefined {
  const { group } = clause;
  if (!group || !/^(?:put|puts|gave|gives|give|placed)$/u.test(words[group.head]?.lower ?? "")) return undefined;
  const subject = subjectOf(clause, words);
  const source = subject && sourceIn(words.slice(subject.from, subject.to), names);
  if (!source) return undefined;
  const to = endOfToll(words, clauses, clause);
  const toll = words.findIndex((word, i) => i >= group.to && i < group.to + 4 && word.lower === "toll");
  const isOf = toll !== -1 && words[toll + 1]?.lower === "of";
  if (toll === -1 && !putsAt(words.slice(group.to, to))) return undefined;
  const given = isOf ? toll + 2 : group.to;
  return {
    frame: frameOf(source, words.slice(group.from, isOf ? given : group.to), { class: "say-verb", stance: "CT+" }),
    said: words.slice(given, to),
    before: withoutTail(words.slice(0, clause.from)),
    after: [],
    besides: words.slice(to),
  };
}

/** "its losses at nine dead", "the missing at about 46": a thing, then a number that is no hour. */
function putsAt(object: readonly Token[]): boolean {
  const at = object.findIndex(({ lower }) => lower === "at");
  const number = object.findIndex(({ pos }, i) => i > at && pos === "NUM");
  if (at < 1 || number === -1 || number > at + 5 || !/^(?:DET|NOUN|PROPN|PRON|ADJ|VERB)$/u.test(object[0]?.pos ?? "")) return false;
  return !/^(?:am|pm|a\.m\.?|p\.m\.?|gmt|o['’]clock)$/u.test(object[number + 1]?.lower ?? "") && object[number + 1]?.text !== ":";
}

/** "at nine dead and 14 injured": numbers joined on are still handed out, though "injured" passes for a verb. */
function endOfToll(words: readonly Token[], clauses: readonly Clause[], { to }: Clause): number {
  const next = clauses.find((clause) => clause.from === to);
  if (!next?.group) return to;
  const joined = words.slice(next.from, next.group.to);
  const isNumber =
    joined.some(({ pos }) => pos === "NUM") && joined.every(({ pos }) => ["CCONJ", "PUNCT", "NUM", "ADV", "VERB"].includes(pos));
  return isNumber ? endOfToll(words, clauses, next) : to;
}
