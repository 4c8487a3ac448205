import { Command, Option } from "commander";
import { exportGold } from "../../jobs/revisions/export-gold.ts";
import { roomId } from "../../model/ids.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import { withOutput } from "../export/with-output.ts";
import { safeJson } from "../read/json-line.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

interface GoldFlags extends KeptPlaceFlags {
  readonly room: string;
  readonly all?: boolean;
  readonly out?: string;
}

type Around = Pick<Surroundings, "stdout" | "env" | "defaultDataDirectory"> & Pick<TransferSurroundings, "openForReading">;

const EXAMPLES = `
Examples:
  $ reportedly gold export --out corrected.jsonl
  $ reportedly gold export --room north --all | wc -l

One report a line in the format reportedly-claims/1, as \`reportedly read --json\` writes it, with the claims that stand: each says by
whom it is, "hand" or the name of what found it. Each report has its licence beside it: texts of others are not yours to hand on.`;

/** `reportedly gold`: what people put right, as data to train and to measure with. */
export function goldCommand(around: Around): Command {
  const gold = new Command("gold")
    .summary("write what people put right as data to train and to measure with")
    .description("Write what people put right as data to train and to measure with.");
  const exporting = new Command("export")
    .description("Write the reports whose claims people revised, with their claims as they stand now.")
    .addOption(new Option("--room <ROOM>", "the room the reports are in").default("default"))
    .option("--all", "every report of the room, revised or not")
    .option("--out <FILE>", "write to this new file instead of standard output")
    .action(async (flags: GoldFlags) => run(flags, around));
  for (const option of keptPlaceOptions()) exporting.addOption(option);
  return gold.addCommand(exporting).addHelpText("after", EXAMPLES);
}

async function run(flags: GoldFlags, around: Around): Promise<void> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    const reports = await withOutput(flags.out, around.stdout, async (write) => {
      let written = 0;
      for await (const line of exportGold(storage, roomId(flags.room), { everyReport: flags.all })) {
        await write(`${safeJson(line)}\n`);
        written++;
      }
      return written;
    });
    if (flags.out !== undefined) await writeTo(around.stdout, `${makeVisible(flags.out)}: ${counted(reports, "report")}\n`);
  } finally {
    await storage.close();
  }
}
