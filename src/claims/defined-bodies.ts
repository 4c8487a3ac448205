import type { SourceType } from "../model/claim.ts";

/** What the last word of a body's name makes of it when it speaks. States seldom give their armies' names in short, fighters do. */
const TYPE_OF_BODY: ReadonlyMap<string, SourceType> = new Map(
  (
    [
      [
        "belligerent",
        "front movement army force forces brigade brigades resistance guard column militia alliance legion battalion battalions faction defenders fighters",
      ],
      ["agency", "committee fund programme program organisation organization agency commission office mission relief federation charity"],
      ["monitor", "observatory watch monitor archive tracker initiative"],
      ["media", "news press radio television network service"],
    ] as const
  ).flatMap(([type, words]) => words.split(" ").map((word) => [word, type] as const)),
);

/**
 * Bodies that a text names in full with their short form, "the National Restoration Army (NRA)", and what kind of source each is.
 *
 * @returns kinds by short form, as it is written
 */
export function definedBodies(text: string): ReadonlyMap<string, SourceType> {
  const found = new Map<string, SourceType>();
  for (const match of text.matchAll(DEFINED)) {
    const [, name = "", short = ""] = match;
    const words = name.toLowerCase().split(/\s+/u);
    const head = words.slice(0, tailOf(words)).at(-1) ?? "";
    const type = TYPE_OF_BODY.get(head);
    if (type !== undefined && !found.has(short)) found.set(short, type);
  }
  return found;
}

/** "… Front for the Coast (FC)": the body stands before its tail. */
function tailOf(words: readonly string[]): number {
  const at = words.findIndex((word, i) => i > 0 && /^(?:of|for|in|de|du|al)$/u.test(word));
  return at === -1 ? words.length : at;
}

/** Up to eight words with a capital, small ones among them, before a short form in brackets. */
const DEFINED = /(\p{Lu}[\p{L}'’-]{1,30}(?:\s(?:of|for|in|and|the|de|du|\p{Lu}[\p{L}'’-]{1,30})){1,7})\s\((\p{Lu}{2,6})\)/gu;
