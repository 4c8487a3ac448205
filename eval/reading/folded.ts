/** The words of a text, without case, marks of punctuation and white space. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];

/** A name or title as it is compared: "The Velm Standard" is "velm standard". */
export const foldedName = (name: string): string => wordsOf(name).join(" ").replace(/^the /u, "");

/** True when the words of one text follow each other in the other. */
export const holds = (whole: string, part: string): boolean => ` ${wordsOf(whole).join(" ")} `.includes(` ${wordsOf(part).join(" ")} `);

/** An address without scheme, `www.`, end slash and the prefix of a web archive. */
export const foldedAddress = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\/[^/]+\/web\/\d{14}[a-z_]*\//u, "")
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/\/$/u, "");
