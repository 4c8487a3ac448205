import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { deadCommands } from "./dead-commands.ts";

const root = mkdtempSync(join(tmpdir(), "reportedly-commands-"));
mkdirSync(join(root, "test"));
writeFileSync(join(root, "package.json"), JSON.stringify({ scripts: { "test:crash": "vitest run" } }));
writeFileSync(join(root, "test", "disk.test.ts"), 'it("refuses a reading with DISK_FULL", () => {});\n');
afterAll(() => rmSync(root, { recursive: true }));

function faults(markdown: string): string[] {
  writeFileSync(join(root, "page.md"), markdown);
  return deadCommands(root, ["page.md", "test/disk.test.ts"], "page.md");
}

it("lets commands be that run something", () => {
  expect(faults('`npm run test:crash`, `npx vitest run test`, `npx vitest run test -t "DISK_FULL"`')).toEqual([]);
});

it("finds a script that is not there", () => {
  expect(faults("    npm run test:gone\n")).toEqual(["page.md: npm run test:gone is no script of ours"]);
});

it("finds a test file that is gone, and words in the name of no test", () => {
  expect(faults('`npx vitest run test/gone.test.ts` or `npx vitest run test/disk.test.ts -t "takes anything"`')).toEqual([
    "page.md: npx vitest run test/gone.test.ts names a file that is not there",
    'page.md: npx vitest run test/disk.test.ts -t "takes anything" names no test',
  ]);
});
