import { EVENT_NOUNS } from "../lexicon/event-words.ts";
import type { ClaimKind, EventType } from "../model/claim.ts";
import { type Clause, subjectOf } from "./clause.ts";
import { sourceIn } from "./find-source.ts";
import type { Names } from "./names.ts";
import { nounPhraseAfter } from "./noun-phrases.ts";
import type { Frame } from "./statement.ts";
import type { Token } from "./token.ts";
import { verbLemma } from "./verb-lemma.ts";

/** A deed told by the act of telling: who is said to have done it, and by whom. */
export interface SpeechAct {
  readonly frame: Frame;
  readonly words: readonly Token[];
  readonly kind?: ClaimKind;
  readonly eventType?: EventType;
}

/** Verbs of blame and the word that opens the deed. */
const BLAME: ReadonlyMap<string, string> = new Map([
  ["accuse", "of"],
  ["blame", "for"],
  ["suspect", "of"],
  ["charge", "with"],
]);

/** "The council accused the militia of shelling the port", "the militia claimed responsibility for the blast": the deed is the claim. */
export function speechAct(own: readonly Token[], clause: Clause, words: readonly Token[], names: Names): SpeechAct | undefined {
  const group = clause.group;
  const head = group && words[group.head];
  if (!group || !head) return undefined;
  const subject = subjectOf(clause, words);
  const speaker = subject && words.slice(subject.from, subject.to);
  const after = words.slice(group.to, clause.to);
  if (group.passive) return blamed(clause, words, speaker ?? [], names) ?? claimedBy(own, clause, words, names);
  if (head.lemma === "claim" && after[0]?.lower === "responsibility") return responsibility(group, words, speaker ?? [], after, names);
  // "the militia claimed the attack"
  if (head.lemma === "claim" && speaker && claimsDeed(after)) return responsibility(group, words, speaker, after, names);
  const link = BLAME.get(verbLemma(head));
  const at = link ? after.findIndex((word) => word.lower === link) : -1;
  if (at < 1 || !speaker) return undefined;
  const source = sourceIn(speaker, names);
  if (!source) return undefined;
  const frame: Frame = {
    source: source.words,
    sourceType: source.type,
    cue: [head],
    cueClass: "claim-verb",
    stance: "CT+",
    level: "alleged",
  };
  return { frame, words: [...after.slice(0, at), ...after.slice(at + 1)] };
}

/** "The commander was accused of shelling the market (by the council)" */
function blamed(clause: Clause, words: readonly Token[], subject: readonly Token[], names: Names): SpeechAct | undefined {
  const { group } = clause;
  const link = group && BLAME.get(verbLemma(words[group.head]));
  if (!group || !link || words[group.to]?.lower !== link) return undefined;
  const deed = words.slice(group.to + 1, clause.to);
  const by = deed.findLastIndex((word) => word.lower === "by");
  const accuser = by > 0 ? sourceIn(deed.slice(by + 1), names) : undefined;
  const named = accuser && accuser.type !== "unspecified" ? accuser : undefined;
  const cue = words.slice(group.from, group.to + 1);
  const frame: Frame = {
    source: named?.words ?? [],
    sourceType: named?.type ?? "unspecified",
    cue,
    cueClass: "claim-verb",
    stance: "CT+",
    level: "alleged",
  };
  return { frame, words: [...subject, ...(named ? deed.slice(0, by) : deed)] };
}

/** "claimed the attack", "claimed two bombings": the object is a deed. */
const claimsDeed = (after: readonly Token[]): boolean => {
  const phrase = nounPhraseAfter(after, 0);
  const head = phrase && after.slice(0, phrase.to).findLast((word) => word.pos === "NOUN" || word.pos === "PROPN");
  return head !== undefined && EVENT_NOUNS.get(head.lower) === "assault";
};

function responsibility(
  group: NonNullable<Clause["group"]>,
  words: readonly Token[],
  speaker: readonly Token[],
  after: readonly Token[],
  names: Names,
): SpeechAct | undefined {
  const source = sourceIn(speaker, names);
  const named = after[0]?.lower === "responsibility";
  const deed = named ? after.slice(after[1]?.lower === "for" ? 2 : 1) : after;
  if (!source || deed.length === 0) return undefined;
  const cue = [...words.slice(group.from, group.to), ...(named ? after.slice(0, 2) : [])];
  return {
    frame: { source: source.words, sourceType: source.type, cue, cueClass: "claim-verb", stance: "CT+", level: "alleged" },
    words: [...source.words, ...deed],
    eventType: "responsibility",
  };
}

/** "an attack claimed by the militia" */
function claimedBy(own: readonly Token[], clause: Clause, words: readonly Token[], names: Names): SpeechAct | undefined {
  const group = clause.group;
  if (!group || words[group.head]?.lemma !== "claim" || words[group.to]?.lower !== "by") return undefined;
  const phrase = nounPhraseAfter(words, group.to + 1);
  const source = phrase && sourceIn(words.slice(phrase.from, phrase.to), names);
  if (!source) return undefined;
  const content = own.filter((word) => !words.slice(group.from, group.to).includes(word));
  return {
    frame: {
      source: source.words,
      sourceType: source.type,
      cue: words.slice(group.from, group.to),
      cueClass: "claim-verb",
      stance: "CT+",
      level: "alleged",
    },
    words: content,
    eventType: "responsibility",
  };
}
