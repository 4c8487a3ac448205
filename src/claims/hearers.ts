import type { Token } from "./token.ts";

/** Verbs that may name who is spoken to before what is said: "told the council the bridge had fallen". */
export const ADDRESSES: ReadonlySet<string> = new Set(["tell", "inform", "assure", "remind", "notify", "warn", "advise", "show"]);

/** Hearers that stand without an article, so that only the word shows where they end. */
const BARE_HEARERS =
  /^(?:reporters|journalists|newsmen|parliament|congress|lawmakers|deputies|senators|diplomats|investigators|monitors)$/u;

/**
 * Where who is spoken to ends, after a verb that names a hearer: "us", "reporters", "the council", "Al-Wasat television".
 *
 * @returns undefined where nothing there is a hearer, or nothing shows where one ends
 */
export function endOfHearer(words: readonly Token[], from: number): number | undefined {
  const first = words[from];
  if (first === undefined) return undefined;
  if (first.pos === "PRON" && /^(?:me|us|him|her|them|it|you)$/u.test(first.lower)) return from + 1;
  if (BARE_HEARERS.test(first.lower)) return from + 1;
  let end = from + (first.pos === "DET" ? 1 : 0);
  while (["ADJ", "NOUN", "PROPN"].includes(words[end]?.pos ?? "")) end++;
  const named = words.slice(from, end).some((word) => word.pos === "NOUN" || word.pos === "PROPN");
  const opens = words[end] !== undefined && ["DET", "PRON", "NUM"].includes(words[end]?.pos ?? "");
  return named && opens ? end : undefined;
}
