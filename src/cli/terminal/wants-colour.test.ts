import { expect, test } from "vitest";
import { wantsColour } from "./wants-colour.ts";

test.each([
  ["a terminal", true, {}, true, true],
  ["no terminal", true, {}, false, false],
  ["--no-color over FORCE_COLOR", false, { FORCE_COLOR: "1" }, true, false],
  ["NO_COLOR", true, { NO_COLOR: "1" }, true, false],
  ["an empty NO_COLOR, which says nothing", true, { NO_COLOR: "" }, true, true],
  ["NO_COLOR over FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  ["FORCE_COLOR without a terminal", true, { FORCE_COLOR: "1" }, false, true],
  ["FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, true, false],
  ["a dumb terminal", true, { TERM: "dumb" }, true, false],
])("%s decides the colour", (_what, asked, env, isTerminal, wants) => {
  expect(wantsColour(asked, env, isTerminal)).toBe(wants);
});
