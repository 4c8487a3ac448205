import fc from "fast-check";
import { expect, it } from "vitest";
import { textsHeld } from "./texts-held.ts";

it("gives the groups of which a text holds a member, the lowest first", () => {
  const heldIn = textsHeld([["by"], ["reporting", "editing"], ["", "x"], ["editing by"], ["источник"]]);
  expect(heldIn("editing by Ana")).toEqual([0, 1, 2, 3]);
  expect(heldIn("источник")).toEqual([2, 4]);
  expect(heldIn("")).toEqual([2]);
});

it("finds what a search for each would find", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "A", "б", "👁"), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 4 }), { maxLength: 6 }), fc.string({ unit: words, maxLength: 8 }), (groups, text) => {
      const found = groups.flatMap((texts, group) => (texts.some((each) => text.includes(each)) ? [group] : []));
      expect(textsHeld(groups)(text)).toEqual(found);
    }),
  );
});
