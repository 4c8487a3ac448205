/** Weekdays, Sunday first, as a calendar numbers them. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered("sunday monday tuesday wednesday thursday friday saturday", 0);

/** Months from 1, with the short forms that outlets use ("Sept. 4"). */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...numbered("january february march april may june july august september october november december", 1),
  ...numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1),
  ["sept", 9] as const,
]);

/** Stretches of a day and their hours, first and last; one that runs past midnight ends on the next day: "on Tuesday night". */
export const PARTS_OF_DAY: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly nextDay?: true }> = new Map([
  ["dawn", { from: "04:00", to: "06:59" }],
  ["daybreak", { from: "04:00", to: "06:59" }],
  ["sunrise", { from: "04:00", to: "06:59" }],
  ["light", { from: "04:00", to: "06:59" }],
  ["morning", { from: "05:00", to: "11:59" }],
  ["noon", { from: "11:00", to: "12:59" }],
  ["midday", { from: "11:00", to: "12:59" }],
  ["afternoon", { from: "12:00", to: "17:59" }],
  ["dusk", { from: "17:00", to: "20:59" }],
  ["dark", { from: "17:00", to: "20:59" }],
  ["sunset", { from: "17:00", to: "20:59" }],
  ["nightfall", { from: "17:00", to: "20:59" }],
  ["evening", { from: "17:00", to: "22:59" }],
  ["midnight", { from: "00:00", to: "00:59" }],
  ["night", { from: "20:00", to: "05:59", nextDay: true }],
]);

/** Parts of a day that are a time without a day beside them: "at dawn", where "at night" tells of any night. */
export const POINTS_OF_DAY: ReadonlySet<string> = new Set(
  "dawn daybreak sunrise noon midday dusk dark sunset nightfall midnight".split(" "),
);

/** First month and length of a season, northern: "in the spring" is March to May. */
export const SEASONS: ReadonlyMap<string, number> = new Map(Object.entries({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }));

/** Days of the calendar that have a name: "since Christmas". */
export const FEASTS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map<string, readonly [number, number]>([
  ["christmas", [12, 25]],
  ["candlemas", [2, 2]],
  ["new year", [1, 1]],
  ["epiphany", [1, 6]],
]);

/** Units that times are counted in. */
export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>(
  ["minute", "hour", "day", "night", "week", "fortnight", "weekend", "month", "year", "decade"].flatMap((word) => {
    const unit = (word === "night" ? "day" : word) as TimeUnit;
    return [[word, unit] as const, [`${word}s`, unit] as const];
  }),
);

export type TimeUnit = "minute" | "hour" | "day" | "week" | "fortnight" | "weekend" | "month" | "year" | "decade";

/** Days of a month by ordinal word: "since the eleventh". */
export const ORDINAL_DAYS: ReadonlyMap<string, number> = numbered(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
  1,
);

function numbered(words: string, first: number): ReadonlyMap<string, number> {
  return new Map(words.split(" ").map((word, i) => [word, first + i]));
}
