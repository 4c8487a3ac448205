/** What the beginning and the end of a line say about the lines beside it. */

/** Bullets as they come out of PDFs; a dash or an "o" is one only with a space after it. */
const BULLET = /^(?:[•◦▪●○■□‣⁃➢➤✓✔❖◆◇►▸]\s*|[*·o–—-]\s+)(?=\S)/u;
/** "12.", "(a)", "iv)", "3)", "[4]" */
const NUMBER = /^(?:\[\d{1,3}\]|\(?\d{1,3}[.)]|\((?:\p{L}|[ivxlc]{1,5})\)|(?:\p{Ll}|[ivxlc]{1,5})\))\s+(?=\S)/u;

/** A sentence ends with the line, as far as its last sign tells. */
export const endsSentence = (words: string): boolean => /[.!?…。！？؟۔:]["”’»)\]]*(?:\[[\d,–-]+\])?$/u.test(words);

/** The words go on with what came before: a small letter, or a sign that begins nothing. */
export const beginsLow = (words: string): boolean => /^["“«'‘([]?(?:\p{Ll}|[,;:)\]%/~&=+])/u.test(words);

/** The mark of a list that a line begins with, white space after it included. */
export const bulletOf = (words: string): string => BULLET.exec(words)?.[0] ?? "";

export const beginsItem = (words: string): boolean => bulletOf(words) !== "" || NUMBER.test(words);

export const beginsNumbered = (words: string): boolean => NUMBER.test(words);
