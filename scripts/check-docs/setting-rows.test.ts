import { expect, it } from "vitest";
import { settingRows } from "./setting-rows.ts";

const sources = ['const where = data ?? env["REPORTEDLY_DATA"] ?? env["HOME"];', "if (process.env.NO_COLOR) return false;"];
const page = "| variable | meaning |\n|---|---|\n| `REPORTEDLY_DATA` | where data lies |\n| `NO_COLOR` | no colours |\n";

it("finds no fault in a page with a row for every variable that is read", () => {
  expect(settingRows(sources, "guide.md", page)).toEqual([]);
});

it("finds a variable without a row and a row that nothing reads", () => {
  expect(settingRows([...sources, 'env["REPORTEDLY_QUEUE"]'], "guide.md", page)).toEqual([
    "guide.md: no row for the variable REPORTEDLY_QUEUE",
  ]);
  expect(settingRows(sources.slice(0, 1), "guide.md", page)).toEqual(["guide.md: nothing reads the variable NO_COLOR"]);
});
