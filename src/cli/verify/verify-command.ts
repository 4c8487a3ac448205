import { statSync } from "node:fs";
import { Command } from "commander";
import { ERRORS } from "../../errors.ts";
import { findingLine } from "../../jobs/transfer/finding.ts";
import { readHeads } from "../../jobs/transfer/read-heads.ts";
import { verifyBackup } from "../../jobs/transfer/verify-backup.ts";
import { verifyExport } from "../../jobs/transfer/verify-export.ts";
import { type Verified, type VerifyOptions, verifyStorage } from "../../jobs/transfer/verify-storage.ts";
import { type KeptPlaceFlags, keptPlace, keptPlaceOptions } from "../backup/kept-place.ts";
import { counted, showProgress } from "../backup/show-progress.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import { inputBytes, nameOf } from "../import/input-bytes.ts";
import { asInputError } from "../read/as-input-error.ts";
import type { Surroundings } from "../surroundings.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { writeTo } from "../terminal/write-to.ts";

interface VerifyFlags extends KeptPlaceFlags {
  readonly heads?: string;
  readonly json?: boolean;
}

type Around = Pick<Surroundings, "stdin" | "stdout" | "stderr" | "env" | "defaultDataDirectory"> & TransferSurroundings;

const EXAMPLES = `
Examples:
  $ reportedly verify                                  everything in your data directory
  $ reportedly verify --heads heads-2026-03-01.jsonl   and against heads handed out earlier
  $ reportedly verify backups/2026-03-01               a backup where it lies
  $ reportedly verify ledger.jsonl                     an export, with nothing else at hand

Without --heads nobody can see that entries were cut off at the end of a stream, or that a stream was rewritten from some entry on
with new hashes. The exit code is 0 when everything verifies and ${ERRORS.RECORD_ALTERED.exit} when anything does not.`;

/** `reportedly verify`: look through everything and name what is wrong with it. `finish` is told the exit code. */
export function verifyCommand(surroundings: Around, finish: (exitCode: number) => void): Command {
  const command = new Command("verify")
    .summary("look through everything that is kept and name what was altered")
    .description("Look through every chain of the ledger, every report, reading and capture, and name whatever was altered or is missing.")
    .argument("[INPUT]", "an export or a backup instead of what is kept; - for an export on standard input")
    .option("--heads <FILE>", "compare with heads that `reportedly heads` gave earlier")
    .option("--json", "one JSON object a line: each finding, then what was looked at");
  for (const option of keptPlaceOptions()) command.addOption(option);
  return command
    .addHelpText("after", EXAMPLES)
    .action(async (input: string | undefined, flags: VerifyFlags) => finish(await run(input, flags, surroundings)));
}

async function run(input: string | undefined, flags: VerifyFlags, around: Around): Promise<number> {
  const handedOut = flags.heads === undefined ? undefined : await headsIn(flags.heads, around);
  const verified = await looked(input, flags, around, handedOut?.heads);
  const against = handedOut && { streams: handedOut.heads.size, sha256: handedOut.seal.sha256 };
  await writeTo(around.stdout, flags.json ? jsonLines(verified, against) : lines(verified, against));
  return verified.findings.length === 0 ? 0 : ERRORS.RECORD_ALTERED.exit;
}

const headsIn = (file: string, { stdin }: Around) =>
  readHeads(inputBytes(file, stdin)).catch((thrown: unknown) => {
    throw asInputError(thrown, nameOf(file));
  });

async function looked(input: string | undefined, flags: VerifyFlags, around: Around, heads: VerifyOptions["heads"]): Promise<Verified> {
  using progress = showProgress(around.stderr);
  const options = { heads, onRecord: progress.onRecord };
  if (input === undefined) return await lookedAtStorage(flags, around, options);
  if (isDirectory(input)) return await verifyBackup(await around.openBackup(input), options);
  return await verifyExport(inputBytes(input, around.stdin), options).catch((thrown: unknown) => {
    throw asInputError(thrown, nameOf(input));
  });
}

const isDirectory = (path: string): boolean => path !== "-" && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);

async function lookedAtStorage(flags: VerifyFlags, around: Around, options: VerifyOptions): Promise<Verified> {
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    return await verifyStorage(storage, { ...options, integrity: storage.integrity });
  } finally {
    await storage.close();
  }
}

/** Heads that were compared with. */
interface Against {
  readonly streams: number;
  readonly sha256: string;
}

function lines({ findings, rooms, entries, reports, readings, revisions }: Verified, against: Against | undefined): string {
  const seen = [
    counted(rooms, "room"),
    `${entries.toLocaleString("en")} entries`,
    counted(reports, "report"),
    counted(readings, "reading"),
    ...(revisions === 0 ? [] : [counted(revisions, "revision")]),
  ];
  const heads = against ? `, against the heads of ${counted(against.streams, "stream")} (SHA-256 ${against.sha256})` : "";
  const outcome = findings.length === 0 ? "Everything verifies" : `${counted(findings.length, "finding")}`;
  return [...findings.map((finding) => makeVisible(findingLine(finding))), `${outcome}: ${seen.join(", ")}${heads}.`, ""].join("\n");
}

function jsonLines({ findings, ...counts }: Verified, against: Against | undefined): string {
  const { rooms, entries, reports, readings, claims, revisions } = counts;
  const end = { end: true, findings: findings.length, rooms, entries, reports, readings, claims, revisions, heads: against };
  return [...findings, end].map((object) => `${JSON.stringify(object)}\n`).join("");
}
