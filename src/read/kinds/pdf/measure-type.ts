import type { Line } from "./find-lines.ts";

/** The type of a document: what its running text is set in. */
export interface TypeMeasure {
  /** Size of most of its letters. */
  readonly size: number;
  /** Its running text is bold itself, so that bold says nothing. */
  readonly isBold: boolean;
  /** How far lines of one size are apart within a paragraph. */
  readonly pitchOf: (size: number) => number;
}

/** Lines that follow each other closer or wider than this, in sizes of their type, are no lines of one paragraph. */
const [CLOSEST, WIDEST] = [0.9, 2.6];
/** Of several distances, the closest that is seen this often beside the most frequent is that of lines; the others are of paragraphs. */
const SEEN = 0.3;
const USUAL_PITCH = 1.25;

/** Measure the type of a document from the lines of its stretches. */
export function measureType(stretches: readonly (readonly Line[])[]): TypeMeasure {
  const lines = stretches.flat();
  const size = mostOf(lines.map((line) => [rounded(line.size), line.text.length]));
  const body = lines.filter((line) => rounded(line.size) === size);
  const bold = body.filter(({ isBold }) => isBold);
  const pitches = pitchesIn(stretches);
  return {
    size,
    isBold: lettersOf(bold) > 0.6 * lettersOf(body),
    pitchOf: (of) => pitches.get(rounded(of)) ?? USUAL_PITCH * of,
  };
}

function pitchesIn(stretches: readonly (readonly Line[])[]): Map<number, number> {
  const distances = new Map<number, (readonly [distance: number, weight: number])[]>();
  for (const lines of stretches)
    lines.forEach((line, at) => {
      const before = lines[at - 1];
      if (before === undefined || Math.abs(before.size - line.size) > 0.3) return;
      const distance = line.base - before.base;
      if (distance < CLOSEST * line.size || distance > WIDEST * line.size) return;
      const known = distances.get(rounded(line.size)) ?? [];
      known.push([Math.round(4 * distance) / 4, 1]);
      distances.set(rounded(line.size), known);
    });
  return new Map([...distances].map(([size, seen]) => [size, closestOf(seen)]));
}

function closestOf(seen: readonly (readonly [number, number])[]): number {
  const tally = tallied(seen);
  const most = Math.max(...tally.values());
  return Math.min(...[...tally].filter(([, times]) => times >= SEEN * most).map(([distance]) => distance));
}

function mostOf(weighted: readonly (readonly [number, number])[]): number {
  return [...tallied(weighted)].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function tallied(weighted: readonly (readonly [value: number, weight: number])[]): Map<number, number> {
  const tally = new Map<number, number>();
  for (const [value, weight] of weighted) tally.set(value, (tally.get(value) ?? 0) + weight);
  return tally;
}

/** To half a point. */
const rounded = (size: number): number => Math.round(2 * size) / 2;

const lettersOf = (lines: readonly Line[]): number => lines.reduce((sum, { text }) => sum + text.length, 0);
