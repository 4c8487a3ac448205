import { Command } from "commander";
import { backupStorage } from "../../jobs/transfer/backup-storage.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "./kept-place.ts";
import { counted, showProgress } from "./show-progress.ts";
import type { TransferSurroundings } from "./transfer-surroundings.ts";

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory" | "version"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly backup /mnt/disk/reportedly-2026-03-01
  $ reportedly backup "backups/$(date +%F)" --data ./ledger
  $ reportedly restore /mnt/disk/reportedly-2026-03-01 --data ./again     what a backup is for: try it

The server may go on serving. Each backup is a directory of its own, whole by itself: database or export, all captures, and
backup.json, which is written last; a directory without it is no backup. docs/guides/backup.md tells the rest.`;

/** `reportedly backup`: carry everything to a new directory, while a server is serving. */
export function backupCommand(surroundings: Around): Command {
  const command = new Command("backup")
    .summary("copy everything that is kept into a new directory")
    .description("Copy everything that is kept, captures included, into a new directory, and look through all of it on the way.")
    .argument("<TO>", "a directory that is empty or not there yet");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((to: string, flags: KeptPlaceFlags) => run(to, flags, surroundings));
}

async function run(to: string, flags: KeptPlaceFlags, around: Around): Promise<void> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    using progress = showProgress(around.stderr);
    const { clock, version } = around;
    const made = await backupStorage(storage, await around.openBackup(to), { clock, version, ...progress });
    const holds = [counted(made.rooms, "room"), counted(made.reports, "report"), counted(made.captures, "capture")].join(", ");
    await writeTo(around.stdout, `Backed up to ${makeVisible(to)}: ${holds}. Export SHA-256 ${made.export.sha256}\n`);
  } finally {
    await storage.close();
  }
}
