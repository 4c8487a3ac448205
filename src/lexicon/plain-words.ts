/** The words of a text without case and punctuation: "Rebels, 'reportedly'" gives rebels and reportedly. */
export const plainWords = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
