import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { dataDirectory } from "../../src/cli/serve/data-directory.ts";
import { ReportedlyError } from "../../src/errors.ts";
import { runInMemory } from "./run-in-memory.ts";

describe("reportedly serve", () => {
  test("says where the desk is and how to stop it, once it answers", async () => {
    const { exitCode, stdout, stderr, served } = await runInMemory(["serve", "--port", "5000", "--data", "./ledger"]);
    expect(served).toEqual([{ port: 5000, dataDirectory: "./ledger", demo: false }]);
    expect(stdout).toBe("The desk is open at http://127.0.0.1:5000\nData: ./ledger\nStop it with Ctrl-C.\n");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("answers on port 4870 over the user's own data when nothing is said", async () => {
    const { served } = await runInMemory(["serve"], { env: { XDG_DATA_HOME: "/data", LOCALAPPDATA: "/data" } });
    expect(served[0]).toMatchObject({ port: 4870, demo: false });
    expect(served[0]?.dataDirectory).toMatch(/reportedly[/\\]data$/u);
  });

  test("keeps the demonstration in a directory of its own unless told where", async () => {
    expect((await runInMemory(["serve", "--demo"])).served[0]).toMatchObject({
      demo: true,
      dataDirectory: expect.stringMatching(/reportedly[/\\]demo$/u),
    });
    expect((await runInMemory(["serve", "--demo", "--data", "mine"])).served[0]).toEqual({ port: 4870, demo: true, dataDirectory: "mine" });
  });

  test("closes the server when it is asked to stop", async () => {
    let closed = false;
    await runInMemory(["serve"], { serve: async () => ({ address: "http://127.0.0.1:1", close: async () => void (closed = true) }) });
    expect(closed).toBe(true);
  });

  test.each([
    ["PORT_TAKEN", 6],
    ["DATA_LOCKED", 5],
  ] as const)("ends with one line when it meets %s", async (code, exit) => {
    const serve = () => Promise.reject(new ReportedlyError(code, "expected it free"));
    const { exitCode, stdout, stderr } = await runInMemory(["serve"], { serve });
    expect(stderr).toMatch(new RegExp(`^reportedly: ${code}: .*: expected it free\\n$`, "u"));
    expect({ exitCode, stdout }).toEqual({ exitCode: exit, stdout: "" });
  });
});

describe("the data directory", () => {
  test.each([
    ["linux", {}, join("/home/u", ".local", "share", "reportedly", "data")],
    ["linux", { XDG_DATA_HOME: "/x" }, join("/x", "reportedly", "data")],
    ["freebsd", { XDG_DATA_HOME: "" }, join("/home/u", ".local", "share", "reportedly", "data")],
    ["darwin", { XDG_DATA_HOME: "/x" }, join("/home/u", "Library", "Application Support", "reportedly", "data")],
    ["win32", { LOCALAPPDATA: "/local" }, join("/local", "reportedly", "data")],
    ["win32", {}, join("/home/u", "AppData", "Local", "reportedly", "data")],
  ] as const)("follows the conventions of %s with %j", (platform, env, directory) => {
    expect(dataDirectory(false, env, platform, "/home/u")).toBe(directory);
    expect(dataDirectory(true, env, platform, "/home/u")).toBe(directory.replace(/data$/u, "demo"));
  });
});
