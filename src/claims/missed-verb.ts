import { CUE_VERBS } from "../lexicon/attribution-cues.ts";
import { EVENT_VERBS } from "../lexicon/event-words.ts";
import { IRREGULAR_PARTICIPLES, KNOWN_VERBS, ONLY_PARTICIPLES } from "../lexicon/verb-forms.ts";
import type { Token } from "./token.ts";

/**
 * The words of a sentence in which the tagger saw no verb that could head it, with the one it missed: "Captain Ostrand commands four
 * sweepers", "Thirty people, two of them children, drowned.". Where none of its words is a known verb after a possible subject, they come
 * back unchanged.
 *
 * @param lemmaOf the lemma that a form has as a verb
 */
export function withMissedVerb(tokens: readonly Token[], lemmaOf: (form: string) => string): readonly Token[] {
  if (tokens.some((token, i) => mayHead(tokens, token, i))) return tokens;
  const at = tokens.findIndex((token, i) => i > 0 && mayBeVerb(token) && isPlacedAsVerb(tokens, token, i) && isKnown(token, lemmaOf));
  const token = tokens[at];
  return token ? tokens.with(at, { ...token, pos: "VERB", lemma: lemmaOf(token.lower) }) : tokens;
}

const mayHead = (tokens: readonly Token[], { pos, lower }: Token, at: number): boolean =>
  pos === "AUX" || (pos === "VERB" && tokens[at - 1]?.lower !== "to" && !lower.endsWith("ing") && !ONLY_PARTICIPLES.has(lower));

/** A noun or an adjective for the tagger; a name only where it has no capital. */
const mayBeVerb = ({ pos, text, lower }: Token): boolean =>
  (pos === "NOUN" || pos === "ADJ" || (pos === "PROPN" && text === lower)) && !lower.includes("-");

/** A past form that the tagger took for a noun is a verb, whichever; of the others only those that we know. */
const isKnown = ({ pos, lower }: Token, lemmaOf: (form: string) => string): boolean => {
  if (pos === "NOUN" && (lower.endsWith("ed") || IRREGULAR_PARTICIPLES.has(lower) || PAST.has(lower))) return true;
  const lemma = lemmaOf(lower);
  return KNOWN_VERBS.has(lemma) || EVENT_VERBS.has(lemma) || CUE_VERBS.has(lemma);
};

/** Past forms that the tagger does not know. */
const PAST: ReadonlySet<string> = new Set(["retook", "overtook", "forwent", "reopened", "resold", "rebuilt"]);

/** Behind a possible subject, before a possible object or nothing. */
function isPlacedAsVerb(tokens: readonly Token[], { lower }: Token, at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const isParted = before?.text === ",";
  const subject = isParted ? tokens[at - 2] : before;
  if (!isNominal(subject)) return false;
  if (lower.endsWith("ed") || IRREGULAR_PARTICIPLES.has(lower) || PAST.has(lower)) return after?.pos !== "NOUN";
  const opensObject = after !== undefined && ["DET", "NUM", "PRON", "PROPN"].includes(after.pos);
  const isAside = isParted && tokens.slice(0, at - 1).some(({ text }) => text === ",");
  if (isParted && !(isAside && opensObject)) return false;
  if (lower.endsWith("s"))
    return opensObject || ["ADP", "ADJ", "PART"].includes(after?.pos ?? "") || ["PROPN", "PRON"].includes(subject.pos);
  // "survivors recall a thud", "the six return to"
  return (opensObject || after?.lower === "to") && (subject.lower.endsWith("s") || subject.pos === "NUM");
}

const isNominal = (token: Token | undefined): token is Token =>
  token !== undefined && (["NOUN", "PROPN", "NUM", "PRON"].includes(token.pos) || /^(?:both|some|many|all|others)$/u.test(token.lower));
