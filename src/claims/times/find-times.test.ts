import { describe, expect, it } from "vitest";
import { manyWords } from "../../../test/claims/many-words.ts";
import { tokenise } from "../tokenise.ts";
import { findTimes, type TimeContext } from "./find-times.ts";

// 2031-05-14 is a Wednesday
const PUBLISHED = "2031-05-14T09:30:00Z";

const timesOf = (text: string, context: TimeContext = { tense: "past" }, published: string | undefined = PUBLISHED) =>
  findTimes(tokenise(text, { start: 0, end: text.length }), text, published, context).map(({ span, ...time }) => ({
    words: text.slice(span.start, span.end),
    ...time,
  }));

describe("findTimes", () => {
  it.each([
    ["They left on Friday", "on Friday", "2031-05-09", "2031-05-09", "2031-05-09", "day"],
    ["They left last week", "last week", "2031-05-05/2031-05-11", "2031-05-05", "2031-05-11", "week"],
    ["They left overnight", "overnight", "2031-05-13/2031-05-14", "2031-05-13T20:00", "2031-05-14T05:59", "part-of-day"],
    ["In the past 24 hours shells fell", "In the past 24 hours", "2031-05-13/2031-05-14", "2031-05-13", "2031-05-14", "day"],
    ["It was held between 12 and 15 May", "between 12 and 15 May", "2031-05-12/2031-05-15", "2031-05-12", "2031-05-15", "day"],
    ["It began in early 2014", "in early 2014", "2014-01/2014-04", "2014-01-01", "2014-04-30", "month"],
    ["It fell on 3 March", "on 3 March", "2031-03-03", "2031-03-03", "2031-03-03", "day"],
    ["It fell in November", "in November", "2030-11", "2030-11-01", "2030-11-30", "month"],
    ["It fell on the night of 30 April", "on the night of 30 April", "2031-04-30", "2031-04-30T20:00", "2031-05-01T05:59", "part-of-day"],
    ["It was hit at 02:14 on 12 May", "at 02:14 on 12 May", "2031-05-12T02:14", "2031-05-12T02:14", "2031-05-12T02:14", "minute"],
    ["It fell at the weekend", "at the weekend", "2031-05-10/2031-05-11", "2031-05-10", "2031-05-11", "weekend"],
    ["It fell last year", "last year", "2030", "2030-01-01", "2030-12-31", "year"],
    ["It fell nine years ago", "nine years ago", "2022", "2022-01-01", "2022-12-31", "year"],
    ["It began in the 1990s", "in the 1990s", "1990/1999", "1990-01-01", "1999-12-31", "decade"],
    ["They met on 5-6 April 2016", "on 5-6 April 2016", "2016-04-05/2016-04-06", "2016-04-05", "2016-04-06", "day"],
    ["It fell last winter", "last winter", "2030-12/2031-02", "2030-12-01", "2031-02-28", "season"],
    ["It is dated 2031-05-02", "2031-05-02", "2031-05-02", "2031-05-02", "2031-05-02", "day"],
  ])("sets on the calendar: %s", (text, words, value, from, to, precision) => {
    expect(timesOf(text)).toEqual([{ words, value, from, to, precision, relation: "on" }]);
  });

  it.each([
    ["Nothing was heard since Monday", { value: "after 2031-05-12", from: "2031-05-12", relation: "since" }],
    ["They will leave by Friday", { value: "before 2031-05-17", to: "2031-05-16", relation: "until" }],
    ["It will last until August", { value: "before 2031-08", to: "2031-08-31", relation: "until" }],
    ["They had left before 1 May", { value: "before 2031-05-01", to: "2031-04-30", relation: "before" }],
  ])("leaves open what is only bounded: %s", (text, expected) => {
    const tense = text.includes("will") ? "future" : "past";
    expect(timesOf(text, { tense })).toMatchObject([expected]);
  });

  it("takes a weekday ahead where the claim looks ahead", () => {
    expect(timesOf("They meet on Friday", { tense: "future" })).toMatchObject([{ value: "2031-05-16" }]);
    expect(timesOf("The vote was due on Friday")).toMatchObject([{ value: "2031-05-16" }]);
    expect(timesOf("They met on Wednesday")).toMatchObject([{ value: "2031-05-14" }]);
  });

  it("counts from the day last named, and not from the day of telling", () => {
    const text = "The post fell on 3 March, a clerk said on Friday. Three days later it was retaken.";
    const start = text.indexOf("Three");
    const words = tokenise(text, { start, end: text.length });
    expect(findTimes(words, text, PUBLISHED, { tense: "past" })).toMatchObject([{ value: "2031-03-06" }]);
  });

  it("dates nothing without a day of publication but a date with its year", () => {
    const undated = (text: string) => findTimes(tokenise(text, { start: 0, end: text.length }), text, undefined);
    expect(undated("They left on Friday")).toEqual([{ span: { start: 10, end: 19 } }]);
    expect(undated("They left on 9 June 2035")).toMatchObject([{ value: "2035-06-09" }]);
  });

  it.each([
    "The march may end",
    "A night raid began",
    "They come every Thursday",
    "May he rest",
    "It burned for three days",
    "She crossed at night",
  ])("finds no time in: %s", (text) => {
    expect(timesOf(text)).toEqual([]);
  });

  it.each(["12", "and", "at noon", "since", "the night of", "9 and", "1234567890".repeat(100), "on Friday"])(
    "takes time in step with the length of %s, over and over",
    (unit) => {
      const timeFor = (length: number): number => {
        const words = manyWords(unit, length);
        const text = words.map((word) => word.text).join(" ");
        const before = performance.now();
        findTimes(words, text, PUBLISHED);
        return performance.now() - before;
      };
      timeFor(20_000);
      const short = timeFor(50_000);
      expect(timeFor(200_000)).toBeLessThan(Math.max(200, short * 16));
    },
    60_000,
  );
});
