import type { Piece } from "./piece.ts";

/** Bold type is sometimes made by setting the same words twice, a hair's breadth apart: they are read once. */
export function withoutDoubles(pieces: readonly Piece[]): Piece[] {
  const met = new Map<string, number>();
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const cell = 0.08 * piece.size;
    const [column, row] = [Math.round(piece.left / cell), Math.round(piece.base / cell)];
    const double = NEIGHBOURS.map(([x, y]) => met.get(`${column + x} ${row + y} ${piece.text}`)).find((at) => at !== undefined);
    const first = double === undefined ? undefined : kept[double];
    if (double === undefined || first === undefined) {
      met.set(`${column} ${row} ${piece.text}`, kept.length);
      kept.push(piece);
    } else kept[double] = { ...first, isBold: true };
  }
  return kept;
}

const NEIGHBOURS = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => [x, y] as const));
