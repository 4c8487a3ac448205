import { CommanderError } from "commander";
import { asReportedlyError, ERRORS, ReportedlyError } from "../errors.ts";
import { commandLine } from "./command-line.ts";
import { errorLine } from "./error-line.ts";
import type { Surroundings } from "./surroundings.ts";
import { PipeClosed, writeTo } from "./terminal/write-to.ts";

const HELP_WAS_SHOWN: ReadonlySet<string> = new Set(["commander.help", "commander.helpDisplayed", "commander.version"]);

/** Run one command and give its exit code. Whatever goes wrong becomes one line on stderr and its code from the error table. */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  // A failed write is answered where it is awaited; without these listeners it would end the program as well.
  for (const stream of [surroundings.stdout, surroundings.stderr]) stream.on("error", () => undefined);
  let exitCode = 0;
  const program = commandLine(surroundings, (code) => (exitCode = code));
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof PipeClosed || (thrown instanceof CommanderError && HELP_WAS_SHOWN.has(thrown.code))) return 0;
    const error = thrown instanceof CommanderError ? asUsageError(thrown) : asReportedlyError(thrown);
    await writeTo(surroundings.stderr, errorLine(error, args.includes("--debug"))).catch(() => undefined);
    return ERRORS[error.code].exit;
  }
}

/** "error: unknown option '--jsn'\n(Did you mean --json?)" on one line. */
function asUsageError({ message }: CommanderError): ReportedlyError {
  return new ReportedlyError("USAGE", message.replace(/^error: /u, "").replaceAll("\n", " "));
}
