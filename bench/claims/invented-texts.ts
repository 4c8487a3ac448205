import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readGold } from "../../src/gold/read-gold.ts";

const REPORTS = join(import.meta.dirname, "..", "..", "data", "gold", "reports");

/** The texts of our own invented reports, without their mark-up. */
export const inventedTexts = (): string[] =>
  readdirSync(REPORTS)
    .filter((name) => name.endsWith(".gold"))
    .map((name) => readGold(readFileSync(join(REPORTS, name), "utf8")).report.text);

/** Texts joined and cut anew so that each has so many words; what is left over at the end is dropped. */
export function textsOfLength(texts: readonly string[], words: number): string[] {
  const cut: string[] = [];
  let pieces: string[] = [];
  for (const word of texts.join("\n\n").match(/\S+\s*/gu) ?? []) {
    pieces.push(word);
    if (pieces.length < words) continue;
    cut.push(pieces.join(""));
    pieces = [];
  }
  return cut;
}

/** Words and marks, the unit of every speed here, counted in one way for all readers. */
export const tokensIn = (text: string): number => (text.match(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []).length;
