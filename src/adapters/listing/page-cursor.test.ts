import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageLimit, readCursor, writeCursor } from "./page-cursor.ts";

describe("readCursor", () => {
  it("gives back the place that was written", () => {
    expect(readCursor<[string, number]>(writeCursor("2017-08-04", 12), "string", "number")).toEqual(["2017-08-04", 12]);
  });

  it.each(["", "{}", "null", "[]", '["2017"]', '[1,"2017"]', '["2017",1,2]', '[ "2017", 1]', '["2017",1'])(
    "refuses the encoded %s with USAGE",
    (json) => {
      expect(() => readCursor<[string, number]>(Buffer.from(json).toString("base64url"), "string", "number")).toThrow(/USAGE/u);
    },
  );

  it("refuses any other text with USAGE", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(() => readCursor<[string, number]>(text, "string", "number")).toThrow(/USAGE/u);
      }),
    );
  });
});

describe("pageLimit", () => {
  it("is 50 when nothing is said", () => {
    expect(pageLimit({})).toBe(50);
  });

  it.each([0, -1, 201, 1.5, Number.NaN])("refuses %d", (limit) => {
    expect(() => pageLimit({ limit })).toThrow(/USAGE/u);
  });
});
