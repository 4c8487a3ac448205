import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { runInMemory } from "./run-in-memory.ts";
import { scratchDirectory } from "./scratch-directory.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

describe("reportedly read", () => {
  test("shows a file as a claim sheet that names the file", async () => {
    const file = join(scratchDirectory({ "page.html": "<p>Text</p>" }), "page.html");
    const { exitCode, stdout, stderr, sources } = await runInMemory(["read", file]);
    expect(stdout).toContain("4 claims in 3 sentences");
    expect(stdout.replace(/\n\s+/gu, "")).toContain(file);
    expect(stdout).not.toContain("\u001b");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(sources[0]).toMatchObject({ id: hashOf("<p>Text</p>").slice(0, 16), capture: hashOf("<p>Text</p>"), fileName: "page.html" });
  });

  test("writes one JSON object a line with --json, in the order asked", async () => {
    const directory = scratchDirectory({ "b.txt": "second", "a.txt": "first" });
    const { stdout } = await runInMemory(["read", "--json", join(directory, "b.txt"), join(directory, "a.txt")]);
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { format: string; id: string });
    expect(lines.map(({ format, id }) => [format, id])).toEqual([
      ["reportedly-claims/1", hashOf("second").slice(0, 16)],
      ["reportedly-claims/1", hashOf("first").slice(0, 16)],
    ]);
  });

  test("escapes in JSON what a terminal would obey, and changes no value by it", async () => {
    const { EXAMPLE_READING } = await import("./example-reading.ts");
    const title = "a\u009b31m\u202eb\u001bc";
    const { stdout } = await runInMemory(["read", "--json", "-"], {
      stdin: "x",
      read: () => ({ ...EXAMPLE_READING, report: { ...EXAMPLE_READING.report, title } }),
    });
    expect(stdout).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
    expect((JSON.parse(stdout) as { report: { title: string } }).report.title).toBe(title);
  });

  test("reads standard input as -", async () => {
    const { exitCode, sources } = await runInMemory(["read", "-"], { stdin: "A text someone pasted." });
    expect(exitCode).toBe(0);
    expect(Buffer.from(sources[0]?.content ?? []).toString()).toBe("A text someone pasted.");
  });

  test("reads an address through the fetcher, with what the server declared", async () => {
    const { exitCode, sources } = await runInMemory(["read", "https://reef.example/a"], {
      pages: { "https://reef.example/a": "<p>Page</p>" },
    });
    expect(exitCode).toBe(0);
    expect(sources[0]).toMatchObject({
      url: "https://reef.example/a?moved",
      mediaType: "text/html",
      charset: "utf-8",
      capture: hashOf("<p>Page</p>"),
    });
  });

  test("reads every page and text in a directory by name, and nothing else in it", async () => {
    const directory = scratchDirectory({
      "b.html": "2",
      "a/z.txt": "1",
      "c.HTM": "3",
      "picture.png": "no",
      ".hidden/d.txt": "no",
      "notes.md": "# 5",
      "table.xlsx": "no",
      "d.xhtml": "4",
    });
    mkdirSync(join(directory, "empty"));
    const { exitCode, sources, stderr } = await runInMemory(["read", "--json", directory]);
    expect(sources.map(({ fileName }) => fileName)).toEqual(["z.txt", "b.html", "c.HTM", "d.xhtml", "notes.md"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  });

  test("names what it cannot read, reads the rest, and ends with the code of the first failure", async () => {
    const directory = scratchDirectory({ "a.txt": "fine", "b.txt": "", "d.txt": "fine too" });
    symlinkSync("c.txt", join(directory, "c.txt"));
    const { exitCode, stdout, stderr } = await runInMemory(["read", "--json", directory, "https://absent.example/"]);
    expect(stdout.trimEnd().split("\n")).toHaveLength(2);
    expect(stderr.split("\n")).toEqual([
      `reportedly: INPUT_EMPTY: the input is empty: ${join(directory, "b.txt")}: expected text, met none`,
      `reportedly: INPUT_UNREADABLE: the input is there but cannot be read: ${join(directory, "c.txt")}: its links lead in a circle`,
      "reportedly: URL_UNREACHABLE: the address did not answer: https://absent.example/: absent.example: connection refused",
      "",
    ]);
    expect(exitCode).toBe(3);
  });

  test("does not follow links to directories, which may lead in a circle", async () => {
    const directory = scratchDirectory({ "a.txt": "fine" });
    symlinkSync(".", join(directory, "loop"));
    expect((await runInMemory(["read", "--json", directory])).sources).toHaveLength(1);
  });

  test("says that a directory holds nothing it reads", async () => {
    const { exitCode, stderr } = await runInMemory(["read", scratchDirectory({ "a.png": "x" })]);
    expect(stderr).toMatch(/^reportedly: INPUT_EMPTY: .* holds no file of a kind that reports come in \(\.html, .*\)\n$/u);
    expect(exitCode).toBe(3);
  });

  test("colours on a terminal and fits its width", async () => {
    const { stdout } = await runInMemory(["read", "-"], { stdin: "x", isTerminal: true, columns: 44 });
    expect(stdout).toContain("\u001b[4m");
    expect(
      Math.max(
        ...stripVTControlCharacters(stdout)
          .split("\n")
          .map((line) => line.length),
      ),
    ).toBe(44);
  });

  test.each([
    [["--no-color"], {}],
    [[], { NO_COLOR: "1" }],
  ])("keeps colour away with %j %j", async (flags, env) => {
    const { stdout } = await runInMemory(["read", "-", ...flags], { stdin: "x", isTerminal: true, env });
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toContain("~~~");
  });

  test("colours without a terminal when FORCE_COLOR asks for it", async () => {
    expect((await runInMemory(["read", "-"], { stdin: "x", env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b[4m");
  });

  test("takes the width it is told", async () => {
    const { stdout } = await runInMemory(["read", "-", "--width", "132"], { stdin: "x" });
    expect(stdout.split("\n")[0]).toBe("━".repeat(132));
  });

  test("shows progress on a terminal only while the data goes elsewhere", async () => {
    const alone = await runInMemory(["read", "-"], { stdin: "x" });
    const both = await runInMemory(["read", "-"], { stdin: "x", isTerminal: true });
    expect([alone.stderr, both.stderr]).toEqual(["", ""]);
  });
});
