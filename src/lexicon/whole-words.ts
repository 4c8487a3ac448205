/** Any of the given words or phrases, `a|b`, where no letter stands right before or after them: `\b` of JavaScript knows Latin letters without accents alone. */
export const whole = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])`;

/** The beginning of a word: "publi" for "published", "publication". */
export const begun = (words: string): string => `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})`;
