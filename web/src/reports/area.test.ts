import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaFromText, areaInWords, areaToText } from "./area.ts";
import { checkArea } from "./check-area.ts";

const degrees = (most: number) => fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000 + 0);

describe("an area", () => {
  test("survives the address and the form, whatever its edges", () => {
    const edges = fc.record({ west: degrees(180), south: degrees(90), east: degrees(180), north: degrees(90) });
    fc.assert(
      fc.property(edges, (one) => {
        const area = { ...one, south: Math.min(one.south, one.north), north: Math.max(one.south, one.north) };
        const text = areaToText(area);
        expect(areaFromText(text)).toEqual(area);
        const typed = { west: `${area.west}`, south: `${area.south}`, east: `${area.east}`, north: `${area.north}` };
        expect(checkArea(typed)).toEqual({ box: text });
      }),
    );
  });

  test("is said with its directions", () => {
    expect(areaInWords("-122,-43,-120.5,-41")).toBe("122° W to 120.5° W, 43° S to 41° S");
    expect(areaInWords("somewhere")).toBe("somewhere");
  });
});

describe("an area that is typed", () => {
  const typed = { west: "122 W", south: "43 S", east: "120.5 W", north: "41 S" };

  test("may be written with letters", () => {
    expect(checkArea(typed)).toEqual({ box: "-122,-43,-120.5,-41" });
  });

  test("may cross the date line", () => {
    expect(checkArea({ ...typed, west: "170", east: "-170" })).toEqual({ box: "170,-43,-170,-41" });
  });

  test.each([
    [{ ...typed, north: " " }, { north: "North is missing." }],
    [{ ...typed, west: "far" }, { west: "West: expected 180\u00a0W to 180\u00a0E." }],
    [{ ...typed, south: "120" }, { south: "South: expected 90\u00a0S to 90\u00a0N." }],
    [{ ...typed, south: "41 S", north: "43 S" }, { south: "South lies north of north: exchange the two." }],
  ])("%o is refused in words", (wrong, faults) => {
    expect(checkArea(wrong)).toEqual({ faults });
  });
});
