import { expect, it } from "vitest";
import { type RelatedClaims, relationsRight } from "./relations-right.ts";

const claims = (...list: [id: string, begin: number, end: number, relation?: string][]): RelatedClaims => ({
  claims: list.map(([id, begin, end, relation]) => {
    const [kind = "", to = ""] = relation?.split(" ") ?? [];
    return { id, content: [[begin, end]], ...(relation !== undefined && { relations: [{ kind, to }] }) };
  }),
});
const gold = claims(["c1", 0, 20], ["c2", 30, 60, "contradicts c1"], ["c3", 70, 90, "repeats c2"]);

it("counts a relation as right between claims with the same words, whatever their ids", () => {
  const ours = claims(["h1", 0, 18], ["h2", 32, 60, "contradicts h1"]);
  expect(relationsRight([{ gold, ours }])).toEqual({ right: 1, told: 1, gold: 2 });
});

it("counts as wrong another kind, another claim, and words that hardly meet", () => {
  expect(relationsRight([{ gold, ours: claims(["a", 0, 20], ["b", 30, 60, "repeats a"]) }])).toMatchObject({ right: 0, told: 1 });
  expect(relationsRight([{ gold, ours: claims(["a", 22, 29], ["b", 30, 60, "contradicts a"]) }])).toMatchObject({ right: 0, told: 1 });
  expect(relationsRight([{ gold, ours: claims(["a", 0, 5], ["b", 30, 60, "contradicts a"]) }])).toMatchObject({ right: 0, told: 1 });
});

it("leaves out a relation to a claim that is not there", () => {
  expect(relationsRight([{ gold, ours: claims(["b", 30, 60, "contradicts x"]) }])).toMatchObject({ right: 0, told: 0 });
});
