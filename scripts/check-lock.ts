import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { completeLock, type Lockfile } from "./check-lock/complete-lock.ts";

// node scripts/check-lock.ts [--fix]
//
// `npm ci` refuses a lockfile that lacks an optional package of any platform. npm writes such a lockfile without a word when the
// package host it asked does not carry that platform, so this checks for it and, when asked, writes the entries.

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lockfile;
const { completed, added } = completeLock(lock);
const fix = process.argv.includes("--fix");
if (fix && added.length > 0) writeFileSync("package-lock.json", `${JSON.stringify(completed, null, 2)}\n`);
for (const name of added) console.error(`${fix ? "added" : "not in the lockfile"}: ${name}`);
console.log(
  `lock: ${Object.keys(lock.packages).length} packages looked at, ${added.length} platform packages ${fix ? "added" : "missing"}`,
);
if (!fix && added.length > 0) process.exitCode = 1;
