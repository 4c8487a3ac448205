/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}\p{Script=Hanifi_Rohingya}]/u;
const WORD = /[\p{L}\p{M}]+/gu;
/** Addresses and names of accounts are written in Latin letters in every language. */
const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,500}|[@#]?[\w.-]{1,100}@[\w.-]{1,100}|@\w{1,50}/giu;
/** Paragraphs have said which way they run long before this. */
const LOOK = 4_000;

/**
 * The way a block runs, by most of its own words; where they are as many, by the first. "BBC: قال المتحدث" runs right to left,
 * "The group Jaysh al-Sharqiya (جيش الشرقية) left" left to right. Numbers and marks run with their neighbours and say nothing,
 * and neither does the page: templates declare one way over every language.
 */
export function directionOf(text: string): "rtl" | undefined {
  if (!RIGHT_TO_LEFT.test(text)) return undefined;
  const words = text.slice(0, LOOK).replace(ADDRESSES, " ").match(WORD) ?? [];
  const leftward = words.filter((word) => RIGHT_TO_LEFT.test(word)).length;
  if (2 * leftward === words.length) return RIGHT_TO_LEFT.test(words[0] ?? "") ? "rtl" : undefined;
  return 2 * leftward > words.length ? "rtl" : undefined;
}
