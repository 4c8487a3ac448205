import { parse } from "chrono-node/en";
import type { TimeMention } from "../model/claim.ts";
import { spanOf, type Token } from "./token.ts";

const MAY_BE_TIME =
  /\b(?:\d{4}|\d{1,2}:\d{2}|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|mon\w*day|tues\w*|wednes\w*|thurs\w*|friday|satur\w*|sunday|yesterday|today|tonight|tomorrow|week|month|year|days?|ago|morning|evening|night|since|after|before)\b/iu;

/** Times that some words give, with the day they fall on where the words and the day of publication settle it. */
export function findTimes(words: readonly Token[], text: string, published: string | undefined): TimeMention[] {
  const whole = spanOf(words);
  if (!whole) return [];
  const excerpt = text.slice(whole.start, whole.end);
  if (excerpt.length > 1000 || !MAY_BE_TIME.test(excerpt)) return [];
  const reference = published ? new Date(`${published.slice(0, 10)}T12:00:00Z`) : undefined;
  // without a day of publication only a full date says when; the day stood in is never shown
  const instant = reference ?? NO_DAY;
  return parse(excerpt, { instant, timezone: 0 }, { forwardDate: false }).flatMap((found) => {
    const start = whole.start + found.index;
    const span = { start, end: start + found.text.length };
    // words the statement left out ("said on Friday") are not its time
    if (!words.some((word) => word.start < span.end && word.end > span.start)) return [];
    // "for two days" lasts, it does not fall
    const lasts = /^(?:for|within|over|during)\b/iu.test(found.text) || /\b(?:for|within|over)\s*$/iu.test(excerpt.slice(0, found.index));
    if (lasts) return [{ span }];
    const dated = reference !== undefined || (found.start.isCertain("year") && /\b(?:19|20)\d\d\b/u.test(found.text));
    if (/\b(?:minute|moment|second)s?\b/iu.test(found.text)) return [];
    return [{ span, ...(dated && isDay(found.start) ? { value: isoDay(found.start, reference) } : {}) }];
  });
}

const NO_DAY = new Date("2000-01-01T12:00:00Z");

type Components = ReturnType<typeof parse>[number]["start"];

const isDay = (start: Components): boolean => start.isCertain("day") || start.isCertain("weekday") || start.isCertain("month");

/** The day as ISO; the month alone when no day is given. A weekday in a report is the last one before it. */
function isoDay(start: Components, reference: Date | undefined): string {
  const date = start.date();
  if (reference && start.isCertain("weekday") && !start.isCertain("day") && date.getTime() > reference.getTime())
    date.setUTCDate(date.getUTCDate() - 7);
  const iso = `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, "0")}-${String(date.getUTCDate()).padStart(2, "0")}`;
  return start.isCertain("day") || start.isCertain("weekday") ? iso : iso.slice(0, 7);
}
