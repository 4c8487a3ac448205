import { readFileSync } from "node:fs";
import { join } from "node:path";

// Written with brackets, so that this file does not find itself.

/** Home folders under Linux, macOS and Windows. Tests of paths have to name some. */
const HOMES: readonly RegExp[] = [/[/]home[/][a-z]\w*[/]/u, /[/]Users[/]\w+[/]/u, /[A-Z]:\\Users\\\w+/u];

/** Folders of a workplace, and hosts that packages were fetched from. */
const PLACES: readonly RegExp[] = [
  /[/]root[/]\w+/u,
  /[/]work[/](?:main|shared)\b/u,
  /registry[.]npmjs[.]org|registry[.]yarnpkg[.]com|artifactor[y]|npmmirro[r]|pypi[.]org/u,
];

const TEXT =
  /\.(?:ts|tsx|mjs|js|json|jsonl|md|css|html|txt|tsv|csv|sql|yml|yaml|sh|toml)$|(?:^|\/)(?:run|LICENSE|NOTICE|\.npmrc|\.gitignore)$/u;

/** Lines that name a path or a package host of somebody's machine. */
export function machineTraces(root: string, path: string): string[] {
  if (!TEXT.test(path)) return [];
  const traces = path.endsWith(".test.ts") ? PLACES : [...HOMES, ...PLACES];
  return readFileSync(join(root, path), "utf8")
    .split("\n")
    .flatMap((line, index) =>
      traces.some((trace) => trace.test(line)) ? [`${path}:${index + 1}: names a machine's path or package host`] : [],
    );
}
