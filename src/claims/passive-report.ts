import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { PASSIVE_REPORTS } from "../lexicon/reporting-verbs.ts";
import type { Clause } from "./clause.ts";
import { sourceIn } from "./find-source.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Scope } from "./scope.ts";
import type { Frame, Predicate } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** "have been spotted", "is believed to have", "were reported injured": the passive tells of a teller. */
export function passiveReport(
  words: readonly Token[],
  clause: Clause,
  own: readonly Token[],
  scope: Scope,
): { frame: Frame; words: readonly Token[]; eventType?: "sighting" } | undefined {
  const head = clause.group && words[clause.group.head];
  const entry = clause.group?.passive && head ? PASSIVE_REPORTS.get(head.lemma) : undefined;
  if (!entry || !clause.group || !head) return undefined;
  const isPerception = entry.class === "perception-passive";
  const group = words.slice(clause.group.from, clause.group.to);
  const cue = isPerception ? group : [head];
  const after = words[clause.group.to];
  // "was reported by" names the teller; "reported killed", "believed to have" pass a fact on; "the attack was reported" tells of telling
  const teller = after?.lower === "by" ? nounPhraseAfter(words, clause.group.to + 1) : undefined;
  const source = teller && sourceIn(words.slice(teller.from, teller.to), scope.names);
  const rest = own.filter(
    (word) =>
      !cue.includes(word) && !(isPerception && group.includes(word)) && !(source && (word === after || source.words.includes(word))),
  );
  const frame: Frame = {
    source: source?.words ?? [],
    sourceType: source?.type ?? "unspecified",
    cue,
    cueClass: entry.class,
    stance: entry.stance,
    level: isPerception ? "asserted" : entry.class === "claim-verb" ? "alleged" : "reported",
  };
  return { frame, words: rest, ...(isPerception ? { eventType: "sighting" as const } : {}) };
}

/** "were reported injured", "is believed to have fled": the deed is the verb after the one that tells. */
export function predicateAfter(rest: readonly Token[], told: Predicate | undefined): Predicate | undefined {
  const head =
    told &&
    rest.find(
      (word) =>
        word.index > told.head.index &&
        (word.pos === "VERB" ||
          (word.lower.endsWith("ing") && EVENT_VERBS.has(verbLemma(word))) ||
          /^(?:injured|wounded|dead|killed|missing)$/u.test(word.lower)),
    );
  return told && head
    ? { ...told, head, words: [head], passive: told.passive && !head.lower.endsWith("ing") && rest[rest.indexOf(head) - 1]?.lower !== "to" }
    : told;
}
