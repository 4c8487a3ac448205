import type { Judged } from "./floors.ts";

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
  figure(row.value, row.unit),
  bound(row),
  figure(row.goal, row.unit),
  SAYS[row.verdict],
];

function figure(value: number | undefined, unit: Judged["unit"]): string {
  if (value === undefined) return "-";
  return unit === "count" ? `${value}` : value.toFixed(1);
}

function bound({ floor, unit }: Judged): string {
  if (floor === undefined) return "-";
  return "floor" in floor ? figure(floor.floor, unit) : `<= ${figure(floor.ceiling, unit)}`;
}
