/** Languages of the lexicon that are not written in Latin letters. */
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SCRIPTS: Readonly<Record<string, RegExp>> = { ru: CYRILLIC, uk: CYRILLIC, ar: /\p{Script=Arabic}/u };
const LATIN = /[a-z]/iu;

/**
 * Entries by the scripts a line is written in: Russian ones are not tried on an English line. Gives, for a line, the entries
 * of the languages that could have written it, in their order.
 */
export function inScriptsOf<Entry extends { readonly language: string }>(entries: readonly Entry[]): (words: string) => readonly Entry[] {
  const lists = new Map<number, readonly Entry[]>();
  return (words) => {
    const isIn = TESTS.map((script) => script.test(words));
    const key = isIn.reduce((sum, is, index) => sum + (is ? 2 ** index : 0), 0);
    const known = lists.get(key) ?? entries.filter(({ language }) => language === "any" || isIn[TESTS.indexOf(SCRIPTS[language] ?? LATIN)]);
    lists.set(key, known);
    return known;
  };
}

const TESTS: readonly RegExp[] = [LATIN, ...new Set(Object.values(SCRIPTS))];
