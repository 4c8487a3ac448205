import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ReportedlyError } from "../../src/errors.ts";
import { runInMemory } from "./run-in-memory.ts";

describe("reportedly serve", () => {
  test("says where the desk is and how to stop it, once it answers", async () => {
    const { exitCode, stdout, stderr, served } = await runInMemory(["serve", "--port", "5000", "--data", "./ledger"]);
    expect(served).toEqual([{ port: 5000, dataDirectory: "./ledger", demo: false }]);
    expect(stdout).toBe("The desk is open at http://127.0.0.1:5000\nData: ./ledger\nStop it with Ctrl-C.\n");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("answers on port 4870 over the person's own data when nothing is said", async () => {
    expect((await runInMemory(["serve"])).served).toEqual([{ port: 4870, dataDirectory: join("home", "reportedly"), demo: false }]);
  });

  test("keeps the demonstration in a directory of its own unless told where", async () => {
    expect((await runInMemory(["serve", "--demo"])).served).toEqual([
      { port: 4870, demo: true, dataDirectory: join("home", "reportedly", "demo") },
    ]);
    expect((await runInMemory(["serve", "--demo", "--data", "mine"])).served).toEqual([{ port: 4870, demo: true, dataDirectory: "mine" }]);
  });

  test("says on a terminal when the demonstration is there", async () => {
    const serve = async () => ({ address: "http://127.0.0.1:1", seeded: Promise.resolve({ added: 12 }), close: async () => undefined });
    expect((await runInMemory(["serve", "--demo"], { serve, isTerminal: true })).stderr).toBe("12 demonstration reports were added.\n");
    expect((await runInMemory(["serve", "--demo"], { serve })).stderr).toBe("");
  });

  test("closes the server when it is asked to stop", async () => {
    let closed = false;
    await runInMemory(["serve"], {
      serve: async () => ({ address: "http://127.0.0.1:1", seeded: Promise.resolve(undefined), close: async () => void (closed = true) }),
    });
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
