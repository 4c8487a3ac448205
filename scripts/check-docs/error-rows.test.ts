import { expect, it } from "vitest";
import { errorRows } from "./error-rows.ts";

const table = { DISK_FULL: { status: 507, exit: 5 }, USAGE: { status: 400, exit: 2 } };
const page =
  "| code | status | exit | meaning |\n|---|---|---|---|\n| `DISK_FULL` | 507 | 5 | full |\n| `USAGE` | 400 | 2 | not understood |\n";

it("finds no fault in a page that says what the code says", () => {
  expect(errorRows(table, page)).toEqual([]);
});

it("finds a code without a row and a row without a code", () => {
  expect(errorRows({ ...table, INTERNAL: { status: 500, exit: 70 } }, page)).toEqual(["docs/errors.md: no row for INTERNAL"]);
  expect(errorRows({ USAGE: table.USAGE }, page)).toEqual(["docs/errors.md: DISK_FULL is no error of ours"]);
});

it("finds a status that differs", () => {
  expect(errorRows({ ...table, USAGE: { status: 422, exit: 2 } }, page)).toEqual([
    "docs/errors.md: USAGE has status 422 and exit code 2, the page says 400 2",
  ]);
});
