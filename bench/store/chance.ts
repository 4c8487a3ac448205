/** Numbers that look drawn and are the same every time. */
export interface Chance {
  /** 0 to 1, 1 excluded. */
  next(): number;
  /** A whole number from 0, below `limit`. */
  below(limit: number): number;
  of<T>(values: readonly T[]): T;
  /** A rank from 0, below `ranks`; rank n about one (n + 1)-th as often as rank 0. */
  zipf(ranks: number): number;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough to invent texts. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed, 0x9e3779b1) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    of<T>(values: readonly T[]): T {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("expected values to draw from");
      return value;
    },
    // The inverse of the distribution with density 1/x on 1 to ranks.
    zipf: (ranks) => Math.min(ranks - 1, Math.floor(ranks ** next()) - 1),
  };
}
