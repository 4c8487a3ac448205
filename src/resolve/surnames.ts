import { GIVEN_NAMES } from "../lexicon/world-given-names.ts";
import { nameTokens } from "../lexicon/world-tokens.ts";

/**
 * Words that stand as somebody's surname somewhere in the text, folded: after "Valerie Taylor" or "Mr. Taylor" a lone "Taylor"
 * is her, and no town.
 */
export function surnamesIn(text: string): ReadonlySet<string> {
  const tokens = nameTokens(text);
  const surnames = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const [before, word] = [tokens[at - 1], tokens[at]];
    if (before?.shape !== "capital" || word?.shape !== "capital" || word.start - before.end > 2) continue;
    const between = text.slice(before.end, word.start);
    if (
      (between === " " && GIVEN_NAMES.has(before.key)) ||
      (between.trim() === "." && /^(?:mr|mrs|ms|dr|sen|rep|gen|col|sgt|[a-z])$/u.test(before.key))
    )
      surnames.add(word.key);
  }
  return surnames;
}
