import fc from "fast-check";
import { expect, test } from "vitest";
import { bestPath } from "./best-labels.ts";
import { labelsOfRuns, type RoleRun, runsOfLabels, tagScheme } from "./tag-scheme.ts";

const scheme = tagScheme(["source", "cue", "content"]);

test("labels give back the runs they were made of", () => {
  const runs = fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }), role: fc.nat(2) }), { maxLength: 12 });
  fc.assert(
    fc.property(runs, (pieces) => {
      let at = 0;
      const made = pieces.map(({ gap, length, role }): RoleRun => {
        const from = at + gap;
        at = from + length;
        return { role, from, to: at };
      });
      expect(runsOfLabels(labelsOfRuns(made, at + 2))).toEqual(made);
    }),
  );
});

test("whatever the scores, the path begins, goes on and ends as labels may", () => {
  const scores = fc.array(fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: scheme.size, maxLength: scheme.size }), {
    maxLength: 20,
  });
  const model = { scheme, bits: 1, weights: new Int8Array(0), scale: 1, transitions: new Float32Array(scheme.size ** 2), bias: 0 };
  fc.assert(
    fc.property(scores, fc.double({ min: -3, max: 3, noNaN: true }), (rows, caution) => {
      const labels = bestPath(model, Float64Array.from(rows.flat()), rows.length, caution);
      expect(labels.length).toBe(rows.length);
      const allowed = [...labels].map((label, at) =>
        at === 0 ? scheme.first.includes(label) : (scheme.before[label]?.includes(labels[at - 1] ?? 0) ?? false),
      );
      expect(allowed).not.toContain(false);
      expect(labels.length === 0 || scheme.last.includes(labels.at(-1) ?? -1)).toBe(true);
    }),
  );
});
