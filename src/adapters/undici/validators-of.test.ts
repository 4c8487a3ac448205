import { describe, expect, test } from "vitest";
import { conditionsOf, validatorsOf } from "./validators-of.ts";

const DAY = "Tue, 04 Mar 2031 10:00:00 GMT";

describe("what a page may be asked by the next time", () => {
  test("is its ETag and the time it was last modified, as they stand", () => {
    expect(
      validatorsOf([
        ["ETag", 'W/"a1"'],
        ["last-modified", DAY],
      ]),
    ).toEqual({ etag: 'W/"a1"', lastModified: DAY });
    expect(validatorsOf([["Content-Type", "text/html"]])).toEqual({});
  });

  test("is no time within the second of the answer: it may change in that second once more", () => {
    expect(
      validatorsOf([
        ["Last-Modified", DAY],
        ["Date", DAY],
      ]),
    ).toEqual({});
    expect(
      validatorsOf([
        ["Last-Modified", DAY],
        ["Date", "Tue, 04 Mar 2031 10:00:01 GMT"],
      ]),
    ).toEqual({ lastModified: DAY });
    expect(
      validatorsOf([
        ["Last-Modified", DAY],
        ["Date", "once"],
      ]),
    ).toEqual({ lastModified: DAY });
  });

  test.each(["", "a\r\nX-Other: b", "é", "x".repeat(1_001)])("is nothing that could not be sent back: %j", (value) => {
    expect(
      validatorsOf([
        ["ETag", value],
        ["Last-Modified", value],
      ]),
    ).toEqual({});
    expect(conditionsOf({ etag: value, lastModified: value })).toEqual([]);
  });

  test("is sent back as conditions", () => {
    expect(conditionsOf({ etag: '"a1"', lastModified: DAY })).toEqual([
      ["If-None-Match", '"a1"'],
      ["If-Modified-Since", DAY],
    ]);
    expect(conditionsOf({})).toEqual([]);
  });
});
