/** Texts that tempt a reader into more work than their length is worth, each made to a length in UTF-16 code units. */
export const LONG_INPUT: Readonly<Record<string, (length: number) => string>> = {
  "one line of words": (length) => "word ".repeat(length / 5),
  "one word": (length) => "a".repeat(length),
  "numbered stops": (length) => "1. ".repeat(length / 3),
  "open brackets": (length) => `x ${"[a](".repeat(length / 4)}`,
  bylines: (length) => "By Ana Lerro\n".repeat(length / 13),
  dates: (length) => "4 August 2031 ".repeat(length / 14),
  "nested speakers": (length) => `The army said ${"that the rebels shelled the town and the council claimed ".repeat(length / 57)}`,
  "blank lines": (length) => `a${"\n".repeat(length)}b`,
  "lines of a page": (length) => `<html><body>${"Word.<br>".repeat(length / 9)}`,
  "one paragraph of a page": (length) => `<html><body><p>${"word ".repeat(length / 5)}`,
  "open elements": (length) => `<html><body>${"<div>".repeat(length / 5)}The strait is open.`,
};

/** How many times longer four times the length takes: 4 where the work is linear, 16 where it is quadratic. The best of a few tries, for other work disturbs it. */
export async function growth(
  cost: (text: string) => number | Promise<number>,
  make: (length: number) => string,
  unit: number,
): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < 3; round++) ratios.push(((await cost(make(4 * unit))) + 1) / ((await cost(make(unit))) + 1));
  return Math.min(...ratios);
}
