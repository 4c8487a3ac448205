import { Command } from "commander";
import { addCommand } from "./add/add-command.ts";
import { backupCommand } from "./backup/backup-command.ts";
import { capturesCommand } from "./captures/captures-command.ts";
import { claimsCommand } from "./claims/claims-command.ts";
import { exportCommand } from "./export/export-command.ts";
import { feedCommand } from "./feed/feed-command.ts";
import { goldCommand } from "./gold/gold-command.ts";
import { headsCommand } from "./heads/heads-command.ts";
import { importCommand } from "./import/import-command.ts";
import { jobsCommand } from "./jobs/jobs-command.ts";
import { migrateCommand } from "./migrate/migrate-command.ts";
import { readCommand } from "./read/read-command.ts";
import { restoreCommand } from "./restore/restore-command.ts";
import { serveCommand } from "./serve/serve-command.ts";
import type { Surroundings } from "./surroundings.ts";
import { trainCommand } from "./train/train-command.ts";
import { verifyCommand } from "./verify/verify-command.ts";
import { workerCommand } from "./worker/worker-command.ts";

const EXAMPLES = `
Examples:
  $ reportedly read page.html     a saved page as a claim sheet
  $ reportedly add page.html      the same, kept in a room
  $ reportedly serve --demo       the desk in a browser, with invented reports
  $ reportedly backup DIR         everything that is kept, copied while the desk is open
  $ reportedly help read          everything about one command`;

/** The commands and options of `reportedly`. `finish` is told the exit code of a command that goes on after failures. */
export function commandLine(surroundings: Surroundings, finish: (exitCode: number) => void): Command {
  const program = new Command("reportedly")
    .description("Reads conflict reporting and keeps a ledger of who said what, through whom, and how surely.")
    .version(surroundings.version, "--version", "show the version")
    .option("--debug", "after an error, show where in the program it came from")
    .addHelpText("after", EXAMPLES)
    .addCommand(readCommand(surroundings, finish))
    .addCommand(addCommand(surroundings, finish))
    .addCommand(feedCommand(surroundings, finish))
    .addCommand(claimsCommand(surroundings))
    .addCommand(trainCommand(surroundings))
    .addCommand(goldCommand(surroundings))
    .addCommand(serveCommand(surroundings))
    .addCommand(workerCommand(surroundings))
    .addCommand(jobsCommand(surroundings))
    .addCommand(capturesCommand(surroundings, finish))
    .addCommand(backupCommand(surroundings))
    .addCommand(restoreCommand(surroundings))
    .addCommand(exportCommand(surroundings))
    .addCommand(importCommand(surroundings, finish))
    .addCommand(verifyCommand(surroundings, finish))
    .addCommand(headsCommand(surroundings))
    .addCommand(migrateCommand(surroundings));
  program.helpCommand("help [command]", "show the help of a command");
  quieten(program, surroundings);
  return program;
}

/** Help goes to stdout whether it was asked for or is given for want of a command; errors are thrown, and printed by whoever runs this. */
function quieten(command: Command, surroundings: Surroundings): void {
  const { stdout } = surroundings;
  for (const subcommand of command.commands) quieten(subcommand, surroundings);
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
