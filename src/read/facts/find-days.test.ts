import { describe, expect, it } from "vitest";
import { findDays, machineDate } from "./find-days.ts";

describe("dates in words", () => {
  it.each([
    ["Harbour Tribune, August 4, 2031", "2031-08-04"],
    ["Aug. 4 2031", "2031-08-04"],
    ["4 August 2031", "2031-08-04"],
    ["4th of August 2031", "2031-08-04"],
    ["4. März 2031", "2031-03-04"],
    ["le 1er mai 2031", "2031-05-01"],
    ["4 de agosto de 2031", "2031-08-04"],
    ["4 августа 2031", "2031-08-04"],
    ["4 أغسطس 2031", "2031-08-04"],
    ["4 Ağustos 2031", "2031-08-04"],
    ["2031年8月4日", "2031-08-04"],
    ["04.08.2031", "2031-08-04"],
    ["04.08.31", "2031-08-04"],
    ["8/23/2031", "2031-08-23"],
    ["Last updated at Aug 042031", "2031-08-04"],
    ["4 August 2031 at 18:05", "2031-08-04T18:05"],
    ["4 August 2031, 6:05 pm", "2031-08-04T18:05"],
    ["12 mars 2031 à 18h05", "2031-03-12T18:05"],
    ["٤ أغسطس ٢٠٣١", "2031-08-04"],
    ["الاثنين 4 آب/أغسطس 2031", "2031-08-04"],
    ["4 أوت 2031", "2031-08-04"],
    ["4 серп. 2031", "2031-08-04"],
  ])("%s is %s", (words, value) => {
    expect(findDays(words).map((day) => day.value)).toEqual([value]);
  });

  it.each(["31 February 2031", "in August 2031", "12 boats and 2031 nets", "page 4/8", "0.08.2031.5"])("there is none in %s", (words) => {
    expect(findDays(words)).toEqual([]);
  });

  it("gives the place of the date without its time", () => {
    const words = "Posted on 4 August 2031, 18:05 by Ana";
    expect(findDays(words).map(({ span }) => words.slice(span.start, span.end))).toEqual(["4 August 2031"]);
  });
});

describe("dates for machines", () => {
  it.each([
    ["2031-08-04T10:15:00+0200", "2031-08-04T10:15+02:00"],
    ["2031-08-04 10:15:00", "2031-08-04T10:15"],
    ["2031-08-04T23:10:00.000Z", "2031-08-04T23:10Z"],
    ["20310804", "2031-08-04"],
    ["Mon, 04 Aug 2031 10:15:00 GMT", "2031-08-04T10:15"],
    ["2031-02-31", undefined],
    ["0001-01-01T00:00:00", undefined],
    ["yesterday", undefined],
  ])("%s becomes %s", (raw, value) => {
    expect(machineDate(raw)).toBe(value);
  });
});
