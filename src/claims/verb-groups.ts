import { NEGATIONS } from "../lexicon/hedges.ts";
import { NEVER_PASSIVE, ONLY_PARTICIPLES, PARTICLES } from "../lexicon/verb-forms.ts";
import type { Token, TokenRange } from "./token.ts";
import { isPastForm } from "./tokenise.ts";

/** A verb with its auxiliaries and the adverbs among them: "were reportedly killed". */
export interface VerbGroup extends TokenRange {
  /** Index of the word that carries the meaning: the main verb, or a lone "is" / "has". */
  readonly head: number;
  readonly form: "finite" | "infinitive" | "gerund" | "participle" | "past-or-participle";
  readonly passive: boolean;
  readonly negated: boolean;
  readonly tense: "past" | "present" | "future";
}

const MODALS = new Set(["will", "would", "may", "might", "can", "could", "shall", "should", "must", "wo", "'ll", "ca"]);
const BE = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "’s", "’re"]);
const PAST_AUX = new Set(["was", "were", "had", "did"]);

/** All verb groups of a sentence, in order. */
export function verbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const group = groupAt(tokens, i);
    if (!group) continue;
    groups.push(group);
    i = group.to - 1;
  }
  return groups;
}

function groupAt(tokens: readonly Token[], from: number): VerbGroup | undefined {
  const first = tokens[from];
  if (!first || (first.pos !== "AUX" && first.pos !== "VERB" && !isInfinitiveTo(tokens, from))) return undefined;
  let at = from;
  let head = -1;
  while (at < tokens.length) {
    const token = tokens[at] as Token;
    if (token.pos === "AUX" || (at === from && isInfinitiveTo(tokens, at))) head = token.pos === "AUX" ? at : head;
    else if (token.pos === "VERB") {
      head = at;
      at++;
      break;
    } else if (!isBetween(tokens, at)) break;
    at++;
  }
  if (head === -1) return undefined;
  let to = head + 1;
  // "is not", "was never": the negation after a lone auxiliary belongs to it
  while (tokens[head]?.pos === "AUX" && NEGATIONS.has(tokens[to]?.lower ?? "")) to++;
  if (PARTICLES.has(tokens[to]?.lower ?? "") && tokens[head]?.pos === "VERB" && tokens[to + 1]?.pos !== "DET") to++;
  return describe(tokens, { from, to }, head);
}

/** Adverbs and negations may stand inside a group only when more of it follows. */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !(token.pos === "ADV" || token.pos === "PART" || NEGATIONS.has(token.lower))) return false;
  for (let next = at + 1; next < Math.min(at + 4, tokens.length); next++) {
    const pos = tokens[next]?.pos;
    if (pos === "VERB" || pos === "AUX") return true;
    if (pos !== "ADV" && pos !== "PART") return false;
  }
  return false;
}

const isInfinitiveTo = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === "to" &&
  (tokens[at + 1]?.pos === "VERB" || tokens[at + 1]?.pos === "AUX" || (tokens[at + 1]?.pos === "ADV" && tokens[at + 2]?.pos === "VERB"));

function describe(tokens: readonly Token[], range: TokenRange, head: number): VerbGroup {
  const words = tokens.slice(range.from, range.to);
  const main = tokens[head] as Token;
  const auxiliaries = words.filter((word) => word.pos === "AUX" && word !== main);
  const passive = main.pos === "VERB" && isPastForm(main) && auxiliaries.some((word) => BE.has(word.lower));
  const negated = words.some((word) => NEGATIONS.has(word.lower));
  // "the envoy said to be dead"
  const toldOf = main.lower === "said" && words.length === 1 && isInfinitiveTo(tokens, range.to);
  return {
    ...range,
    head,
    passive,
    negated,
    form: toldOf ? "past-or-participle" : formOf(words, main, auxiliaries),
    tense: tenseOf(words, main, auxiliaries),
  };
}

function formOf(words: readonly Token[], main: Token, auxiliaries: readonly Token[]): VerbGroup["form"] {
  const first = words[0] as Token;
  if (first.lower === "to") return "infinitive";
  if (auxiliaries.length > 0 || main.pos === "AUX") return first.lower === "being" || first.lower === "having" ? "gerund" : "finite";
  if (main.lower.endsWith("ing") && main.lower.length > 4) return "gerund";
  if (ONLY_PARTICIPLES.has(main.lower)) return "participle";
  if (isPastForm(main) && !NEVER_PASSIVE.has(main.lower)) return "past-or-participle";
  return "finite";
}

function tenseOf(words: readonly Token[], main: Token, auxiliaries: readonly Token[]): VerbGroup["tense"] {
  if (words.some((word) => word.lower === "will" || word.lower === "shall" || word.lower === "wo" || word.lower === "'ll")) return "future";
  const head = auxiliaries[0] ?? main;
  if (head.lower === "could" && words.some((word) => NEGATIONS.has(word.lower))) return "past";
  if (auxiliaries.some((word) => MODALS.has(word.lower)))
    return auxiliaries.some((word) => word.lower === "have" || word.lower === "has") ? "past" : "future";
  if (PAST_AUX.has(head.lower)) return "past";
  // "have set up" is past, "has been doing" is present
  if (head.pos === "AUX" && (head.lower === "has" || head.lower === "have") && main.pos === "VERB")
    return main.lower.endsWith("ing") ? "present" : "past";
  if (head.pos === "AUX") return "present";
  return isPastForm(main) ||
    NEVER_PASSIVE.has(main.lower) ||
    (main.lower !== main.lemma && !main.lower.endsWith("s") && !main.lower.endsWith("ing"))
    ? "past"
    : "present";
}
