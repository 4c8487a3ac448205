import { Command } from "commander";
import { restoreBackup } from "../../jobs/transfer/restore-backup.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions, wordsForPlace } from "../backup/kept-place.ts";
import { counted, showProgress } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly restore /mnt/disk/reportedly-2026-03-01
  $ reportedly restore backups/2026-03-01 --data ./again
  $ reportedly migrate --database postgres://owner@db/reportedly
  $ reportedly restore backups/2026-03-01 --database postgres://desk@db/reportedly --data /srv/captures

Only into an empty place. Afterwards everything is looked through: every chain, every capture, and the hash of the export,
which must be that of what was backed up.`;

/** `reportedly restore`: put a backup into an empty data directory or database. */
export function restoreCommand(surroundings: Around): Command {
  const command = new Command("restore")
    .summary("put a backup into an empty data directory or database")
    .description("Put a backup into an empty data directory or database, and look through all of it afterwards.")
    .argument("<FROM>", "a directory that `reportedly backup` made");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((from: string, flags: KeptPlaceFlags) => run(from, flags, surroundings));
}

async function run(from: string, flags: KeptPlaceFlags, around: Around): Promise<void> {
  const place = await keptPlace(flags, around);
  const backup = await around.openBackup(from);
  using progress = showProgress(around.stderr);
  const restored = await around.restoreInto(place, (target) => restoreBackup(backup, target, progress));
  const holds = [counted(restored.rooms, "room"), counted(restored.reports, "report"), counted(restored.captures, "capture")].join(", ");
  await writeTo(
    around.stdout,
    `Restored into ${makeVisible(wordsForPlace(place))} as it was at ${restored.at}: ${holds}. Everything verifies.\n`,
  );
}
