import data from "../../data/models/word-classes-en.json" with { type: "json" };

/** Which words keep the same company: a narrow class and the wide one it lies in, from 1; 0 for a word that is in none. */
export interface WordClass {
  readonly narrow: number;
  readonly wide: number;
}

const NONE: WordClass = { narrow: 0, wide: 0 };

const classes: ReadonlyMap<string, WordClass> = new Map(
  data.classes.flatMap((words, index) => {
    const shared = { narrow: index + 1, wide: (data.wide[index] ?? 0) + 1 };
    return words.split(" ").map((word) => [word, shared] as const);
  }),
);

/** The class of an English word in lower case: "said" is with "told" and "added". Made by `scripts/build-word-classes.ts`. */
export const classOfWord = (lower: string): WordClass => classes.get(lower) ?? NONE;
