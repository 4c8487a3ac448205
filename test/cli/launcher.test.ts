import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { scratchDirectory } from "./scratch-directory.ts";

const LAUNCHER = fileURLToPath(new URL("../../bin/reportedly.js", import.meta.url));
// This Node under the version number of an older one: all the launcher looks at.
const OLDER_NODE = ["--import", `data:text/javascript,Object.defineProperty(process,"version",{value:"v20.0.0"})`];
const launch = (nodeArgs: readonly string[], args: readonly string[], launcher = LAUNCHER) =>
  spawnSync(process.execPath, [...nodeArgs, launcher, ...args], { encoding: "utf8", timeout: 60_000 });

/** A copy of the launcher in a package of its own, with the given program and no other package near. */
function packageWith(program: string, files: Readonly<Record<string, string>> = {}): string {
  const root = scratchDirectory({
    "package.json": '{"type":"module"}',
    [program]: "console.log(process.argv.slice(2).join());process.exitCode = 9",
    ...files,
  });
  cpSync(LAUNCHER, join(root, "bin", "reportedly.js"));
  return join(root, "bin", "reportedly.js");
}

/** The same, with a Node beside it as `npm install node` lays it. */
function packageWithNode(program: string): string {
  const launcher = packageWith("dist/cli/main.js", {
    "dist/cli/main.js": `${program}; process.stdout.write("up"); setInterval(() => undefined, 1000)`,
    "node_modules/node/package.json": '{"version":"24.1.0","bin":{"node":"bin/node"}}',
  });
  const folder = join(launcher, "..", "..", "node_modules", "node", "bin");
  mkdirSync(folder);
  symlinkSync(process.execPath, join(folder, "node"));
  return launcher;
}

// Each start of Node takes a second where a machine is busy.
describe("bin/reportedly.js", { timeout: 60_000 }, () => {
  test.each([
    ["the running Node", []],
    ["the Node beside it when the running one is older", OLDER_NODE],
  ])("runs the command line on %s and ends with its exit code", (_what, node) => {
    const version = launch(node, ["--version"]);
    expect(version).toMatchObject({ status: 0, stderr: "" });
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+/u);
    expect(launch(node, ["--no-such"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("hands arguments and standard input on as they are", () => {
    const launcher = packageWith("src/cli/main.ts", {
      "src/cli/main.ts": "process.stdin.pipe(process.stdout); console.error(JSON.stringify(process.argv.slice(2)))",
    });
    const { stdout, stderr } = spawnSync(process.execPath, [launcher, "a b", "--x=*", ""], { encoding: "utf8", input: "through\u0000" });
    expect(stdout).toBe("through\u0000");
    expect(JSON.parse(stderr)).toEqual(["a b", "--x=*", ""]);
  });

  test("runs the built program where the source is not there", () => {
    expect(launch([], ["read"], packageWith("dist/cli/main.js"))).toMatchObject({ status: 9, stdout: "read\n" });
  });

  test("says which Node is needed when none is to be had", () => {
    const { status, stdout, stderr } = launch(OLDER_NODE, ["read"], packageWith("dist/cli/main.js"));
    expect(stderr).toBe(
      'reportedly: Node 24 or newer is needed and this is v20.0.0. Install it from https://nodejs.org, or run "npm install node@24" here.\n',
    );
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
  });

  test("takes no bundled Node that is too old or was never unpacked", () => {
    const old = packageWith("dist/cli/main.js", {
      "node_modules/node/package.json": '{"version":"22.1.0","bin":{"node":"bin/node"}}',
      "node_modules/node/bin/node": "",
    });
    const absent = packageWith("dist/cli/main.js", { "node_modules/node/package.json": '{"version":"24.1.0","bin":{"node":"bin/node"}}' });
    for (const launcher of [old, absent]) expect(launch(OLDER_NODE, [], launcher).stderr).toContain("Node 24 or newer is needed");
  });

  test("says that a copy is incomplete", () => {
    const { status, stderr } = launch([], [], packageWith("README.js"));
    expect(stderr).toContain("this copy is incomplete");
    expect(status).toBe(70);
  });

  test.each(["SIGTERM", "SIGINT"] as const)("passes %s on and ends by it when the program does", async (signal) => {
    const launcher = packageWithNode("");
    expect(await endedBy(launcher, signal)).toEqual({ code: null, signal });
  });

  test("passes a signal on to a program that ends in its own way", async () => {
    const launcher = packageWithNode('process.on("SIGTERM", () => process.exit(5))');
    expect(await endedBy(launcher, "SIGTERM")).toEqual({ code: 5, signal: null });
  });
});

/** Start the launcher as an older Node would, send it a signal once its program is up, and say how it ended. */
async function endedBy(launcher: string, signal: NodeJS.Signals): Promise<{ code: number | null; signal: string | null }> {
  const child = spawn(process.execPath, [...OLDER_NODE, launcher], { stdio: ["ignore", "pipe", "inherit"] });
  const { promise, resolve } = Promise.withResolvers<{ code: number | null; signal: string | null }>();
  child.stdout.once("data", () => child.kill(signal));
  child.on("exit", (code, ended) => resolve({ code, signal: ended }));
  return promise;
}
