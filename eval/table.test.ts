import { expect, it } from "vitest";
import { judge } from "./floors.ts";
import { table } from "./table.ts";

it("sets value, floor and goal side by side, shares with one decimal place and counts whole", () => {
  const rows = judge(
    "claims",
    [
      { measure: "F1", value: 70, unit: "per cent", better: "higher", goal: 60 },
      { measure: "over-claimed", value: 4, unit: "count", better: "lower" },
    ],
    { claims: { F1: { floor: 69.5 }, "over-claimed": { ceiling: 3 }, lost: { floor: 1 } } },
  );
  expect(table(rows)).toBe(
    [
      "kit     measure       value  floor  goal  ok",
      "claims  F1             70.0   69.5  60.0  yes, may rise",
      "claims  over-claimed      4   <= 3     -  NO",
      "claims  lost              -    1.0     -  NO, not measured",
    ].join("\n"),
  );
});
