import { Command } from "commander";
import { ERRORS, ReportedlyError } from "../../errors.ts";
import { type CaptureFinding, captureFindingLine } from "../../jobs/captures/capture-finding.ts";
import { exportCaptures } from "../../jobs/captures/export-captures.ts";
import { type CapturesVerified, verifyCaptures } from "../../jobs/captures/verify-captures.ts";
import { roomId } from "../../model/ids.ts";
import type { StorageForReading } from "../../ports/backup-place.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import { withOutput } from "../export/with-output.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { progressBar } from "../terminal/progress-bar.ts";
import { writeTo } from "../terminal/write-to.ts";
import type { CaptureSurroundings } from "./capture-surroundings.ts";

interface CapturesFlags extends KeptPlaceFlags {
  readonly room?: string;
  readonly json?: boolean;
}

type Around = Pick<Surroundings, "stdout" | "stderr" | "env" | "defaultDataDirectory" | "askedToStop"> &
  TransferSurroundings &
  CaptureSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly captures verify                    every capture is there, unaltered, with valid timestamps
  $ reportedly captures export evidence.wacz      all of a room's captures as a web archive
  $ reportedly captures export north.warc.gz --room north

Both only look, and may run while a desk is open.`;

/** `reportedly captures`: look through what was captured, and write it as a web archive. `finish` is told the exit code. */
export function capturesCommand(surroundings: Around, finish: (exitCode: number) => void): Command {
  const captures = new Command("captures")
    .summary("check what was captured, and write it as a web archive")
    .description("Check what was captured, and write it as a web archive that other tools read.")
    .option("--room <ROOM>", "the room (default: all rooms to verify, the room default to export)");
  for (const option of keptPlaceOptions()) captures.addOption(option);
  const verify = new Command("verify")
    .description("See that every capture is there and has its SHA-256, and that its timestamps are valid over it.")
    .option("--json", "one JSON object a line: each finding, then what was looked at")
    .action(async (_flags: unknown, self: Command) => finish(await looked(self.optsWithGlobals<CapturesFlags>(), surroundings)));
  const exporting = new Command("export")
    .description("Write a room's captures as WACZ or WARC, by the name of the file.")
    .argument("<FILE>", "a new file whose name ends in .wacz or .warc.gz")
    .action(async (file: string, _flags: unknown, self: Command) =>
      finish(await written(file, self.optsWithGlobals<CapturesFlags>(), surroundings)),
    );
  for (const command of [verify, exporting]) captures.addCommand(command.configureHelp({ showGlobalOptions: true }));
  return captures.addHelpText("after", EXAMPLES);
}

async function reading<T>(flags: CapturesFlags, around: Around, work: (storage: StorageForReading) => Promise<T>): Promise<T> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

async function looked(flags: CapturesFlags, around: Around): Promise<number> {
  const findings: CaptureFinding[] = [];
  const verified = await reading(flags, around, async (storage) => {
    using bar = progressBar(around.stderr);
    return await verifyCaptures(storage, {
      room: flags.room === undefined ? undefined : roomId(flags.room),
      verifyTimestamp: await around.verifyTimestamp(),
      signal: whenAsked(around),
      onFinding: (finding) => findings.push(finding),
      onProgress: (checked) => bar.show(checked, Number.POSITIVE_INFINITY, "looked at"),
    });
  });
  await writeTo(around.stdout, flags.json ? jsonLines(findings, verified) : lines(findings, verified));
  return findings.length === 0 ? 0 : ERRORS.RECORD_ALTERED.exit;
}

async function written(file: string, flags: CapturesFlags, around: Around): Promise<number> {
  const writer = await around.captureWriter(file);
  if (writer === undefined) throw new ReportedlyError("USAGE", `expected a name that ends in .wacz or .warc.gz, met ${file}`);
  const leftOut: CaptureFinding[] = [];
  let captures = 0;
  await reading(flags, around, async (storage) => {
    using bar = progressBar(around.stderr);
    const pieces = exportCaptures(storage, writer, roomId(flags.room ?? "default"), {
      signal: whenAsked(around),
      onLeftOut: (finding) => leftOut.push(finding),
      onProgress(done, of) {
        captures = of;
        bar.show(done, of, "captures");
      },
    });
    await withOutput(file, around.stdout, async (write) => {
      for await (const piece of pieces) await write(piece);
    });
  });
  for (const finding of leftOut) await writeTo(around.stderr, `${makeVisible(captureFindingLine(finding))}\n`);
  await writeTo(around.stdout, `${makeVisible(file)}: ${counted(captures - missingIn(leftOut), "capture")}\n`);
  return leftOut.length === 0 ? 0 : ERRORS.RECORD_ALTERED.exit;
}

const missingIn = (findings: readonly CaptureFinding[]): number =>
  new Set(findings.filter(({ kind }) => kind.startsWith("capture")).map(({ capture }) => capture.sha256)).size;

function whenAsked({ askedToStop }: Around): AbortSignal {
  const stopping = new AbortController();
  void askedToStop().then(() => stopping.abort(new ReportedlyError("USAGE", "stopped before the end, as asked")));
  return stopping.signal;
}

function lines(findings: readonly CaptureFinding[], { checked, stamped, unreferred }: CapturesVerified): string {
  const outcome = findings.length === 0 ? "Everything verifies" : counted(findings.length, "finding");
  const aside = unreferred === undefined || unreferred === 0 ? "" : ` ${counted(unreferred, "file")} in the archive belong to no report.`;
  const seen = `${outcome}: ${counted(checked, "capture")}, ${stamped.toLocaleString("en")} with a valid timestamp.${aside}`;
  return [...findings.map((finding) => makeVisible(captureFindingLine(finding))), seen, ""].join("\n");
}

const jsonLines = (findings: readonly CaptureFinding[], verified: CapturesVerified): string =>
  [...findings, { end: true, findings: findings.length, ...verified }].map((object) => `${JSON.stringify(object)}\n`).join("");
