/** How many of the wanted were found, and how many of the given were right. */
export interface Tally {
  readonly wanted: number;
  readonly found: number;
  readonly given: number;
  readonly right: number;
}

/** A tally with what lacks and what is too much, for people to read. */
export interface Settled extends Tally {
  readonly lacks: readonly string[];
  readonly extra: readonly string[];
  /** For each thing wanted, the index of what was given for it. */
  readonly pairs: readonly (number | undefined)[];
}

/**
 * Pair what is wanted with what was given, each once. A thing wanted may have several right forms.
 * What is given and only allowed counts neither for nor against.
 */
export function settle(wanted: readonly (readonly string[])[], given: readonly string[], allowed: readonly string[] = []): Settled {
  const distinct = [...new Set(given)];
  const free = new Set(distinct);
  const pairs = wanted.map((forms) => {
    const hit = forms.find((form) => free.delete(form));
    return hit === undefined ? undefined : given.indexOf(hit);
  });
  const extra = [...free].filter((value) => !allowed.includes(value));
  const found = pairs.filter((pair) => pair !== undefined).length;
  const lacks = wanted.filter((_, index) => pairs[index] === undefined).map((forms) => forms[0] ?? "");
  return { wanted: wanted.length, found, given: found + extra.length, right: found, lacks, extra, pairs };
}

export const NOTHING: Tally = { wanted: 0, found: 0, given: 0, right: 0 };

export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (sum, tally) => ({
      wanted: sum.wanted + tally.wanted,
      found: sum.found + tally.found,
      given: sum.given + tally.given,
      right: sum.right + tally.right,
    }),
    NOTHING,
  );

/** Nothing given is never wrong, nothing wanted is never missed. */
export const precision = ({ given, right }: Tally): number => (given === 0 ? 1 : right / given);
export const recall = ({ wanted, found }: Tally): number => (wanted === 0 ? 1 : found / wanted);

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
