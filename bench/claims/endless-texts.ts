const repeated = (words: string, length: number): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

/** The same words in sentences of 2,300 characters: long, and short enough to be read. */
const inSentences = (words: string, length: number): string => repeated(`${repeated(words, 2_300).trimEnd()}. `, length);

/** Texts that tempt a finder of claims into more work than their length is worth, each made to a length in UTF-16 code units. */
export const ENDLESS_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "one endless sentence": (length) => repeated("the rebels shelled the town near the old river crossing ", length),
  "quotes never closed": (length) => repeated("“The army shelled the town, the mayor said. ", length),
  "said that, said that": (length) => inSentences("the army said that the council said that ", length),
  "said that, with no stop": (length) => repeated("the army said that the council said that ", length),
  digits: (length) => repeated("4815162342", length),
  "numbers in sentences": (length) => inSentences("11 23 5 killed 40 wounded ", length),
  and: (length) => inSentences("the rebels and the army and the council and ", length),
  "open brackets": (length) => inSentences("the army (the council (the rebels ", length),
  "closed brackets": (length) => repeated(")] ".repeat(10), length),
  names: (length) => inSentences("General Ana Lerro of Port Ansel ", length),
};
