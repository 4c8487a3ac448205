import type { Line } from "./find-lines.ts";
import type { TypeMeasure } from "./measure-type.ts";
import type { Cell } from "./write-cell.ts";

/** Lines of running text, or the rows of a table, each a list of cells, each cell the words of its lines. */
export type Stretch =
  | { readonly lines: readonly Line[] }
  | { readonly rows: readonly (readonly (readonly Cell[])[])[]; readonly like: Line };

/** Lines of one cell are as far apart as lines of running text, give or take this share. */
const SAME_CELL = 1.1;
/** Rows are not further apart than this. */
const NEXT_ROW = 4;
/** Parts of a single line that are this far apart have nothing to do with each other: a number at the left, a date at the right. */
const APART = 3;
/** Rows without a neighbour of more than one cell that a table may have in between. */
const MOST_SINGLE = 3;
const MOST_COLUMNS = 40;

/** Part the lines of a stretch into running text and tables: lines whose parts stand under each other. */
export function findTables(lines: readonly Line[], type: TypeMeasure): Stretch[] {
  const stretches: Stretch[] = [];
  let text: Line[] = [];
  const close = (): void => {
    if (text.length > 0) stretches.push({ lines: text });
    text = [];
  };
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as Line;
    const end = line.cells.length > 1 && line.cells.length <= MOST_COLUMNS ? tableEnd(lines, at, type) : at;
    if (end > at) {
      close();
      stretches.push({ rows: rowsOf(lines.slice(at, end), type), like: line });
      at = end;
    } else {
      text.push(...partsOf(line));
      at++;
    }
  }
  close();
  return stretches;
}

/** The cells of a single line as lines of their own, where they stand far apart. */
function partsOf(line: Line): Line[] {
  const parts: Cell[][] = [];
  line.cells.forEach((cell, index) => {
    const gap = cell.start - (line.cells[index - 1]?.end ?? -Infinity);
    const part = parts.at(-1);
    if (part === undefined || gap > APART * line.size) parts.push([cell]);
    else part.push(cell);
  });
  return parts.length === 1 ? [line] : parts.map((cells) => ({ ...line, ...joinedCells(cells), cells }));
}

function joinedCells(cells: readonly Cell[]): Cell {
  let text = "";
  const links = cells.flatMap((cell) => {
    const from = text === "" ? 0 : text.length + 1;
    text = text === "" ? cell.text : `${text} ${cell.text}`;
    return cell.links.map(({ href, span }) => ({ href, span: { start: from + span.start, end: from + span.end } }));
  });
  return { text, links, start: cells[0]?.start ?? 0, end: cells.at(-1)?.end ?? 0 };
}

interface Column {
  readonly start: number;
  readonly end: number;
}

/** The index after the last line of a table that begins at `from`; `from` itself when none does. */
function tableEnd(lines: readonly Line[], from: number, type: TypeMeasure): number {
  let columns: readonly Column[] = lines[from]?.cells ?? [];
  let [end, rows, single] = [from + 1, 1, 0];
  for (let at = from + 1; at < lines.length && single <= MOST_SINGLE; at++) {
    const [line, before] = [lines[at] as Line, lines[at - 1] as Line];
    if (line.base - before.base > NEXT_ROW * line.size || line.isRtl !== before.isRtl || line.cells.length > MOST_COLUMNS) break;
    const merged = line.cells.reduce(withCell, columns);
    if (merged.length < 2 || merged.length < columns.length - 1) break;
    columns = merged;
    if (line.cells.length > 1) [end, rows, single] = [at + 1, rows + 1, 0];
    else if (end === at && isNextLine(before, line, type)) end = at + 1;
    else single++;
  }
  return rows > 1 ? end : from;
}

/** Columns with one more cell: those that it reaches over become one. */
function withCell(columns: readonly Column[], { start, end }: Column): readonly Column[] {
  const touched = columns.filter((column) => column.start < end && start < column.end);
  const whole = {
    start: Math.min(start, ...touched.map((column) => column.start)),
    end: Math.max(end, ...touched.map((column) => column.end)),
  };
  return [...columns.filter((column) => !touched.includes(column)), whole].sort((a, b) => a.start - b.start);
}

const isNextLine = (before: Line, line: Line, type: TypeMeasure): boolean => line.base - before.base <= SAME_CELL * type.pitchOf(line.size);

function rowsOf(lines: readonly Line[], type: TypeMeasure): Cell[][][] {
  const columns = lines.flatMap(({ cells }) => cells).reduce<readonly Column[]>(withCell, []);
  const rows: Cell[][][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isSame = before !== undefined && isNextLine(before, line, type) && line.cells.length < columns.length;
    if (!isSame) rows.push(columns.map(() => []));
    for (const cell of line.cells) {
      const column = columns.findIndex(({ start, end }) => cell.start >= start && cell.end <= end);
      rows.at(-1)?.[Math.max(0, column)]?.push(cell);
    }
  });
  return rows.map((row) => row.filter((cell) => cell.length > 0));
}
