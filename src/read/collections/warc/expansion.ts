/** How many times what is compressed may expand, beyond what one part of a file and all of them together may give in any case. */
export const MOST_EXPANSION = 100;
const ALWAYS_ONE = 64_000_000;
const ALWAYS_ALL = 256_000_000;

/** Whether `read` bytes that gave so much were made to give too much. */
export const isBomb = (gave: number, read: number): boolean => gave > ALWAYS_ONE && gave > read * MOST_EXPANSION;

/** The same for all parts of a file together: then the rest of it is not undone. */
export const isSpent = (gave: number, read: number): boolean => gave > ALWAYS_ALL && gave > read * MOST_EXPANSION;
