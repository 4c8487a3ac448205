import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

/** The examples of the README: a command of ours after `$ npx reportedly`, then what it prints, with `...` where lines were left out. */
const examples = [...readFileSync(join(ROOT, "README.md"), "utf8").matchAll(/^```\n\$ npx reportedly (.+)\n\n([\s\S]*?)^```$/gmu)].map(
  ([, command = "", output = ""]): [string, string[]] => [command, output.split(/^\.\.\.\n/mu).filter((piece) => piece.trim() !== "")],
);

describe("the README", () => {
  it("has examples", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)("shows what `reportedly %s` prints", (command, pieces) => {
    const run = spawnSync(process.execPath, ["src/cli/main.ts", ...command.split(" "), "--width", "80"], { cwd: ROOT, encoding: "utf8" });
    expect(run.status).toBe(0);
    for (const piece of pieces) expect(run.stdout).toContain(piece);
  });
});
