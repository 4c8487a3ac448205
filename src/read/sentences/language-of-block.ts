/** Scripts by a language that is likely written in them, for paragraphs that are plainly not in the report's own. */
const SCRIPTS: readonly { readonly pattern: RegExp; readonly languages: ReadonlySet<string>; readonly usual: string }[] = [
  { pattern: /\p{Script=Arabic}/gu, languages: new Set(["ar", "fa", "ur", "ps", "ckb", "ug", "sd", "ku"]), usual: "ar" },
  {
    pattern: /\p{Script=Cyrillic}/gu,
    languages: new Set(["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt"]),
    usual: "ru",
  },
  { pattern: /\p{Script=Hebrew}/gu, languages: new Set(["he", "yi"]), usual: "he" },
];
/** Enough to see which script a paragraph is written in. */
const LOOK = 400;

/** The language whose abbreviations a paragraph follows: the report's, unless its script is another's. An Arabic statement stands in English pages. */
export function languageOfBlock(words: string, language: string | undefined): string {
  const look = words.slice(0, LOOK);
  const letters = look.match(/\p{L}/gu)?.length ?? 0;
  const share = (pattern: RegExp): number => (look.match(pattern)?.length ?? 0) / Math.max(1, letters);
  const own = SCRIPTS.find(({ languages }) => languages.has(language ?? ""));
  // Names of others stand in their own script in every language.
  if (letters === 0 || (own !== undefined && share(own.pattern) > 1 / 3)) return language ?? "en";
  const script = SCRIPTS.find(({ pattern }) => share(pattern) > 1 / 2);
  if (script !== undefined) return script.usual;
  return own === undefined ? (language ?? "en") : "en";
}
