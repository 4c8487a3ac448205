import { describe, expect, test } from "vitest";
import { runInMemory } from "./run-in-memory.ts";

const USAGE = "reportedly: USAGE: the command or request is not understood: ";

describe("reportedly", () => {
  test.each([
    [["read", "--jsn", "x"], "unknown option '--jsn' (Did you mean --json?)"],
    [["raed"], "unknown command 'raed' (Did you mean read?)"],
    [["read"], "expected an INPUT (a file, a directory, an address, or - for standard input), met none"],
    [["read", "x", "--batch", "y"], "give either INPUT or --batch, not both"],
    [["read", "x", "--width", "wide"], "option '--width <CELLS>' argument 'wide' is invalid. Expected a whole number from 20 to 500."],
    [["read", "x", "--batch"], "option '--batch <FILE.jsonl>' argument missing"],
    [["serve", "--port", "99999"], "option '--port <PORT>' argument '99999' is invalid. Expected a whole number from 0 to 65535."],
    [["serve", "extra"], "too many arguments for 'serve'. Expected 0 arguments but got 1: extra."],
  ])("answers %j with one line and exit code 2", async (args, detail) => {
    const { exitCode, stdout, stderr } = await runInMemory(args);
    expect(stderr).toBe(`${USAGE}${detail}\n`);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  });

  test.each([[[]], [["--help"]], [["help"]], [["-h"]]])("shows its commands for %j", async (args) => {
    const { exitCode, stdout, stderr } = await runInMemory(args);
    expect(stdout).toContain("read [options] [INPUT...]");
    expect(stdout).toContain("serve [options]");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test.each([[["read", "--help"]], [["help", "read"]], [["help", "serve"]], [["serve", "-h"]]])(
    "shows options and examples for %j",
    async (args) => {
      const { exitCode, stdout } = await runInMemory(args);
      expect(stdout).toMatch(/Options:[^]*Examples:/u);
      expect(exitCode).toBe(0);
    },
  );

  test("shows its version", async () => {
    expect(await runInMemory(["--version"])).toMatchObject({ exitCode: 0, stdout: "1.2.3\n" });
  });

  test("shows where an error came from only with --debug", async () => {
    const quiet = await runInMemory(["read", "-"], { stdin: "boom" });
    const loud = await runInMemory(["read", "-", "--debug"], { stdin: "boom" });
    expect(quiet.stderr).toBe("reportedly: INTERNAL: something went wrong inside Reportedly: standard input: a defect\n");
    expect(loud.stderr).toContain("TypeError: a defect\n      at ");
    expect([quiet.exitCode, loud.exitCode]).toEqual([70, 70]);
  });

  test("prints no control character of a file's name", async () => {
    const { stderr } = await runInMemory(["read", "no\u001b[31m\nsuch"]);
    expect(stderr).toBe("reportedly: INPUT_NOT_FOUND: there is no such file or directory: no␛[31m such\n");
  });
});
