/**
 * Text in a form that every database can hold and find again: as it is, or as a JSON string when it holds NUL or half a
 * surrogate pair, which PostgreSQL refuses, or itself begins like a JSON string.
 */
export const keptText = (text: string): string =>
  text.isWellFormed() && !text.includes("\0") && !text.startsWith(QUOTE) ? text : JSON.stringify(text);

/** The text that was kept. */
export const givenText = (kept: string): string => (kept.startsWith(QUOTE) ? (JSON.parse(kept) as string) : kept);

const QUOTE = '"';
