import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { brokenLinks } from "./broken-links.ts";

const root = mkdtempSync(join(tmpdir(), "reportedly-links-"));
mkdirSync(join(root, "docs"));
writeFileSync(join(root, "docs", "errors.md"), "# Errors\n\n## What to do, then\n");
afterAll(() => rmSync(root, { recursive: true }));

function faults(markdown: string): string[] {
  writeFileSync(join(root, "page.md"), markdown);
  return brokenLinks(root, "page.md");
}

it("lets links to files, headings and other sites be", () => {
  expect(
    faults("# A page\n[errors](docs/errors.md) [then](docs/errors.md#what-to-do-then) [here](#a-page) [far](https://example.org/x)"),
  ).toEqual([]);
});

it("finds a link to no file, a picture that is not there and a heading nobody wrote", () => {
  expect(faults("[gone](docs/gone.md) ![desk](docs/images/desk.png) [lost](docs/errors.md#lost)")).toEqual([
    "page.md: docs/gone.md leads nowhere",
    "page.md: docs/images/desk.png leads nowhere",
    "page.md: docs/errors.md#lost names a heading that is not there",
  ]);
});

it("takes nothing in a code block for a link", () => {
  expect(faults("```\n[not](a-link.md)\n```\n")).toEqual([]);
});
