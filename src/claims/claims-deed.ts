import type { Token } from "./token.ts";

/** "claimed responsibility for the raid", "the blast claimed the lives of three": a deed, and nothing said. `behind` is what follows the verb. */
export function claimsDeed(behind: readonly Token[]): boolean {
  if (behind[0]?.lower === "responsibility") return true;
  const at = behind.slice(0, LONGEST_COUNT).findIndex(({ lower }) => lower === "lives" || lower === "life");
  if (at === -1 || behind[0]?.lower === "that" || behind[at + 1]?.pos === "AUX") return false;
  return behind.slice(0, at).every(({ pos }) => ["DET", "NUM", "ADJ", "ADV", "ADP", "PRON"].includes(pos));
}

/** Words of "the", "at least three", "more than twenty civilian" and the lives themselves. */
const LONGEST_COUNT = 6;
