import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import type { Output, Serving, Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

interface ServeFlags {
  readonly port: number;
  readonly data?: string;
  readonly demo?: boolean;
}

const DEFAULT_PORT = 4870;
const HIGHEST_PORT = 65_535;

const EXAMPLES = `
Examples:
  $ reportedly serve                    the desk over your own data
  $ reportedly serve --demo             the desk with invented reports to try it on
  $ reportedly serve --port 8080 --data ./ledger

The desk answers on this machine only. With --demo and no --data the invented reports lie in a directory of their own,
so that they never mix with yours. Stop it with Ctrl-C.`;

/** `reportedly serve`: the desk in a browser, until someone asks it to stop. */
export function serveCommand(surroundings: Surroundings): Command {
  return new Command("serve")
    .summary("open the desk in a browser")
    .description("Open the desk: a page in your browser to add reports and read their claims beside the text.")
    .option("--port <PORT>", "the port to answer on; 0 takes a free one", port, DEFAULT_PORT)
    .option("--data <DIR>", "the directory to keep reports in (default: the system's place for your data)")
    .option("--demo", "add the demonstration set, an invented war in an invented archipelago, to the room default")
    .addHelpText("after", EXAMPLES)
    .action((flags: ServeFlags) => serve(flags, surroundings));
}

async function serve({ port: asked, data, demo = false }: ServeFlags, surroundings: Surroundings): Promise<void> {
  const directory = data ?? (await ownDirectory(demo, surroundings));
  const stop = surroundings.askedToStop();
  const serving = await surroundings.serve({ port: asked, dataDirectory: directory, demo });
  try {
    await writeTo(surroundings.stdout, `The desk is open at ${serving.address}\nData: ${makeVisible(directory)}\nStop it with Ctrl-C.\n`);
    if (surroundings.stderr.isTTY) void sayWhenSeeded(serving.seeded, surroundings.stderr);
    await stop;
  } finally {
    await serving.close();
  }
}

/** The person's own data, or for the demonstration a directory inside it, so that invented reports never mix with theirs. */
async function ownDirectory(demo: boolean, surroundings: Surroundings): Promise<string> {
  const own = await surroundings.defaultDataDirectory();
  return demo ? join(own, "demo") : own;
}

async function sayWhenSeeded(seeded: Serving["seeded"], stderr: Output): Promise<void> {
  const { added = 0 } = (await seeded) ?? {};
  if (added > 0) stderr.write(`${added} demonstration reports were added.\n`);
}

function port(value: string): number {
  const number = Number(value);
  if (/^\d+$/u.test(value) && number <= HIGHEST_PORT) return number;
  throw new InvalidArgumentError(`Expected a whole number from 0 to ${HIGHEST_PORT}.`);
}
