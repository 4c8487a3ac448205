import type { Piece } from "./piece.ts";

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

export const isRtlText = (words: string): boolean => {
  const letters = words.match(/\p{L}/gu) ?? [];
  return 2 * letters.filter((letter) => RTL.test(letter)).length > letters.length;
};

/** Pieces of one line that are read from one side to the other, all in one direction. */
export interface Run {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
}

/**
 * The pieces of a line in the order in which they are read: in a line that runs right to left, Latin words and the numbers beside
 * them still run left to right, and the other way round.
 */
export function runsOf(pieces: readonly Piece[], isRtl: boolean): Run[] {
  const line = [...pieces].sort((a, b) => (isRtl ? nearEnd(b) - nearEnd(a) : nearStart(a) - nearStart(b)));
  const sides = line.map(({ text }) => sideIn(text, isRtl));
  const runs: Run[] = [];
  if (line.length > MOST_PIECES) return [runOf(line)];
  for (let at = 0; at < line.length; ) {
    const end = Math.max(at + 1, wordsAgainst(sides, at), numberAgainst(line, sides, at));
    const run = end > at + 1 ? line.slice(at, end).reverse() : line.slice(at, end);
    runs.push(runOf(run));
    at = end;
  }
  return runs;
}

/** A sign without a width of its own goes with the letter before it, though the next begins at the same place. */
const HAIR = 0.03;
const widthless = ({ left, right, size }: Piece): number => (right - left < HAIR * size ? HAIR * size : 0);
const nearStart = (piece: Piece): number => piece.left - widthless(piece);
const nearEnd = (piece: Piece): number => piece.right + widthless(piece);

/** No line that anybody reads has more. */
const MOST_PIECES = 2_000;

const runOf = (pieces: readonly Piece[]): Run => ({
  pieces,
  left: pieces.reduce((least, { left }) => Math.min(least, left), Infinity),
  right: pieces.reduce((most, { right }) => Math.max(most, right), -Infinity),
});

type Side = "with" | "against" | "number" | "neither";

/** Where words and numbers end that run against the line from `at` on; `at` when none do. */
function wordsAgainst(sides: readonly Side[], at: number): number {
  if (sides[at] === "with" || sides[at] === "neither") return at;
  const stop = sides.indexOf("with", at);
  const run = sides.slice(at, stop < 0 ? undefined : stop);
  if (!run.includes("against")) return at;
  return at + 1 + run.findLastIndex((side) => side === "against" || side === "number");
}

/** Where a number ends whose figures are set one by one: "1", "," and "200" with nothing between them. */
function numberAgainst(line: readonly Piece[], sides: readonly Side[], at: number): number {
  if (sides[at] !== "number") return at;
  let end = at + 1;
  for (let next = at + 1; sides[next] === "number" || sides[next] === "neither"; next++) {
    if (!areGlued(line[next - 1], line[next])) break;
    if (sides[next] === "number") end = next + 1;
  }
  return end;
}

function sideIn(words: string, isRtl: boolean): Side {
  const [letter] = /\p{L}/u.exec(words) ?? [];
  if (letter !== undefined) return isRtlText(words) === isRtl ? "with" : "against";
  return isRtl && /\p{N}/u.test(words) ? "number" : "neither";
}

const areGlued = (one: Piece | undefined, other: Piece | undefined): boolean =>
  one !== undefined && other !== undefined && gapBetween(one, other) < WORD_GAP * Math.max(one.size, other.size);

/** Words are further apart than this, in sizes of the type. */
export const WORD_GAP = 0.12;

/** What lies between two stretches of a line. */
export const gapBetween = (one: Pick<Piece, "left" | "right">, other: Pick<Piece, "left" | "right">): number =>
  Math.max(other.left - one.right, one.left - other.right);
