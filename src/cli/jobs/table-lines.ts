import { displayWidth } from "../terminal/display-width.ts";
import { makeVisible } from "../terminal/make-visible.ts";

const GAP = "  ";

/** Rows under a heading, every column as wide as its widest cell; numbers stand to the right. */
export function tableLines(heading: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const shown = [heading, ...rows.map((row) => row.map((cell) => makeVisible(String(cell))))];
  const widths = heading.map((_, column) => Math.max(...shown.map((row) => displayWidth(row[column] ?? ""))));
  const isNumber = heading.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === "number"));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = " ".repeat((widths[column] ?? 0) - displayWidth(cell));
        return isNumber[column] ? space + cell : cell + space;
      })
      .join(GAP)
      .trimEnd();
  return shown.map((row) => `${line(row)}\n`).join("");
}
