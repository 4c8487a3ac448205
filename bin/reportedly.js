#!/usr/bin/env node
// Starts the command line on a Node that can run it. Plain JavaScript, so that an older Node can read it:
// the program itself needs Node 24, which is used when it is the one running, and else the one installed beside it.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED = 24;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK", "SIGQUIT"].filter((signal) => signal in constants.signals);

const main = programFile();
if (main === undefined) stop("this copy is incomplete: neither src/cli/main.ts nor dist/cli/main.js is there. Install it again.");
else if (majorOf(process.version) >= NEEDED) await import(pathToFileURL(main).href);
else runOnBundledNode(main);

/** The source in the repository, the built file in the published package. */
function programFile() {
  const root = join(dirname(fileURLToPath(import.meta.url)), "..");
  return [join(root, "src", "cli", "main.ts"), join(root, "dist", "cli", "main.js")].find((file) => existsSync(file));
}

function majorOf(version) {
  return Number.parseInt(version.replace(/^v/, ""), 10);
}

function runOnBundledNode(file) {
  const node = bundledNode();
  if (node === undefined) {
    stop(`Node ${NEEDED} or newer is needed and this is ${process.version}. Install it from https://nodejs.org, or run "npm install node@${NEEDED}" here.`);
    return;
  }
  const child = spawn(node, [file, ...process.argv.slice(2)], { stdio: "inherit" });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`the Node beside this program does not start (${node}): ${error.message}`));
  child.on("exit", endLike);
}

/** The executable of the `node` package, found as any package is; undefined when it is absent or was never unpacked. */
function bundledNode() {
  try {
    const description = createRequire(import.meta.url).resolve("node/package.json");
    const { bin, version } = JSON.parse(readFileSync(description, "utf8"));
    const file = join(dirname(description), typeof bin === "string" ? bin : bin.node);
    return existsSync(file) && majorOf(version) >= NEEDED ? file : undefined;
  } catch {
    return undefined;
  }
}

/** End as the program ended: with its exit code, or by the signal that ended it. */
function endLike(code, signal) {
  for (const each of SIGNALS) process.removeAllListeners(each);
  if (signal === null) process.exitCode = code ?? 70;
  else process.kill(process.pid, signal);
}

function stop(sentence) {
  process.stderr.write(`reportedly: ${sentence}\n`);
  process.exitCode = 70;
}
