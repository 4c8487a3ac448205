import { expect, test } from "vitest";
import type { DeskClaim } from "../api/fetch-report.ts";
import { relatedClaims } from "./related-claims.ts";

const claim = (id: string, ...relations: NonNullable<DeskClaim["relations"]>): DeskClaim =>
  ({ id, contentText: `words of ${id}`, relations: relations.length === 0 ? undefined : relations }) as unknown as DeskClaim;

const CLAIMS = [
  claim("c01"),
  claim("c02", { kind: "contradicts", to: "c01" as DeskClaim["id"], reason: "denies it" }),
  claim(
    "c03",
    { kind: "repeats", to: "c01" as DeskClaim["id"], reason: "" },
    { kind: "qualifies", to: "gone" as DeskClaim["id"], reason: "" },
  ),
];
const lines = (id: string) => relatedClaims(CLAIMS, id).map(({ kind, does, other, reason }) => [kind, does, other.id, reason]);

test("a claim knows what it does to others and what is done to it, in the order of the text", () => {
  expect(lines("c01")).toEqual([
    ["contradicts", false, "c02", "denies it"],
    ["repeats", false, "c03", ""],
  ]);
  expect(lines("c02")).toEqual([["contradicts", true, "c01", "denies it"]]);
});

test("a relation to a claim that is not there is left out", () => {
  expect(lines("c03")).toEqual([["repeats", true, "c01", ""]]);
  expect(relatedClaims(CLAIMS, "c09")).toEqual([]);
});
