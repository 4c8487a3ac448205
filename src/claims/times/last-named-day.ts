import type { DayNumber } from "./calendar.ts";
import { resolveMoment, type TimeFrame } from "./resolve-moment.ts";
import { timePhrases } from "./time-phrases.ts";

/** How far back a day is looked for, in UTF-16 code units: about a page. */
const PAGE = 1500;

/**
 * The last day that a text names before a position, which "three days later" and "that night" count from: "on 4 March",
 * "on Friday". The day of telling ("said on Friday") names no day of what is told.
 */
export function lastNamedDay(text: string, before: number, frame: TimeFrame): DayNumber | undefined {
  const start = Math.max(0, before - PAGE);
  const page = text.slice(start, before);
  const named = timePhrases({ text: page, start }).filter(
    ({ moment, leaning, span }) =>
      /^(?:date|weekday|from-dateline)$/u.test(moment.kind) &&
      leaning === "on" &&
      !TELLING.test(text.slice(Math.max(0, span.start - 40), span.start)),
  );
  const last = named.at(-1);
  const range = last && resolveMoment(last.moment, { ...frame, isAhead: false, named: undefined });
  return range?.from === range?.to ? range?.from : undefined;
}

const TELLING =
  /\b(?:said|says|told|tells|reported|announced|added|wrote|published|posted|statement|stated|declared|confirmed|claimed)\s(?:\S+\s){0,3}$/iu;
