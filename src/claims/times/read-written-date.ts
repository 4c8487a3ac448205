import { parse } from "chrono-node/en";

/** A date in digits: "2031-05-14", "14/05/2031", "14.05.2031"; undefined where day and month could change places. */
export function readWrittenDate(word: string): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const parts = /^(\d{1,4})([-./])(\d{1,2})\2(\d{1,4})$/u.exec(word);
  if (!parts) return undefined;
  const [, first = "", , second = ""] = parts;
  if (first.length < 4 && Number(first) <= 12 && Number(second) <= 12 && first !== second) return undefined;
  const found = parse(first.length < 4 && parts[2] === "." ? word.replaceAll(".", "/") : word, { instant: NOON, timezone: 0 })[0]?.start;
  const [year, month, day] = [found?.get("year"), found?.get("month"), found?.get("day")];
  return year && month && day && found?.isCertain("year") ? { year, month, day } : undefined;
}

const NOON = new Date("2000-01-01T12:00:00Z");
