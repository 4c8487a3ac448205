import { describe, expect, it } from "vitest";
import { timeRange } from "./time-range.ts";

const span = { start: 0, end: 1 };
const rangeOf = (...values: (string | undefined)[]) => timeRange(values.map((value) => ({ span, value })));

describe("timeRange", () => {
  it.each([
    [["2017-08-04"], "2017-08-04", "2017-08-04"],
    [["2017-02"], "2017-02-01", "2017-02-28"],
    [["2016-02"], "2016-02-01", "2016-02-29"],
    [["2017"], "2017-01-01", "2017-12-31"],
    [["2017-08-04T10:00Z"], "2017-08-04", "2017-08-04"],
    [["2017-08-04", "2017-07"], "2017-07-01", "2017-08-04"],
    [["before", "2017-08-04"], "2017-08-04", "2017-08-04"],
  ])("of %j is %s to %s", (values, from, to) => {
    expect(rangeOf(...values)).toEqual({ from, to });
  });

  it.each([[[]], [[undefined]], [["after"]], [["last Friday"]]])("of %j says nothing", (values) => {
    expect(rangeOf(...values)).toEqual({ from: undefined, to: undefined });
  });
});
