import { afterAll, expect, it } from "vitest";
import { fixtureTree } from "./fixture-tree.ts";

const tree = fixtureTree(["biome.json"], { "src/tidy.ts": "export const grade = 5;\n" });
afterAll(() => tree.remove());

it("passes tidy files and fails on one that is not", () => {
  expect(tree.run("biome", "check").status).toBe(0);
  tree.write("src/untidy.ts", "export const grade   = {a:5}\n");
  const { status, output } = tree.run("biome", "check");
  expect(output).toContain("src/untidy.ts");
  expect(status).toBe(1);
});
