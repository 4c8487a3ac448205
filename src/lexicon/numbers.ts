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

/** Words that multiply the number before them: "3 million", "two hundred". */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, dozen: 12 }),
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
    "close to",
  ].map((words) => ({ words: words.split(" "), kind: "ceiling" as const })),
  // "around 200 soldiers"
  ...["around", "about", "some", "approximately", "roughly", "an estimated", "estimated", "circa"].map((words) => ({
    words: words.split(" "),
    kind: "about" as const,
  })),
];
