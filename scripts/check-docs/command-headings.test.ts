import { Command } from "commander";
import { expect, it } from "vitest";
import { commandHeadings } from "./command-headings.ts";
import { commandsOf } from "./commands-of.ts";

const program = new Command("reportedly").addCommand(new Command("read")).addCommand(new Command("jobs").addCommand(new Command("dead")));
const commands = commandsOf(program).map(([name]) => name);

const guide = "# The command line\n\n## reportedly read\n\n### The claim sheet\n\n## reportedly jobs\n\n### reportedly jobs dead\n";

it("finds no fault in a guide with a heading for every command", () => {
  expect(commands).toEqual(["read", "jobs", "jobs dead"]);
  expect(commandHeadings(commands, "guide.md", guide)).toEqual([]);
});

it("finds a command without a heading, also below another one", () => {
  expect(commandHeadings(commands, "guide.md", "## reportedly jobs\n")).toEqual([
    "guide.md: no heading for reportedly read",
    "guide.md: no heading for reportedly jobs dead",
  ]);
});

it("finds a heading of a command that is gone", () => {
  expect(commandHeadings(["read", "jobs"], "guide.md", guide)).toEqual(["guide.md: reportedly jobs dead is no command of ours"]);
});
