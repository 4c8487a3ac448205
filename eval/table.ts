import type { Floor, Judged } from "./floors.ts";

const HEAD = ["kit", "measure", "value", "floor", "goal", "ok"] as const;
const SAYS: Readonly<Record<Judged["verdict"], string>> = {
  ok: "yes",
  above: "yes, may rise",
  new: "no floor yet",
  unjudged: "-",
  under: "NO",
  unmeasured: "NO, not measured",
};

/** The results as one table of plain text, figures to the right. */
export function table(rows: readonly Judged[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

const isFigure = (column: number) => column >= 2 && column <= 4;

const cellsOf = (row: Judged): readonly string[] => [
  row.kit,
  row.measure,
  figure(row.value),
  bound(row.floor),
  figure(row.goal),
  SAYS[row.verdict],
];

const figure = (value: number | undefined) => (value === undefined ? "-" : Number.isInteger(value) ? `${value}` : value.toFixed(1));

function bound(floor: Floor | undefined): string {
  if (floor === undefined) return "-";
  return "floor" in floor ? figure(floor.floor) : `<= ${figure(floor.ceiling)}`;
}
