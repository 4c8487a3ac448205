import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandHeadings } from "../../scripts/check-docs/command-headings.ts";
import { commandsOf } from "../../scripts/check-docs/commands-of.ts";
import { commandLine } from "../../src/cli/command-line.ts";
import { ERRORS } from "../../src/errors.ts";
import { surroundingsInMemory } from "./run-in-memory.ts";

const GUIDE = readFileSync(new URL("../../docs/guides/command-line.md", import.meta.url), "utf8");
const program = commandLine(surroundingsInMemory().surroundings, () => undefined);
const commands = commandsOf(program);

/** The guide from the heading of a command to that of the next command or chapter. */
function sectionOf(name: string): string {
  return GUIDE.split(/^#{2,3} (?=reportedly )|^## /mu).find((section) => section.startsWith(`reportedly ${name}\n`)) ?? "";
}

/** The options of the rows of a section: "| `--width <CELLS>`, `--no-color` | …". */
const rowsOf = (section: string) =>
  [...section.matchAll(/^\| (`--[^|]+)/gmu)].flatMap(([, cell = ""]) => [...cell.matchAll(/`(--[a-z-]+)/gu)].map(([, option]) => option));

describe("the guide to the command line", () => {
  test("knows every command of the program, and more than none", () => {
    expect(commands.length).toBeGreaterThan(0);
    expect(
      commandHeadings(
        commands.map(([name]) => name),
        "guide",
        GUIDE,
      ),
    ).toEqual([]);
  });

  test.each(commands)("has a row for every option of %s and for no other", (name, command) => {
    expect(rowsOf(sectionOf(name))).toEqual(command.options.map((option) => option.long));
  });

  test.each(program.commands.map((command) => command.name()))("names %s in the table of commands", (name) => {
    expect(GUIDE.split(/^## /mu)[0]).toContain(`[\`${name}\`](#reportedly-${name})`);
  });

  test("has a row for every option of the program itself", () => {
    const opening = GUIDE.split(/^## /mu)[0] ?? "";
    expect(new Set(rowsOf(opening))).toEqual(new Set(["--help", ...program.options.map((option) => option.long)]));
  });

  test("has a row for every exit code of the error table", () => {
    const exits = new Set([0, ...Object.values(ERRORS).map((error) => error.exit)]);
    const rows = [...GUIDE.matchAll(/^\| (\d+) \|/gmu)].map(([, exit]) => Number(exit));
    expect(rows).toEqual([...exits].toSorted((a, b) => a - b));
  });

  test("shows a claim as the program draws it", () => {
    const golden = readFileSync(new URL("golden/sheet-80.txt", import.meta.url), "utf8");
    const drawn = golden.slice(golden.indexOf("At least 12"), golden.indexOf("\n\nThe Reef Militia"));
    expect(GUIDE.replace(/^ {4}/gmu, "")).toContain(drawn);
  });
});
