import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const now = new Date("2031-03-05T10:00:00Z");

test.each([
  ["120", 120_000],
  [" 5 ", 5_000],
  ["0", 0],
  ["Wed, 05 Mar 2031 10:00:30 GMT", 30_000],
  ["Wednesday, 05-Mar-31 10:00:30 GMT", 30_000],
  ["Wed Mar  5 10:00:30 2031", undefined],
  ["Tue, 04 Mar 2031 10:00:00 GMT", 0],
  ["86400", 3_600_000],
  ["9".repeat(400), 3_600_000],
  ["Fri, 31 Dec 9999 23:59:59 GMT", 3_600_000],
  ["", undefined],
  [undefined, undefined],
  ["-5", undefined],
  ["1.5", undefined],
  ["soon", undefined],
  ["Wed, nonsense of a date", undefined],
])("Retry-After %o is %o ms", (value, expected) => {
  expect(retryAfterMs(value, now)).toBe(expected);
});
