import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Commands on a page that run nothing: npm scripts that are not there, test files that are gone, words in the name of no test. */
export function deadCommands(root: string, files: readonly string[], page: string): string[] {
  const markdown = readFileSync(join(root, page), "utf8");
  return [...missingScripts(root, markdown), ...missingTests(root, files, markdown)].map((fault) => `${page}: ${fault}`);
}

function missingScripts(root: string, markdown: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Readonly<Record<string, string>> };
  const shown = [...markdown.matchAll(/\bnpm run ([\w:-]+)/gu)].map(([, name]) => name ?? "");
  return shown.filter((name) => !(name in scripts)).map((name) => `npm run ${name} is no script of ours`);
}

/** Looks for the words after `-t` in the files as they are written, so they must stand in one name. */
function missingTests(root: string, files: readonly string[], markdown: string): string[] {
  return [...markdown.matchAll(/\bnpx vitest run ([^\s`]+)(?: -t "([^"]+)")?/gu)].flatMap(([command, path = "", words]) => {
    if (!existsSync(join(root, path))) return [`${command} names a file that is not there`];
    if (words === undefined) return [];
    const below = files.filter((file) => file === path || file.startsWith(`${path}/`));
    const isNamed = below.some((file) => readFileSync(join(root, file), "utf8").includes(words));
    return isNamed ? [] : [`${command} names no test`];
  });
}
