/** Whether a claim says that something is so. */
export const POLARITY_WORDS: Readonly<Record<"+" | "-", string>> = { "+": "says it is so", "-": "says it is not so" };
