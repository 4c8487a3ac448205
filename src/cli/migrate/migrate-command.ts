import { Command } from "commander";
import { writeRegistry } from "../../jobs/transfer/write-registry.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions, wordsForPlace } from "../backup/kept-place.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

type Around = Pick<Surroundings, "stdout" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly migrate --database postgres://owner@db/reportedly
  $ reportedly migrate --data ./ledger

A data directory is brought up to date whenever it is opened; a database only by this command, as its owner.
Take a backup before: there is no way back but that.`;

/** `reportedly migrate`: bring tables and registries up to date with this version. */
export function migrateCommand(surroundings: Around): Command {
  const command = new Command("migrate")
    .summary("bring a database up to date with this version")
    .description("Bring the tables up to date with this version, and write the actors, places and outlets it knows into the registries.");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((flags: KeptPlaceFlags) => run(flags, surroundings));
}

async function run(flags: KeptPlaceFlags, around: Around): Promise<void> {
  const place = await keptPlace(flags, around);
  const steps = await around.migrate(place);
  const storage = await around.openStorage(place);
  try {
    const isWritten = await writeRegistry(storage.store, await around.starterWorld());
    const said = [
      steps.length === 0 ? "the tables were up to date" : `took ${steps.join(", ")}`,
      isWritten ? "the registries were written" : "the registries were up to date",
    ];
    await writeTo(around.stdout, `${makeVisible(wordsForPlace(place))}: ${said.join("; ")}.\n`);
  } finally {
    await storage.close();
  }
}
