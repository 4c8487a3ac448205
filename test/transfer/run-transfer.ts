import { Readable, Writable } from "node:stream";
import { Command } from "commander";
import { backupDirectory } from "../../src/adapters/backup/backup-directory.ts";
import { migrateDataDirectory } from "../../src/adapters/sqlite/migrate-data-directory.ts";
import { openDataDirectory } from "../../src/adapters/sqlite/open-data-directory.ts";
import { openForReading } from "../../src/adapters/sqlite/open-for-reading.ts";
import { restoreDataDirectory } from "../../src/adapters/sqlite/restore-data-directory.ts";
import { backupCommand } from "../../src/cli/backup/backup-command.ts";
import type { TransferSurroundings } from "../../src/cli/backup/transfer-surroundings.ts";
import { errorLine } from "../../src/cli/error-line.ts";
import { exportCommand } from "../../src/cli/export/export-command.ts";
import { headsCommand } from "../../src/cli/heads/heads-command.ts";
import { importCommand } from "../../src/cli/import/import-command.ts";
import { migrateCommand } from "../../src/cli/migrate/migrate-command.ts";
import { restoreCommand } from "../../src/cli/restore/restore-command.ts";
import { verifyCommand } from "../../src/cli/verify/verify-command.ts";
import { asReportedlyError, ERRORS } from "../../src/errors.ts";
import type { World } from "../../src/model/world.ts";
import { heldClock } from "../contracts/held-clock.ts";

export interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const STARTER: World = {
  actors: [],
  places: [],
  outlets: [{ id: "isles-wire", name: "Isles Wire", aliases: [], domains: [], kind: "wire" }],
};

const clock = heldClock();

/** What the commands touch, over data directories alone. */
const transfer: TransferSurroundings = {
  clock,
  openForReading: async ({ dataDirectory }) => openForReading(dataDirectory, { clock }),
  openStorage: async ({ dataDirectory }) => openDataDirectory(dataDirectory, { clock }),
  openBackup: async (directory) => backupDirectory(directory, clock),
  restoreInto: async ({ dataDirectory }, fill) => restoreDataDirectory(dataDirectory, clock, fill),
  migrate: async ({ dataDirectory }) => migrateDataDirectory(dataDirectory, { clock }),
  starterWorld: async () => STARTER,
};

/** Run one of the commands as the program does. */
export async function runTransfer(args: readonly string[], stdin: string | Uint8Array = ""): Promise<Ran> {
  const [stdout, stderr] = [collector(), collector()];
  let exitCode = 0;
  const around = {
    ...transfer,
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env: {},
    version: "1.2.3",
    defaultDataDirectory: async () => "nowhere",
    // Exports alone are imported here.
    openIntake: () => Promise.reject(new Error("expected no reports to be brought in")),
    askedToStop: () => new Promise<void>(() => {}),
  };
  const program = new Command()
    .addCommand(exportCommand(around))
    .addCommand(importCommand(around, (code) => (exitCode = code)))
    .addCommand(backupCommand(around))
    .addCommand(restoreCommand(around))
    .addCommand(headsCommand(around))
    .addCommand(migrateCommand(around))
    .addCommand(verifyCommand(around, (code) => (exitCode = code)));
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (thrown) {
    const error = asReportedlyError(thrown);
    stderr.stream.write(errorLine(error, false));
    exitCode = ERRORS[error.code].exit;
  }
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
