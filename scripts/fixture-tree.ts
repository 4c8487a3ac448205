import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import process from "node:process";

const ROOT = resolve(import.meta.dirname, "..");

/** A small repository in a temporary folder, on which a checker is run to see it pass and fail. */
export interface FixtureTree {
  write(path: string, content: string): void;
  /** Run a checker there as `npm run` would. */
  run(command: string, ...options: readonly string[]): { readonly status: number | null; readonly output: string };
  remove(): void;
}

/** Lay `files` beside copies of our own configuration files and a link to our packages, unless `files` bring packages of their own. */
export function fixtureTree(configuration: readonly string[], files: Readonly<Record<string, string>>): FixtureTree {
  const folder = mkdtempSync(join(tmpdir(), "reportedly-checks-"));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const hasPackages = Object.keys(files).some((path) => path.startsWith("node_modules/"));
  if (!hasPackages) symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  for (const path of configuration) cpSync(join(ROOT, path), join(folder, path));
  for (const [path, content] of Object.entries(files)) write(path, content);
  return { write, run: (command, ...options) => runIn(folder, command, options), remove: () => rmSync(folder, { recursive: true }) };
}

function runIn(cwd: string, command: string, options: readonly string[]) {
  const program = command === "node" ? process.execPath : join(ROOT, "node_modules", ".bin", command);
  const { status, stdout, stderr } = spawnSync(program, options, { cwd, encoding: "utf8", shell: process.platform === "win32" });
  return { status, output: stdout + stderr };
}
