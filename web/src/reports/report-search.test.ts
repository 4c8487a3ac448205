import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FACETS, isNarrowed, paramsToSearch, reportSearch, searchToParams } from "./report-search.ts";

const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 });
const search = fc.record(
  {
    words: fc.string({ minLength: 1 }),
    from: fc.constant("2024-03-01"),
    box: fc.constant("-122,-43,-120.5,-41"),
    ...Object.fromEntries(FACETS.map((name) => [name, values])),
  },
  { requiredKeys: [] },
);

describe("a search of the list", () => {
  test("survives the address and back, whatever it holds", () => {
    fc.assert(
      fc.property(search, (asked) => {
        expect(reportSearch(paramsToSearch(searchToParams(asked).toString()))).toEqual(asked);
      }),
    );
  });

  test("leaves out what is empty or unknown", () => {
    expect(reportSearch({ words: "", outlet: [], page: "7", from: ["2024-01-01", "2024-02-02"] })).toEqual({ from: "2024-01-01" });
    expect(isNarrowed(reportSearch({ words: "", sort: "up" }))).toBe(false);
    expect(isNarrowed(reportSearch({ theme: "Ceasefires" }))).toBe(true);
  });
});
