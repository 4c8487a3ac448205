import { expect, test } from "vitest";
import { starterWorld } from "../lexicon/starter-world.ts";
import { reportId } from "../model/ids.ts";
import { readSource } from "../pipeline.ts";

test.each([
  ["The ferry left Port Ansel at 10 a.m. on Friday with twelve people aboard.", "10 a.m. on Friday"],
  ["Shelling began in March 2031, the council said.", "March 2031"],
  ["Shelling began on 3 March 2031, the council said.", "3 March 2031"],
])("a time is named without the preposition before it: %s", async (content, named) => {
  const { report, entities } = await readSource({ id: reportId("test"), content }, starterWorld);
  expect(entities.filter(({ type }) => type === "Temporal").map(({ span }) => report.text.slice(span.start, span.end))).toEqual([named]);
});
