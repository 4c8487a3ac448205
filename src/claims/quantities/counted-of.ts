import type { Token } from "../token.ts";
import type { Amount } from "./amounts.ts";
import type { CountedPhrase } from "./counted-phrase.ts";

/** People told of without a word on whose they are: "lost nine men". */
const ANYBODY = /^(?:men|man|people|persons?|fighters?|soldiers?|troops|members?|lives|dead|killed|wounded|vehicles?|tanks?|others|more)$/u;

/**
 * What is counted, in the report's words; and where those say nothing of whose it is, the party that lost it:
 * "the Uplanders lost upwards of 50" is of the Uplanders.
 */
export function countedOf(words: readonly Token[], amount: Amount, counted: CountedPhrase): string | undefined {
  const named = counted.text !== "" && !counted.text.split(" ").every((word) => ANYBODY.test(word.toLowerCase()));
  return (named ? undefined : loser(words, amount.from)) ?? (counted.text === "" ? undefined : counted.text);
}

/** The subject of "lost" or "suffered" before a number. */
function loser(words: readonly Token[], from: number): string | undefined {
  const floor = Math.max(0, from - 8);
  for (let at = from - 1; at >= floor; at--) {
    const word = words[at] as Token;
    if (!/^(?:lose|loses|lost|losing|suffer|suffered|suffers)$/u.test(word.lower)) {
      if (word.pos === "VERB") return undefined;
      continue;
    }
    let to = at;
    while (to > 0 && /^(?:AUX|ADV|PART)$/u.test(words[to - 1]?.pos ?? "")) to--;
    let start = to;
    while (start > 0 && start > to - 8 && /^(?:PROPN|NOUN|ADJ|PART)$/u.test(words[start - 1]?.pos ?? "")) start--;
    return start === to
      ? undefined
      : words
          .slice(start, to)
          .map((one) => one.text)
          .join(" ")
          .replaceAll(/ (?=['’]s\b)/gu, "");
  }
  return undefined;
}
