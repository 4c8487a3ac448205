import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import type { commandLine } from "../src/cli/command-line.ts";
import type { ERRORS } from "../src/errors.ts";
import { surroundingsInMemory } from "../test/cli/run-in-memory.ts";
import { brokenLinks } from "./check-docs/broken-links.ts";
import { commandHeadings } from "./check-docs/command-headings.ts";
import { commandsOf } from "./check-docs/commands-of.ts";
import { deadCommands } from "./check-docs/dead-commands.ts";
import { errorRows } from "./check-docs/error-rows.ts";
import { machineTraces } from "./check-docs/machine-traces.ts";
import { settingRows } from "./check-docs/setting-rows.ts";

// node scripts/check-docs.ts [ROOT]
//
// Every error code has its row in docs/errors.md, every command its heading and every environment variable its row in the guide or,
// where it is for those who develop, in CONTRIBUTING.md; every relative link in a page leads somewhere, every npm script and test that
// a page tells one to run is there, and nothing in the tree speaks of one developer's machine. Looks at what git tracks or would track.

const root = resolve(process.argv[2] ?? ".");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && existsSync(join(root, path)));
// A case of the corpus is input, not a page of ours.
const pages = files.filter((path) => path.endsWith(".md") && !path.startsWith("test/corpus/"));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const inRoot = async (path: string): Promise<unknown> => import(pathToFileURL(join(root, path)).href);

const { ERRORS: table } = (await inRoot("src/errors.ts")) as { ERRORS: typeof ERRORS };
const { commandLine: build } = (await inRoot("src/cli/command-line.ts")) as { commandLine: typeof commandLine };
const commands = commandsOf(build(surroundingsInMemory().surroundings, () => undefined)).map(([name]) => name);

const GUIDE = "docs/guides/command-line.md";
const DEVELOPING = "CONTRIBUTING.md";
const sourcesIn = (folders: RegExp) => files.filter((path) => folders.test(path) && /(?<!\.test)\.m?[jt]s$/u.test(path)).map(textOf);

const faults = [
  ...errorRows(table, textOf("docs/errors.md")),
  ...commandHeadings(commands, GUIDE, textOf(GUIDE)),
  ...settingRows(sourcesIn(/^(?:src|bin)\//u), GUIDE, textOf(GUIDE)),
  ...settingRows(sourcesIn(/^(?:test|scripts\/[^/]+$|eval|bench|vitest)/u), DEVELOPING, textOf(DEVELOPING)),
  ...pages.flatMap((page) => brokenLinks(root, page)),
  ...pages.flatMap((page) => deadCommands(root, files, page)),
  ...files.flatMap((path) => machineTraces(root, path)),
];
for (const fault of faults) console.error(fault);
console.log(
  `docs: ${Object.keys(table).length} error codes, ${commands.length} commands, ${pages.length} pages and ${files.length} files looked at, ${faults.length} faults`,
);
if (pages.length === 0 || commands.length === 0 || faults.length > 0) process.exitCode = 1;
