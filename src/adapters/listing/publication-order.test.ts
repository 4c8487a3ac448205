import { describe, expect, it } from "vitest";
import { arrivalIn, listKeyOf, publishedDay } from "./publication-order.ts";

const orderOf = (dates: readonly (string | undefined)[]): number[] => {
  const keys = dates.map((date, index) => listKeyOf(date, index + 1));
  return keys.toSorted((a, b) => b - a).map(arrivalIn);
};

describe("listKeyOf", () => {
  it("puts the newest day first, then the newest minute, then the newest arrival, and no date last", () => {
    const dates = ["2017-08-04", "2017-08-05", "2017-08-04T10:00Z", "2017-08-04T10:00Z", undefined, "last Friday", "2017-99-99", "2017-08"];
    expect(orderOf(dates)).toEqual([2, 4, 3, 1, 8, 7, 6, 5]);
  });

  it("goes by the day of the page's own zone before the moment", () => {
    // Half past seven in the evening of the fourth in one zone is later than half past one in the morning of the fifth in another.
    expect(orderOf(["2017-08-05T01:30:00+03:00", "2017-08-04T19:30:00-08:00"])).toEqual([1, 2]);
  });

  it("takes a time without a zone for UTC", () => {
    expect(listKeyOf("2017-08-04T21:30:00", 1)).toBe(listKeyOf("2017-08-04T21:30:00Z", 1));
  });

  it.each(["1066-10-14", "1900-01-01", "1969-12-31T23:59:00-23:00", "2079-01-01", "9999-12-31T00:00:00+23:00"])(
    "gives a number below 2^52 that sorts before no date at all for %s",
    (date) => {
      const key = listKeyOf(date, 2 ** 23 - 1);
      expect(key).toBeLessThan(2 ** 52);
      expect(key).toBeGreaterThan(listKeyOf(undefined, 2 ** 23 - 1));
      expect(arrivalIn(key)).toBe(2 ** 23 - 1);
    },
  );

  it("refuses more arrivals than it has room for", () => {
    expect(() => listKeyOf(undefined, 2 ** 23)).toThrow(RangeError);
  });
});

describe("publishedDay", () => {
  it("is the day of the page's own zone", () => {
    expect(publishedDay("2017-08-04T01:30:00+03:00")).toBe("2017-08-04");
    expect(publishedDay("someday")).toBeUndefined();
  });
});
