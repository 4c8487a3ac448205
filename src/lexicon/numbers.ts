/** Number words and their values. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  }),
);

/** Words that multiply the number before them: "3 million", "two hundred", "1.1bn". */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12, bn: 1e9, mn: 1e6, mln: 1e6 }),
);

/** Vague amounts and the range a reader may take from them (annotation guidelines; "dozens" is 24 to 96). */
export const VAGUE_AMOUNTS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries({
    several: [3, 9],
    dozens: [24, 96],
    scores: [40, 120],
    tens: [20, 90],
    hundreds: [200, 900],
    thousands: [2000, 9000],
    millions: [2_000_000, 9_000_000],
    "a handful": [3, 9],
    "a handful of": [3, 9],
    "a few dozen": [24, 96],
    "several dozen": [36, 108],
    "a few hundred": [200, 900],
    "several hundred": [300, 900],
    "many hundreds": [200, 900],
    "a few thousand": [2000, 9000],
    "several thousand": [3000, 9000],
    "tens of thousands": [20_000, 90_000],
    "hundreds of thousands": [200_000, 900_000],
  } as Record<string, readonly [number, number]>),
);

/** Words before a number that bound it. `floor`: at least 5. `ceiling`: up to 5. `about`: around 5. `above`: more than 5. */
export const BOUNDS: readonly { readonly words: readonly string[]; readonly kind: "floor" | "ceiling" | "about" }[] = [
  // "at least twelve people", "no fewer than 12"
  ...[
    "at least",
    "no fewer than",
    "no less than",
    "a minimum of",
    "not less than",
    "more than",
    "over",
    "above",
    "upwards of",
    "in excess of",
  ].map((words) => ({ words: words.split(" "), kind: "floor" as const })),
  // "up to 33", "fewer than ten", "almost 8,000"
  ...[
    "up to",
    "at most",
    "no more than",
    "a maximum of",
    "as many as",
    "less than",
    "fewer than",
    "under",
    "below",
    "almost",
    "nearly",
    "barely",
    "close to",
  ].map((words) => ({ words: words.split(" "), kind: "ceiling" as const })),
  // "around 200 soldiers"
  ...["around", "about", "some", "approximately", "roughly", "an estimated", "estimated", "circa"].map((words) => ({
    words: words.split(" "),
    kind: "about" as const,
  })),
];

/** Words before a number that leave it as it is: "perhaps forty", "only one". They belong to its span where they make it less sure. */
export const LOOSE: ReadonlySet<string> = new Set(["perhaps", "maybe"]);

/** Words behind a number that bound it: "sixty-plus", "ten or more", "thirty bandits at most". */
export const BOUNDS_BEHIND: readonly { readonly words: readonly string[]; readonly kind: "floor" | "ceiling" | "about" }[] = [
  { words: ["or", "more"], kind: "floor" },
  { words: ["or", "so"], kind: "about" },
  { words: ["or", "fewer"], kind: "ceiling" },
  { words: ["or", "less"], kind: "ceiling" },
  { words: ["at", "most"], kind: "ceiling" },
  { words: ["at", "least"], kind: "floor" },
];

/** Verbs that say a number was passed: "exceed six thousand", "the wounded pass thirty". */
export const EXCEEDING: ReadonlySet<string> = new Set(
  "exceed exceeds exceeded exceeding pass passes passed surpass surpasses surpassed top tops topped".split(" "),
);

/** Parts of a whole in per cent: "three in five" says it with numbers, "two thirds" with these. */
export const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({ third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 }),
);

/** Ordinals that count how often: "for the third time". */
export const ORDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({ second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }),
);
