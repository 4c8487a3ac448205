import { EVENT_VERBS } from "../lexicon/event-words.ts";
import type { Span } from "../model/span.ts";
import type { Names } from "./names.ts";
import type { Token } from "./token.ts";

/**
 * A title-case or capital headline as a tagger should see it: words in lower case but for names and acronyms,
 * each still at its place. Other sentences come back unchanged.
 */
export function loweredHeadline(text: string, sentence: Span, names: Names): string {
  const words = text.slice(sentence.start, sentence.end);
  const all = words.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  const capital = all.filter((word) => /^\p{Lu}/u.test(word));
  if (all.length < 3 || capital.length / all.length < 0.6) return words;
  // "Share" is a town and a verb: alone in a headline it is the verb
  const kept = names(sentence)
    .map((hit) => ({ start: hit.span.start - sentence.start, end: hit.span.end - sentence.start }))
    .filter(({ start, end }) => /\s/u.test(words.slice(start, end)) || !EVENT_VERBS.has(words.slice(start, end).toLowerCase()));
  const shouting = capital.every((word) => word === word.toUpperCase());
  return words.replace(/\p{L}[\p{L}\p{N}'’]*/gu, (word, at: number) => {
    const named = kept.some((span) => at < span.end && at + word.length > span.start);
    const acronym = !shouting && word.length > 1 && word === word.toUpperCase();
    const lowered = word.toLowerCase();
    return named || acronym || lowered.length !== word.length ? word : lowered;
  });
}

/** Labels before a headline that say what kind of item it is, not what it claims: "Video: …". */
const LABELS =
  /^(?:video|photos?|pictures|watch|live|breaking|exclusive|update|updated|analysis|opinion|explainer|map|report|sheet|summary|communique|communiqué|bulletin|briefing|digest|roundup|tracker|note)$/u;

/** The most words that a label takes: "Daily strike summary 208:". */
const LONGEST_LABEL = 5;

/** Where a headline begins behind its label; 0 where it has none. */
export function endOfLabel(words: readonly Token[]): number {
  const colon = words.slice(0, LONGEST_LABEL).findIndex(({ text }) => text === ":");
  const label = words.slice(0, Math.max(0, colon)).filter(({ pos }) => pos !== "NUM");
  return LABELS.test(label.at(-1)?.lower ?? "") ? colon + 1 : 0;
}
