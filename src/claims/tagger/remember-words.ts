import type { Token } from "../token.ts";

const MOST_WORDS = 60_000;

/** Words come again and again: what is known of one is worked out once for a form, lemma and part of speech, and forgotten when too many are known. */
export function rememberWords<Word>(workOut: (token: Token) => Word): (token: Token) => Word {
  const known = new Map<string, Word>();
  return (token) => {
    const key = `${token.text} ${token.pos} ${token.lemma}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const word = workOut(token);
    if (known.size >= MOST_WORDS) known.clear();
    known.set(key, word);
    return word;
  };
}
