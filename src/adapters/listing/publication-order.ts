/** Where a report stands in the list: the moment it was published, then the order of arrival. */
export interface ListPlace {
  /** Published moment in UTC, ISO 8601 with milliseconds; empty when the report has no date. Later is greater. */
  readonly published: string;
  /** Position of its entry in the room's ledger stream. */
  readonly arrival: number;
}

/** The moment a publication date stands for, in UTC; a day alone is its first moment. Empty for no date or one that cannot be read. */
export function publishedMoment(date: string | undefined): string {
  if (date === undefined || !STARTS_WITH_DAY.test(date)) return "";
  // Without a zone `Date` would take the time for the machine's own.
  const isUnzoned = date.includes("T") && !ZONE.test(date);
  const moment = new Date(isUnzoned ? `${date}Z` : date);
  return Number.isNaN(moment.getTime()) ? "" : moment.toISOString();
}

/** The day as the page gives it, in the page's own zone. */
export function publishedDay(date: string | undefined): string | undefined {
  return publishedMoment(date) === "" ? undefined : date?.slice(0, "2017-08-04".length);
}

/** Newest publication first, then newest arrival; no date last. */
export function byPublication(a: ListPlace, b: ListPlace): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return b.arrival - a.arrival;
}

const STARTS_WITH_DAY = /^\d{4}-\d{2}-\d{2}/u;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/iu;
