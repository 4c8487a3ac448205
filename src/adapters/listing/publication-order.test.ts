import { describe, expect, it } from "vitest";
import { byPublication, publishedDay, publishedMoment } from "./publication-order.ts";

describe("publishedMoment", () => {
  it.each([
    ["2017-08-04", "2017-08-04/2017-08-04T00:00:00.000Z"],
    ["2017-08-04T21:30:00+03:00", "2017-08-04/2017-08-04T18:30:00.000Z"],
    ["2017-08-04T21:30:00", "2017-08-04/2017-08-04T21:30:00.000Z"],
    ["2017-08-04T19:30-08:00", "2017-08-04/2017-08-05T03:30:00.000Z"],
    ["2017-08-04T21:30Z", "2017-08-04/2017-08-04T21:30:00.000Z"],
    ["2017-08", ""],
    ["last Friday", ""],
    ["2017-99-99", ""],
    [undefined, ""],
  ])("takes %s for %s", (date, moment) => {
    expect(publishedMoment(date)).toBe(moment);
  });
});

describe("publishedDay", () => {
  it("is the day of the page's own zone", () => {
    expect(publishedDay("2017-08-04T01:30:00+03:00")).toBe("2017-08-04");
    expect(publishedDay("someday")).toBeUndefined();
  });
});

describe("byPublication", () => {
  it("puts the newest publication first, then the newest arrival, and no date last", () => {
    const places = [
      { published: "", arrival: 4 },
      { published: "2017-08-04T00:00:00.000Z", arrival: 1 },
      { published: "2017-08-04T00:00:00.000Z", arrival: 3 },
      { published: "2017-08-05T00:00:00.000Z", arrival: 2 },
      { published: "", arrival: 5 },
    ];
    expect(places.sort(byPublication).map((place) => place.arrival)).toEqual([2, 3, 1, 5, 4]);
  });
});
