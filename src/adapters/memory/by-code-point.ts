/** Compares two names by their code points, as every database here does; JavaScript's own `<` compares UTF-16 code units. */
export const byCodePoint = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
