import { afterAll, describe, expect, it } from "vitest";
import { fixtureTree } from "./fixture-tree.ts";

const tree = fixtureTree(["knip.json", "tsconfig.json"], {
  "package.json": '{ "name": "subject", "type": "module", "exports": { ".": "./src/index.ts" }, "dependencies": { "undici": "*" } }',
  "src/index.ts": 'import "undici";\nimport { grade } from "./grade.ts";\nconsole.log(grade);\n',
  "src/grade.ts": "export const grade = 5;\n",
});
afterAll(() => tree.remove());
const check = () => tree.run("knip", "--no-config-hints");

describe("the check for what nobody uses", () => {
  it("passes a tree in which everything is used", () => {
    expect(check()).toMatchObject({ status: 0 });
  });

  it("fails, and names the file, the export and the package", () => {
    tree.write("src/left-over.ts", "export const left = 1;\n");
    tree.write("src/grade.ts", "export const grade = 5;\nexport const spare = 6;\n");
    tree.write("src/index.ts", 'import { grade } from "./grade.ts";\nconsole.log(grade);\n');
    const { status, output } = check();
    expect(output).toContain("src/left-over.ts");
    expect(output).toContain("spare");
    expect(output).toContain("undici");
    expect(status).toBe(1);
  });
});
