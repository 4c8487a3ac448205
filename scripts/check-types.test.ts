import { afterAll, describe, expect, it } from "vitest";
import { fixtureTree } from "./fixture-tree.ts";

const tree = fixtureTree(["tsconfig.json"], { "package.json": '{ "type": "module" }', "src/subject.ts": "" });
afterAll(() => tree.remove());

function check(source: string) {
  tree.write("src/subject.ts", source);
  return tree.run("tsc", "-p", ".");
}

describe("the type check", () => {
  it("passes what is well typed", () => {
    expect(check("export const grade: number = 5;\n")).toEqual({ status: 0, output: "" });
  });

  it.each([
    ["a wrong type", "export const grade: number = 'five';", "TS2322"],
    ["an item that may not be there", "export const first = (list: readonly string[]): string => list[0];", "TS2322"],
    ["a name nobody uses", "const left = 1;\nexport {};", "TS6133"],
    ["syntax that cannot be stripped", "export enum Level { Low }", "TS1294"],
    ["a type imported as a value", 'import { PathLike } from "node:fs";\nexport type Place = PathLike;', "TS1484"],
  ])("fails on %s", (_, source, code) => {
    const { status, output } = check(`${source}\n`);
    expect(output).toContain(code);
    expect(status).not.toBe(0);
  });
});
