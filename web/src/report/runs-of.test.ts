import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "./runs-of.ts";

const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe("runs of a text", () => {
  test("follow each other without a gap, whatever the marks", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), fc.string({ minLength: 1, maxLength: 40, unit: "binary" }), (marks, text) => {
        const runs = runsOf({ start: 0, end: text.length }, marks);
        expect(runs.map((run) => text.slice(run.start, run.end)).join("")).toBe(text);
      }),
    );
  });

  test("carry exactly the marks that cover them", () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), stretch, (marks, whole) => {
        for (const run of runsOf(whole, marks)) {
          const covering = marks.filter((mark) => mark.start <= run.start && run.end <= mark.end && mark.start < mark.end);
          expect(new Set(run.marks)).toEqual(new Set(whole.start === whole.end ? [] : covering));
        }
      }),
    );
  });

  test("split where two marks overlap", () => {
    const source = { start: 2, end: 6, role: "source" };
    const content = { start: 4, end: 9, role: "content" };
    const roles = runsOf({ start: 0, end: 10 }, [content, source]).map((run) => [
      run.start,
      run.end,
      run.marks.map((mark) => mark.role).join("+"),
    ]);
    expect(roles).toEqual([
      [0, 2, ""],
      [2, 4, "source"],
      [4, 6, "source+content"],
      [6, 9, "content"],
      [9, 10, ""],
    ]);
  });
});
