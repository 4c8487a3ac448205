/** A 32-bit number for a word (FNV-1a; Fowler, Noll and Vo). */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** A 32-bit number for two, in this order (the finaliser of MurmurHash3; Austin Appleby, public domain). */
export function hashed(one: number, other: number): number {
  let hash = Math.imul(one, 0x9e3779b1) ^ other;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The bits of a feature's number; a model takes as many of the lowest as it has rows for. */
export const ALL = 0x7fffffff;
