import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { ERRORS } from "../src/errors.ts";
import { brokenLinks } from "./check-docs/broken-links.ts";
import { errorRows } from "./check-docs/error-rows.ts";
import { machineTraces } from "./check-docs/machine-traces.ts";

// node scripts/check-docs.ts [ROOT]
//
// Every error code has its row in docs/errors.md, every relative link in a page leads somewhere, and nothing in the tree
// speaks of one developer's machine. Looks at what git tracks or would track.

const root = resolve(process.argv[2] ?? ".");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
const pages = files.filter((path) => path.endsWith(".md"));
const { ERRORS: table } = (await import(pathToFileURL(join(root, "src/errors.ts")).href)) as { ERRORS: typeof ERRORS };

const faults = [
  ...errorRows(table, readFileSync(join(root, "docs/errors.md"), "utf8")),
  ...pages.flatMap((page) => brokenLinks(root, page)),
  ...files.flatMap((path) => machineTraces(root, path)),
];
for (const fault of faults) console.error(fault);
console.log(
  `docs: ${Object.keys(table).length} error codes, ${pages.length} pages and ${files.length} files looked at, ${faults.length} faults`,
);
if (pages.length === 0 || faults.length > 0) process.exitCode = 1;
