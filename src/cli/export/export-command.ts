import { Command } from "commander";
import { exportTo } from "../../jobs/transfer/export-to.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted, showProgress } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";
import { withOutput } from "./with-output.ts";

interface ExportFlags extends KeptPlaceFlags {
  readonly output?: string;
}

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly export --output ledger.jsonl
  $ reportedly export | zstd > ledger.jsonl.zst
  $ reportedly export --database postgres://desk@db/reportedly | sha256sum

One JSON object a line, everything but the captured bytes (format reportedly-export/1). The same records give the same bytes,
wherever they are kept. For a copy to restore from, with the captures, say: reportedly backup`;

/** `reportedly export`: everything that is kept, as JSON Lines, while a server is serving. */
export function exportCommand(surroundings: Around): Command {
  const command = new Command("export")
    .summary("write everything that is kept as JSON Lines")
    .description("Write everything that is kept as JSON Lines, as it is at one moment, while a server may be serving.")
    .option("--output <FILE>", "write to this new file instead of standard output");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command.addHelpText("after", EXAMPLES).action((flags: ExportFlags) => run(flags, surroundings));
}

async function run(flags: ExportFlags, around: Around): Promise<void> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    using progress = showProgress(around.stderr);
    const seal = await withOutput(flags.output, around.stdout, (write) => exportTo(storage, write, progress));
    const said = `${counted(seal.lines, "line")}, SHA-256 ${seal.sha256}\n`;
    if (flags.output !== undefined) await writeTo(around.stdout, `${makeVisible(flags.output)}: ${said}`);
  } finally {
    await storage.close();
  }
}
