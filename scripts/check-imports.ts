import { readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { cruise, type IConfiguration, type ICruiseResult } from "dependency-cruiser";

// Prove the import rules. Fails as well when fewer modules were looked at than `src` and `web` hold: a checker that saw nothing proves nothing.

const file = new URL("../.dependency-cruiser.mjs", import.meta.url).href;
const { forbidden, options } = ((await import(file)) as { default: Required<Pick<IConfiguration, "forbidden" | "options">> }).default;
const { output } = await cruise(
  ["src", "web"],
  { ...options, exclude: { path: "^web/dist" }, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
);
const result = output as ICruiseResult;
const seen = new Set(result.modules.map((module) => module.source).filter((source) => /^(src|web)\//u.test(source)));
const held = ["src", "web"].flatMap((root) => modulesUnder(root));
const missed = held.filter((path) => !seen.has(path));

for (const violation of result.summary.violations) console.error(`${violation.rule.name}: ${violation.from} -> ${violation.to}`);
for (const path of missed) console.error(`not looked at: ${path}`);
console.log(
  `imports: ${held.length - missed.length} of ${held.length} modules looked at, ${result.summary.violations.length} rules broken`,
);
if (held.length === 0 || missed.length > 0 || result.summary.violations.length > 0) process.exitCode = 1;

function modulesUnder(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/u.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("web/dist/") && !path.startsWith("web/node_modules/"));
}
