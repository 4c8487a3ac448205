import { displayWidth } from "./display-width.ts";
import { type Line, plain } from "./run.ts";

/** Two columns beside each other, the left one `leftWidth` cells wide. */
export function columns(left: readonly Line[], right: readonly Line[], leftWidth: number, between: string): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...padded(left[row] ?? [], leftWidth),
    plain(between, "quiet"),
    ...(right[row] ?? []),
  ]);
}

/** The line filled up with spaces to `width` cells. */
export function padded(line: Line, width: number): Line {
  const missing = width - lineWidth(line);
  return missing > 0 ? [...line, plain(" ".repeat(missing))] : line;
}

/** Cells the line takes. */
export function lineWidth(line: Line): number {
  return line.reduce((sum, run) => sum + displayWidth(run.text), 0);
}

const ROOMY = 60;

/** How far to indent in `width` cells: not at all where each cell counts. */
export function indentAt(width: number): number {
  return width < ROOMY ? 0 : 2;
}

export function indented(lines: readonly Line[], by: number): Line[] {
  return by === 0 ? [...lines] : lines.map((line) => [plain(" ".repeat(by)), ...line]);
}
