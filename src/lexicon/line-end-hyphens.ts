/** What is known of hyphens that a line happens to end with: most part a word, some belong to it. */

/** First parts that keep their hyphen: "pro-|government", "self-|defence", "юго-|восток". */
export const HYPHENATED_FIRST: ReadonlySet<string> = new Set(
  (
    "pro anti non ex self well so all cross half mid vice co post full long short high low hard north south east west " +
    "two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety first second third " +
    "year day week month war peace cease fire state government militia army police opposition " +
    // sous-, vice-président, ex-ministre, après-midi; sud-ouest
    "sous demi après avant nord sud est ouest " +
    // юго-восток, северо-запад, военно-морской, вице-премьер, экс-министр
    "юго северо военно вице экс пресс из по кое"
  ).split(" "),
);

/** Second parts that hang on a hyphen in French: "a-t-|il", "celui-|ci", "eux-|mêmes". */
export const HYPHENATED_LAST: ReadonlySet<string> = new Set(
  "il elle on ils elles je nous vous tu ce ci là même mêmes moi toi lui leur leurs y en".split(" "),
);

/** Words that show a text to be French. */
export const FRENCH_WORDS: readonly string[] = ["les", "des", "une", "dans"];
