import { describe, expect, it } from "vitest";
import { CLOCK_TIME, clockTime } from "./clock-time.ts";

describe("a time from the beginning", () => {
  it.each<[string, number]>([
    ["1:15", 75_000],
    ["0:00", 0],
    ["01:02:15", 3_735_000],
    ["00:01:15.500", 75_500],
    ["00:01:15,5", 75_500],
    ["00:00:01,050", 1_050],
    ["0:0:2.340", 2_340],
    ["01:02:15:12", 3_735_000],
    ["00:01.0001", 1_000],
    ["75:10", 4_510_000],
  ])("%s is %i ms", (written, ms) => {
    expect(new RegExp(`^${CLOCK_TIME}$`, "u").test(written)).toBe(true);
    expect(clockTime(written)).toBe(ms);
  });

  it.each(["", "12", "4:5", "1:2:3:4:5", "a:15", "1:75:00"])("is not “%s”", (written) => {
    expect(new RegExp(`^${CLOCK_TIME}$`, "u").test(written)).toBe(false);
  });
});
