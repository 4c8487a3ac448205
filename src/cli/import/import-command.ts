import { statSync } from "node:fs";
import { Command } from "commander";
import { importFrom } from "../../jobs/transfer/import-from.ts";
import { counted, showProgress } from "../backup/show-progress.ts";
import { roomOption } from "../intake/room-option.ts";
import { asInputError } from "../read/as-input-error.ts";
import { writeTo } from "../terminal/write-to.ts";
import { workPlace, workPlaceOptions } from "../worker/work-place-options.ts";
import { beginsAsExport } from "./begins-as-export.ts";
import { importReports } from "./import-reports.ts";
import type { ImportAround, ImportFlags } from "./import-surroundings.ts";
import { inputBytes, nameOf } from "./input-bytes.ts";

const EXAMPLES = `
Examples:
  $ reportedly import saved-pages/                    every report in a folder and those below it
  $ reportedly import crawl.warc.gz chat/result.json  every page of an archive, every message of an export
  $ reportedly import saved-pages/ --room north
  $ reportedly import ledger.jsonl --data ./ledger    everything that: reportedly export  wrote
  $ zstdcat ledger.jsonl.zst | reportedly import -

Reports come into one room and are read as they come. Stop with Ctrl-C and run the same command again: it goes on where it was,
and nothing comes in twice. An export of Reportedly's own (or - for standard input) is another matter: its rooms are kept whole or
not at all, after its end hash and every chain of its ledger were checked. It holds no captured bytes: afterwards copy the
directory captures/ as well, and look through all of it with: reportedly verify`;

/** `reportedly import`: bring in many reports, or everything that an export holds. `finish` is told the exit code. */
export function importCommand(surroundings: ImportAround, finish: (exitCode: number) => void): Command {
  const command = new Command("import")
    .summary("bring in folders, archives and exports")
    .description(
      "Bring in many reports at once: folders of files, web archives, mailboxes, chat exports. Or keep everything that an export of Reportedly holds.",
    )
    .argument("<INPUT...>", "folders and files; an export, or - for one on standard input")
    .addOption(roomOption());
  for (const option of workPlaceOptions()) command.addOption(option);
  return command
    .addHelpText("after", EXAMPLES)
    .action(async (inputs: string[], _flags: unknown, self: Command) =>
      finish(await run(inputs, self.optsWithGlobals<ImportFlags>(), surroundings)),
    );
}

async function run(inputs: readonly string[], flags: ImportFlags, around: ImportAround): Promise<number> {
  const [first] = inputs;
  if (inputs.length > 1 || first === undefined || (first !== "-" && !(await isExport(first)))) return importReports(inputs, flags, around);
  await keepExport(first, flags, around);
  return 0;
}

/** Fails with INPUT_NOT_FOUND for what is not there. */
async function isExport(path: string): Promise<boolean> {
  try {
    return statSync(path).isFile() && (await beginsAsExport(path));
  } catch (thrown) {
    throw asInputError(thrown, path);
  }
}

async function keepExport(file: string, flags: ImportFlags, around: ImportAround): Promise<void> {
  const storage = await around.openStorage(await workPlace(flags, around));
  try {
    using progress = showProgress(around.stderr);
    const imported = await importFrom(storage, inputBytes(file, around.stdin), progress).catch((thrown: unknown) => {
      throw asInputError(thrown, nameOf(file));
    });
    await writeTo(around.stdout, `Imported ${counted(imported.rooms, "room")} with ${counted(imported.reports, "report")}.\n`);
  } finally {
    await storage.close();
  }
}
