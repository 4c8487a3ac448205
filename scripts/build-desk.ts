import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Build the desk into web/dist. With `--if-stale` only when something it is made of has changed since the last build. */
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "web", "dist");
const stamp = join(dist, ".built-from");
const madeOf = ["web", "src/interchange", "src/model", "src/ports"].flatMap((folder) => filesUnder(join(root, folder)));
const digest = digestOf(madeOf);

if (madeOf.length === 0) throw new Error("the desk has no source files");
if (process.argv.includes("--if-stale") && existsSync(stamp) && readFileSync(stamp, "utf8") === digest) {
  console.log(`desk: up to date with ${madeOf.length} files`);
} else {
  const startedAt = performance.now();
  await build({ configFile: join(root, "web", "vite.config.ts"), logLevel: "warn" });
  writeFileSync(stamp, digest);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`desk: built from ${madeOf.length} files in ${seconds} s, ${kilobytesIn(dist)} kB in web/dist`);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(dist))
    .sort();
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of [...paths, join(root, "package-lock.json")]) hash.update(`${relative(root, path)}\n`).update(readFileSync(path));
  return hash.digest("hex");
}

function kilobytesIn(folder: string): number {
  return Math.round(filesUnderDist(folder).reduce((sum, path) => sum + statSync(path).size, 0) / 1000);
}

function filesUnderDist(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
