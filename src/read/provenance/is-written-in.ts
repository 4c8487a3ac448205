/** Languages of the lexicon that are not written in Latin letters. */
const CYRILLIC = /\p{Script=Cyrillic}/u;
const SCRIPTS: Readonly<Record<string, RegExp>> = { ru: CYRILLIC, uk: CYRILLIC, ar: /\p{Script=Arabic}/u };
const LATIN = /[a-z]/iu;

/** True for a line that has letters of the language's script: no Russian entry knows an English line. Every line may be in the language `any`. */
export const isWrittenIn = (language: string, words: string): boolean => language === "any" || (SCRIPTS[language] ?? LATIN).test(words);
