/** Where a report stands in the list: the day it was published, the moment of it, then the order of arrival. */
export interface ListPlace {
  /** What `publishedMoment` gives; empty when the report has no date. Later is greater. */
  readonly published: string;
  /** Position of its entry in the room's ledger stream. */
  readonly arrival: number;
}

/**
 * A key that sorts publication dates as a reader sees them: the day in the page's own zone, then the moment in UTC
 * (a day alone is its first moment). Empty for no date or one that cannot be read.
 */
export function publishedMoment(date: string | undefined): string {
  if (date === undefined || !STARTS_WITH_DAY.test(date)) return "";
  // Without a zone `Date` would take the time for the machine's own.
  const isUnzoned = date.includes("T") && !ZONE.test(date);
  const moment = new Date(isUnzoned ? `${date}Z` : date);
  return Number.isNaN(moment.getTime()) ? "" : `${date.slice(0, DAY_LENGTH)}/${moment.toISOString()}`;
}

/** The day as the page gives it, in the page's own zone. */
export function publishedDay(date: string | undefined): string | undefined {
  return publishedMoment(date) === "" ? undefined : date?.slice(0, DAY_LENGTH);
}

/** Newest publication first, then newest arrival; no date last. */
export function byPublication(a: ListPlace, b: ListPlace): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return b.arrival - a.arrival;
}

const DAY_LENGTH = "2017-08-04".length;
const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/u;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/iu;
