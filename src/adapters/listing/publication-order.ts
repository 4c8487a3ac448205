/**
 * The place of a report in the list as one number, greatest first: the day of publication in the page's own zone, within it the
 * minute in UTC (a day alone is its first minute), then the order of arrival. Reports without a date have the smallest.
 * `arrival` is the position of the report's entry in the room's ledger stream. Whole, positive, below 2^52.
 */
export function listKeyOf(published: string | undefined, arrival: number): number {
  if (arrival >= MOST_ARRIVALS) throw new RangeError(`a room holds at most ${MOST_ARRIVALS - 1} entries, met ${arrival}`);
  const moment = momentOf(published);
  if (moment === undefined || published === undefined) return arrival;
  const dayStart = Date.parse(`${published.slice(0, DAY_LENGTH)}T00:00:00Z`) / MINUTE_MS;
  const day = clamped(dayStart / MINUTES_A_DAY - FIRST_DAY, 1, MOST_DAYS - 1);
  const minute = clamped(Math.floor(moment / MINUTE_MS) - dayStart + WIDEST_ZONE, 0, MINUTES_AROUND_A_DAY - 1);
  return (day * MINUTES_AROUND_A_DAY + minute) * MOST_ARRIVALS + arrival;
}

/** The arrival a list key ends with. */
export const arrivalIn = (listKey: number): number => listKey % MOST_ARRIVALS;

/** The day as the page gives it, in the page's own zone; undefined for no date or one that cannot be read. */
export function publishedDay(date: string | undefined): string | undefined {
  return momentOf(date) === undefined ? undefined : date?.slice(0, DAY_LENGTH);
}

const DAY_LENGTH = "2017-08-04".length;
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/u;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/iu;

// 16 bits of days from 1900 to 2079, 13 bits of minutes from the evening before to the morning after, 23 bits of arrivals.
const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 1440;
const FIRST_DAY = Date.UTC(1900, 0, 1) / MINUTE_MS / MINUTES_A_DAY - 1;
const MOST_DAYS = 2 ** 16;
const WIDEST_ZONE = MINUTES_A_DAY;
const MINUTES_AROUND_A_DAY = 2 ** 13;
const MOST_ARRIVALS = 2 ** 23;

/** Milliseconds since 1970 of a day or a moment. */
function momentOf(date: string | undefined): number | undefined {
  if (date === undefined || !STARTS_WITH_DAY.test(date)) return undefined;
  // Without a zone `Date` would take the time for the machine's own.
  const isUnzoned = date.includes("T") && !ZONE.test(date);
  const moment = Date.parse(isUnzoned ? `${date}Z` : date);
  return Number.isNaN(moment) || Number.isNaN(Date.parse(`${date.slice(0, DAY_LENGTH)}T00:00:00Z`)) ? undefined : moment;
}

const clamped = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
