import { Command } from "commander";
import { importFrom } from "../../jobs/transfer/import-from.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted, showProgress } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import { asInputError } from "../read/as-input-error.ts";
import type { Surroundings } from "../surroundings.ts";
import { writeTo } from "../terminal/write-to.ts";
import { inputBytes, nameOf } from "./input-bytes.ts";

type Around = Pick<Surroundings, "stdin" | "stdout" | "stderr" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly import ledger.jsonl --data ./ledger
  $ zstdcat ledger.jsonl.zst | reportedly import -

Everything is kept or nothing. The file is checked first to last: its end hash, and every chain of its ledger.
An export holds no captured bytes: afterwards copy the directory captures/ as well, and look through all of it with: reportedly verify`;

/** `reportedly import`: keep everything that an export holds. */
export function importCommand(surroundings: Around): Command {
  const command = new Command("import")
    .summary("keep everything that an export holds")
    .description("Keep everything that an export holds, beside the rooms that are there. A room of the same name is refused.")
    .argument("<FILE>", "an export; - for standard input");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((file: string, flags: KeptPlaceFlags) => run(file, flags, surroundings));
}

async function run(file: string, flags: KeptPlaceFlags, around: Around): Promise<void> {
  const storage = await around.openStorage(await keptPlace(flags, around));
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
