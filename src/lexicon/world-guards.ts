import type { NameRecord } from "./world-names.ts";
import type { NameToken } from "./world-tokens.ts";

/** Whether the words are written as this name is: acronyms in capitals, proper names with their capital. */
export function standsAsName(record: NameRecord, _text: string, tokens: readonly NameToken[], from: number, to: number): boolean {
  if (record.writing === "plain") return true;
  const words = tokens.slice(from, to);
  if (record.writing === "acronym") return words.every((word) => word.shape === "upper");
  return words.some((word) => word.shape !== "lower");
}
