import { readFileSync, writeFileSync } from "node:fs";

/** The rows of a JSON Lines file. The kits are files of known shape, so rows are believed to be `Row`. */
export function readJsonLines<Row>(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);
}

/** Write one row a line. */
export function writeJsonLines(path: string, rows: readonly unknown[]): void {
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
}
