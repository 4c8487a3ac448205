import { expect, test } from "vitest";
import { dateWords } from "./date-words.ts";

test.each([
  ["2031", "2031", "2031"],
  ["2031-05", "May 2031", "May 2031"],
  ["2031-08-04", "4 August 2031", "4 Aug 2031"],
  ["2031-08-04T18:30:00Z", "4 August 2031, 18:30 UTC", "4 Aug 2031"],
  ["2031-08-04T18:30+03:00", "4 August 2031, 18:30 UTC+03:00", "4 Aug 2031"],
  ["2031-08-04T18:30", "4 August 2031, 18:30", "4 Aug 2031"],
  ["after", "after", "after"],
  ["2031-13-04", "2031-13-04", "2031-13-04"],
])("%s is %s, and %s when short", (iso, long, short) => {
  expect(dateWords(iso)).toBe(long);
  expect(dateWords(iso, "short")).toBe(short);
});
