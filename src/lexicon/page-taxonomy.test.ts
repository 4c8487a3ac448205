import { expect, it } from "vitest";
import { taxonomyLists } from "../read/facts/read-taxonomy.ts";
import { FURTHER_LABELS, LABELS_ALONE, LIST_ADDRESSES, LIST_HINTS } from "./page-taxonomy.ts";

it.each(FURTHER_LABELS)("“$example” announces a list of the kind $field", ({ example, field }) => {
  expect(taxonomyLists(example).map((list) => list.field)).toEqual([field]);
});

it.each([...LIST_ADDRESSES, ...LIST_HINTS])("“$example” leads to the kind $field", ({ example, field, pattern }) => {
  expect(pattern.test(example)).toBe(true);
  expect(["region", "theme", "inDepthReport", "tags"]).toContain(field);
});

it.each(LABELS_ALONE)("“$example” is a label", ({ example, label }) => {
  expect(label.test(example)).toBe(true);
});

it.each(["site-tag-cloud", "stage", "advantages", "heritage"])("an element named %s holds no list", (hint) => {
  expect(LIST_HINTS.some(({ pattern }) => pattern.test(hint))).toBe(false);
});

it("ends a list with its sentence and not at a short word with a stop", () => {
  const words = "Region: St. Brennan, Velm. Published 4 August 2031";
  expect(taxonomyLists(words).map(({ span }) => words.slice(span.start, span.end))).toEqual(["St. Brennan, Velm"]);
});
