import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { wordsForPlace } from "../backup/kept-place.ts";
import type { Output, Serving, Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";
import { type WorkPlaceFlags, workPlace, workPlaceOptions } from "../worker/work-place-options.ts";
import type { WorkPlace } from "../worker/work-surroundings.ts";

interface ServeFlags extends WorkPlaceFlags {
  readonly port: number;
  readonly demo?: boolean;
}

const DEFAULT_PORT = 4870;
const HIGHEST_PORT = 65_535;

const EXAMPLES = `
Examples:
  $ reportedly serve                    the desk over your own data
  $ reportedly serve --demo             the desk with invented reports to try it on
  $ reportedly serve --port 8080 --data ./ledger
  $ reportedly serve --database postgres://desk@db/reportedly --queue nats://queue:4222

The desk answers on this machine only. With --demo the invented reports lie in a directory of their own, unless --data or
--database names another place, so that they never mix with yours. Without --queue the server does all work itself; with it,
workers do (docs/guides/scale-out.md). Stop it with Ctrl-C.`;

/** `reportedly serve`: the desk in a browser, until someone asks it to stop. */
export function serveCommand(surroundings: Surroundings): Command {
  const command = new Command("serve")
    .summary("open the desk in a browser")
    .description("Open the desk: a page in your browser to add reports and read their claims beside the text.")
    .option("--port <PORT>", "the port to answer on; 0 takes a free one", port, DEFAULT_PORT)
    .option("--demo", "add the demonstration set, an invented war in an invented archipelago, to the room default");
  for (const option of workPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((flags: ServeFlags) => serve(flags, surroundings));
}

async function serve(flags: ServeFlags, surroundings: Surroundings): Promise<void> {
  const place = await servedPlace(flags, surroundings);
  const stop = surroundings.askedToStop();
  const serving = await surroundings.serve({ ...place, port: flags.port, demo: flags.demo ?? false });
  try {
    const said = [`The desk is open at ${serving.address}`, `Data: ${makeVisible(wordsForPlace(place))}`, "Stop it with Ctrl-C."];
    await writeTo(surroundings.stdout, `${said.join("\n")}\n`);
    if (surroundings.stderr.isTTY) void sayWhenSeeded(serving.seeded, surroundings.stderr);
    await stop;
  } finally {
    await serving.close();
  }
}

/** The person's own place, or for the demonstration a directory inside it, whatever the environment says, so that invented reports never mix with theirs. */
async function servedPlace(flags: ServeFlags, surroundings: Surroundings): Promise<WorkPlace> {
  if (!flags.demo) return workPlace(flags, surroundings);
  const place = await workPlace(flags, { ...surroundings, env: {} });
  return { ...place, dataDirectory: flags.data ?? join(await surroundings.defaultDataDirectory(), "demo") };
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
