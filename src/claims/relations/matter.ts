import type { PartOfSpeech, Token } from "../token.ts";
import type { StatedClaim } from "./stated-claim.ts";

/** Words that carry no matter of their own. */
const LIGHT = new Set(
  "be have do say tell make take get go come give put keep one two three other another such same more most many much some any all both part time day".split(
    " ",
  ),
);
const CARRIES: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(["NOUN", "PROPN", "VERB", "ADJ"]);

/** What a claim's words are about: its content words by lemma, each once. */
function matterOf(words: readonly Token[]): ReadonlySet<string> {
  return new Set(
    words
      .filter((word) => CARRIES.has(word.pos) && /\p{L}{2}/u.test(word.text))
      .map((word) => word.lemma.toLowerCase())
      .filter((key) => !LIGHT.has(key)),
  );
}

/** How much of one claim's matter is another's: words that few claims of the report have weigh most. */
export interface Overlap {
  /** Weight in common, over that of the claim with less; 0 to 1. */
  readonly share: number;
  /** The words in common, weightiest first. */
  readonly common: readonly string[];
}

/** Compares the matter of a report's claims. */
export class Matters {
  readonly #of: ReadonlyMap<StatedClaim, ReadonlySet<string>>;
  readonly #weights = new Map<string, number>();
  readonly #sums: ReadonlyMap<StatedClaim, number>;
  /** Names in each sentence that has some. */
  readonly #names = new Map<number, Set<string>>();

  constructor(claims: readonly StatedClaim[]) {
    this.#of = new Map(claims.map((claim) => [claim, matterOf(claim.words)]));
    const counts = new Map<string, number>();
    for (const matter of this.#of.values()) for (const word of matter) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, count] of counts) this.#weights.set(word, Math.log(1 + claims.length / count));
    this.#sums = new Map(claims.map((claim) => [claim, this.#sum(this.of(claim))]));
    for (const { sentence, words } of claims)
      for (const { pos, lower } of words) {
        if (pos !== "PROPN") continue;
        const names = this.#names.get(sentence) ?? new Set();
        this.#names.set(sentence, names.add(lower));
      }
  }

  /** Both tell of somebody or somewhere by name, in their sentences, and of none that is the same. */
  namesOthers(one: StatedClaim, other: StatedClaim): boolean {
    const [ours, theirs] = [this.#names.get(one.sentence), this.#names.get(other.sentence)];
    return ours !== undefined && theirs !== undefined && ours.isDisjointFrom(theirs);
  }

  of(claim: StatedClaim): ReadonlySet<string> {
    return this.#of.get(claim) ?? new Set();
  }

  overlap(one: StatedClaim, other: StatedClaim): Overlap {
    const [a, b] = [this.of(one), this.of(other)];
    const common = [...a].filter((word) => b.has(word)).sort((x, y) => this.#weight(y) - this.#weight(x));
    const least = Math.min(this.#sums.get(one) ?? 0, this.#sums.get(other) ?? 0);
    return { share: least === 0 ? 0 : this.#sum(common) / least, common };
  }

  #weight(word: string): number {
    return this.#weights.get(word) ?? 0;
  }

  #sum(words: Iterable<string>): number {
    let sum = 0;
    for (const word of words) sum += this.#weight(word);
    return sum;
  }
}
