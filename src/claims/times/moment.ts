import type { TimeUnit } from "../../lexicon/time-words.ts";

/** Which part of a longer stretch: "early May", "the end of the year". */
export type Edge = "early" | "mid" | "late" | "start" | "end" | "first-half" | "second-half";

/** Which of its kind, seen from the dateline: "last", "this", "next". */
export type Which = -1 | 0 | 1;

/** When, as the words say it, before a dateline settles which day that is. */
export type Moment = MomentKind & {
  /** "on Monday night": a part of the day. */
  readonly part?: string | undefined;
  /** "at 02:14 on 21 December", as `HH:MM`. */
  readonly clock?: string | undefined;
  readonly edge?: Edge | undefined;
};

type MomentKind =
  // "9 June 2035", "14 May"
  | { readonly kind: "date"; readonly day: number; readonly month: number; readonly year?: number | undefined }
  // "the 12th"
  | { readonly kind: "day-of-month"; readonly day: number }
  // "in March", "March 2035", "last October"
  | { readonly kind: "month"; readonly month: number; readonly year?: number | undefined; readonly which?: Which | undefined }
  | { readonly kind: "year"; readonly year: number }
  // "the 1990s"
  | { readonly kind: "decade"; readonly year: number }
  // "on Friday", "last Friday"
  | { readonly kind: "weekday"; readonly weekday: number; readonly which?: Which | undefined }
  // "yesterday" -1, "three weeks ago" -3 weeks
  | { readonly kind: "from-dateline"; readonly unit: TimeUnit; readonly count: number }
  // "three days later", "the same evening": counted from the last day that was named
  | { readonly kind: "from-named"; readonly unit: TimeUnit; readonly count: number }
  // "last week", "this year"
  | { readonly kind: "period"; readonly unit: TimeUnit; readonly which: Which }
  // "the past 24 hours", "the next three days"
  | { readonly kind: "stretch"; readonly unit: TimeUnit; readonly count: number; readonly ahead: boolean }
  // "overnight"
  | { readonly kind: "overnight" }
  // "in the spring", "last winter", "the winter of 2031"
  | { readonly kind: "season"; readonly first: number; readonly year?: number | undefined; readonly which?: Which | undefined }
  // "at noon", "at 17:20": of the last day named, else of the dateline
  | { readonly kind: "clock" };
