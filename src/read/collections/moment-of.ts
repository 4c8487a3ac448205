import { machineDate } from "../facts/find-days.ts";

/** `Mon, 04 Aug 2031 10:00:00 +0300` (RFC 822 and its heirs), weekday, seconds and zone left out or in. */
const MAIL_DATE =
  /(?<day>\d{1,2})[\s-](?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,-]\s*(?<year>\d{4}|\d{2})(?:[\sT,]+(?:at\s+)?(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?:\.\d+)?\s*(?:(?<half>[ap])\.?m\b\.?\s*)?(?<zone>[+-]\d{1,2}:?\d{2}|[a-z]{1,5})?)?/iu;
/** `Mon Aug  4 10:00:00 2031`, as C programs write it. */
const C_DATE =
  /^(?:[a-z]{3},?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+(?<day>\d{1,2})\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s+(?:(?<zone>[a-z]{1,5}|[+-]\d{4})\s+)?(?<year>\d{4})(?:\s+(?<after>[+-]\d{4}))?/iu;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
/** Names of zones that mean one offset wherever they are used. */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
  wet: "Z",
  cet: "+01:00",
  cest: "+02:00",
  eet: "+02:00",
  eest: "+03:00",
  msk: "+03:00",
  trt: "+03:00",
};
const LONGEST = 200;

/**
 * The moment that a field of a feed or mail gives, ISO 8601 with the zone it was written in, or without where none is named. Undefined when it
 * gives none, and for the zero of a clock that was never set ("Thu, 01 Jan 1970 00:00:00 GMT").
 */
export function momentOf(raw: string): string | undefined {
  const words = raw.slice(0, LONGEST).trim();
  const moment = inParts(MAIL_DATE.exec(words) ?? C_DATE.exec(words)) ?? machineDate(words);
  return moment === undefined || /^1970-01-01(?:T00:00(?::00)?Z?)?$/u.test(moment) ? undefined : moment;
}

function inParts(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const { day = "", month = "", year = "", minute = "", second = "00", zone, after } = match.groups ?? {};
  const hour = hourOf(match.groups);
  const number = 1 + MONTHS.indexOf(month.slice(0, 3).toLowerCase()) / 3;
  const date = machineDate(`${fullYear(year)}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (date === undefined || hour === undefined || hour > 23 || Number(minute) > 59) return date;
  // A leap second is no part of ISO 8601 as others read it.
  return `${date}T${String(hour).padStart(2, "0")}:${minute}:${Number(second) < 60 ? second : "59"}${offsetOf(after ?? zone)}`;
}

/** Of 24 hours, or of twice twelve where "am" or "pm" follows. */
function hourOf(groups: RegExpExecArray["groups"]): number | undefined {
  if (groups?.["hour"] === undefined) return undefined;
  const half = groups["half"]?.toLowerCase();
  return half === undefined ? Number(groups["hour"]) : (Number(groups["hour"]) % 12) + (half === "p" ? 12 : 0);
}

/** `31` of an old program is 2031, `99` is 1999. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`);

function offsetOf(zone: string | undefined): string {
  const digits = /^([+-])(\d{1,2}):?(\d{2})$/u.exec(zone ?? "");
  if (digits !== null) return Number(digits[2]) > 14 ? "" : `${digits[1]}${(digits[2] ?? "").padStart(2, "0")}:${digits[3]}`;
  return ZONES[(zone ?? "").toLowerCase()] ?? "";
}
