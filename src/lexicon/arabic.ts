const VOWEL_SIGNS = "[\\u064b-\\u0652\\u0670\\u0640]*";
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[اأإآ]/gu, "[اأإآ]"],
  [/[ىي]/gu, "[ىي]"],
  [/[ةه]/gu, "[ةه]"],
];

/**
 * A pattern for Arabic words as they are met: with or without vowel signs, with any seat of the hamza.
 * Written "نشر", met as "نُشِر"; written "أولا", met as "اولاً".
 */
export function arabic(pattern: string): string {
  const spelt = SAME.reduce((words, [letters, any]) => words.replace(letters, any), pattern);
  return spelt.replace(/\[[ء-ي]+\]|[ء-ي]/gu, (letter) => `(?:${letter}${VOWEL_SIGNS})`);
}
