import { Command } from "commander";
import { exportHeads } from "../../jobs/transfer/export-heads.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import { withOutput } from "../export/with-output.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

interface HeadsFlags extends KeptPlaceFlags {
  readonly output?: string;
}

type Around = Pick<Surroundings, "stdout" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly heads --output heads-2026-03-01.jsonl
  $ reportedly heads | tail -1                            the one line to print or read out
  $ reportedly verify --heads heads-2026-03-01.jsonl      later, by whoever has them

Give the file, or its last line, to every party. Whoever holds the file can tell later whether anything that was written before
it was cut off or rewritten; whoever holds the last line can tell whether a file is the one that was handed out.`;

/** `reportedly heads`: the last entry of every ledger stream, to be handed out. */
export function headsCommand(surroundings: Around): Command {
  const command = new Command("heads")
    .summary("write the last entry of every ledger stream, to hand out")
    .description("Write the position and hash of the last entry of every ledger stream (format reportedly-heads/1), to hand out.")
    .option("--output <FILE>", "write to this new file instead of standard output");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((flags: HeadsFlags) => run(flags, surroundings));
}

async function run(flags: HeadsFlags, around: Around): Promise<void> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    const seal = await withOutput(flags.output, around.stdout, (write) => exportHeads(storage.ledger, write));
    if (flags.output === undefined) return;
    const streams = counted(seal.lines - 1, "stream");
    await writeTo(around.stdout, `${makeVisible(flags.output)}: the heads of ${streams}, SHA-256 ${seal.sha256}\n`);
  } finally {
    await storage.close();
  }
}
