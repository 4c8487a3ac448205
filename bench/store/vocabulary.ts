import { chance } from "./chance.ts";

const SYLLABLES = ["ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "shi", "tra", "gor", "lem"];

/** So many different invented words, short ones first, since common words are short. */
export function vocabulary(size: number): readonly string[] {
  const random = chance(7);
  const words = new Set<string>();
  while (words.size < size) {
    const length = 1 + Math.floor(Math.log2(1 + words.size) / 3);
    words.add(Array.from({ length: length + random.below(2) }, () => random.of(SYLLABLES)).join(""));
  }
  return [...words];
}
