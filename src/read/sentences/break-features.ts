import { LEARNED_OPENERS, WORD_CLASSES, type WordClass } from "../../lexicon/speech-classes.ts";

/** A word as the features of a break see it. */
export interface SpokenWord {
  /** In lower case, with straight apostrophes and without marks. */
  readonly form: string;
  readonly class: WordClass;
}

/** What is known of a sentence up to a word of it. */
export interface Sofar {
  readonly first: Beginning;
  /** Finite verbs in it, counted to two. */
  readonly verbs: number;
  readonly length: number;
}

/** "After that they …", "When we asked them they …", "Then they …": sentences that begin so have their subject later. */
export const BEGINNINGS = ["subject", "preposition", "clause", "adverb"] as const;
export type Beginning = (typeof BEGINNINGS)[number];

export function spokenWord(written: string): SpokenWord {
  const form = written
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return { form, class: WORD_CLASSES.get(form) ?? classByForm(form) };
}

function classByForm(form: string): WordClass {
  if (/^\p{N}/u.test(form)) return "number";
  if (/[^e]ed$/u.test(form) && form.length > 4) return "past";
  return form.endsWith("ing") && form.length > 5 ? "gerund" : "other";
}

/** The sentence with one word more; from nothing, the sentence that begins with the word. */
export const withWord = (sofar: Sofar | undefined, word: SpokenWord): Sofar => ({
  first: sofar?.first ?? beginningOf(word),
  verbs: Math.min(2, (sofar?.verbs ?? 0) + (isFinite(word) ? 1 : 0)),
  length: (sofar?.length ?? 0) + 1,
});

export function beginningOf({ class: first }: SpokenWord): Beginning {
  if (first === "preposition" || first === "clause") return first;
  return first === "time" || first === "opener" ? "adverb" : "subject";
}

export const isFinite = (word: SpokenWord | undefined): boolean =>
  word !== undefined && (word.class === "auxiliary" || word.class === "telling" || word.class === "verb" || word.class === "past");

/** Names of what speaks for and against a break after the word at `at`, whatever the sentence so far. */
export function placeFeatures(words: readonly SpokenWord[], at: number): string[] {
  const next = words[at + 1];
  const before = classBefore(words, at);
  const follows = followingOf(words, at);
  const opener = next !== undefined && LEARNED_OPENERS.has(next.form) ? next.form : "";
  return [
    "any",
    `after ${before}`,
    `before ${follows}`,
    `${before} | ${follows}`,
    `word ${opener}`,
    `${isFinite(words[at]) ? "verb" : "no verb"} | ${isSubject(follows) ? "subject" : "none"}`,
  ];
}

/** Names of what the sentence so far says. */
export const sofarFeatures = ({ first, verbs, length }: Sofar, follows: string): string[] => [
  `length ${LENGTHS.findIndex((most) => length <= most)}`,
  `verbs ${verbs}`,
  `begins ${first} verbs ${verbs}`,
  `verbs ${verbs > 0} | ${follows}`,
];
/** Lengths of sentences in words that count as alike, each up to this one. */
export const LENGTHS = [1, 2, 4, 7, 12, 19, 30, Infinity];

/** "told us | the town": who is told something is followed by it. */
function classBefore(words: readonly SpokenWord[], at: number): string {
  const { class: last = "other" } = words[at] ?? {};
  return last === "object" && words[at - 1]?.class === "telling" ? "told" : last;
}

/** What follows, as far as it shows whether it is a clause of its own: "we left", "the army holds", "in the". */
export function followingOf(words: readonly SpokenWord[], at: number): string {
  const [next, second] = [words[at + 1], words[at + 2]];
  if (next === undefined) return "end";
  if (next.class === "subject") return isFinite(second) || /'(?:m|re|s|ve|ll|d)$/u.test(next.form) ? "subject verb" : "subject";
  if (next.class === "determiner" && second?.class === "time") return "time";
  if (next.class === "determiner" || next.class === "number" || next.class === "other")
    return hasVerbSoon(words, at + 1) ? `${next.class} verb` : next.class === "other" ? "none" : next.class;
  const leads =
    next.class === "opener" || next.class === "clause" || next.class === "joining" || next.class === "preposition" || next.class === "time";
  if (!leads) return "none";
  return second?.class === "subject" || second?.class === "determiner" ? `${next.class} subject` : next.class;
}

const isSubject = (follows: string): boolean => /^(?:subject|determiner)/u.test(follows);

/** "the biggest of them wants": a finite verb within a few words, and no other subject before it. */
function hasVerbSoon(words: readonly SpokenWord[], from: number): boolean {
  for (const word of words.slice(from, from + 6)) {
    if (isFinite(word)) return true;
    if (word.class === "subject" || word.class === "clause" || word.class === "joining" || word.class === "object") return false;
  }
  return false;
}
