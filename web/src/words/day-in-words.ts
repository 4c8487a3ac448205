const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
});

/** The calendar day of an ISO date as the page gives it, whatever its zone: "4 Aug 2017"; odd values stay as they are. */
export function dayInWords(iso: string): string {
  const found = /^\d{4}-\d{2}-\d{2}/u.exec(iso);
  const date = new Date(found ? `${found[0]}T00:00:00Z` : Number.NaN);
  return Number.isNaN(date.getTime()) ? iso : day.format(date);
}

/** A moment of our own clock: "3 Feb 2026, 09:12 UTC". */
export function momentInWords(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${moment.format(date)} UTC`;
}

/** When a claim says something was or will be: "4 Aug 2017", "Aug 2017", "2017", "before", "after". */
export function timeInWords(value: string): string {
  const month = /^(\d{4})-(\d{2})$/u.exec(value);
  if (month === null) return dayInWords(value);
  return new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${value}-01T00:00:00Z`));
}
