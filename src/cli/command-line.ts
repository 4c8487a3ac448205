import { Command } from "commander";
import { readCommand } from "./read/read-command.ts";
import { serveCommand } from "./serve/serve-command.ts";
import type { Surroundings } from "./surroundings.ts";

const EXAMPLES = `
Examples:
  $ reportedly read page.html     a saved page as a claim sheet
  $ reportedly serve --demo       the desk in a browser, with invented reports
  $ reportedly help read          everything about one command`;

/** The commands and options of `reportedly`. `finish` is told the exit code of a command that goes on after failures. */
export function commandLine(surroundings: Surroundings, finish: (exitCode: number) => void): Command {
  const program = new Command("reportedly")
    .description("Reads conflict reporting and keeps a ledger of who said what, through whom, and how surely.")
    .version(surroundings.version, "--version", "show the version")
    .option("--debug", "after an error, show where in the program it came from")
    .addHelpText("after", EXAMPLES)
    .addCommand(readCommand(surroundings, finish))
    .addCommand(serveCommand(surroundings));
  program.helpCommand("help [command]", "show the help of a command");
  for (const command of [program, ...program.commands]) quieten(command, surroundings);
  return program;
}

/** Help goes to stdout whether it was asked for or is given for want of a command; errors are thrown, and printed by whoever runs this. */
function quieten(command: Command, { stdout }: Surroundings): void {
  const write = (text: string) => void stdout.write(text);
  command
    .helpOption("-h, --help", "show this help")
    .exitOverride()
    .configureOutput({
      writeOut: write,
      writeErr: write,
      outputError: () => undefined,
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stdout.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}
