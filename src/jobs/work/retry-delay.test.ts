import { describe, expect, test } from "vitest";
import { ERRORS, type ErrorCode } from "../../errors.ts";
import { retryDelay } from "./retry-delay.ts";

const FINAL = [
  "NO_ARTICLE",
  "READING_FAILED",
  "CAPTURE_ALTERED",
  "CAPTURE_NOT_FOUND",
  "FEED_NOT_FOUND",
  "REPORT_NOT_FOUND",
  "URL_REFUSED",
  "URL_DISALLOWED",
];

describe("the time until a message is tried again", () => {
  test("doubles from one second, and ends after eight attempts", () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => retryDelay("DISK_FULL", attempts, 1));
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, undefined]);
  });

  test("is longer where a site or an authority beyond us failed", () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => retryDelay("URL_TIMEOUT", attempts, 1)).map((ms) => ms && ms / 60_000);
    expect(minutes).toEqual([1, 2, 4, 8, 16, 30, 30, undefined]);
    expect(retryDelay("TIMESTAMP_FAILED", 1, 0)).toBe(30_000);
  });

  test("is by chance between half and all of that", () => {
    expect([0, 0.5, 1].map((chance) => retryDelay("INTERNAL", 3, chance))).toEqual([2000, 3000, 4000]);
  });

  test.each(Object.keys(ERRORS) as ErrorCode[])("%s is tried again unless that cannot mend it", (code) => {
    const isFinal = FINAL.includes(code) || code.startsWith("INPUT_");
    const isBeyondUs = code.startsWith("URL_") || code === "TIMESTAMP_FAILED";
    expect(retryDelay(code, 1, 1)).toBe(isFinal ? undefined : isBeyondUs ? 60_000 : 1000);
  });
});
