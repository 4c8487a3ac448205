import { ERRORS, type ReportedlyError } from "../../errors.ts";
import { type ImportCounts, importFiles } from "../../jobs/intake/import-files.ts";
import type { RoomId } from "../../model/ids.ts";
import type { Note } from "../../model/report.ts";
import { counted } from "../backup/show-progress.ts";
import { errorLine } from "../error-line.ts";
import type { Intake } from "../intake/intake-surroundings.ts";
import { openedRoom } from "../intake/room-option.ts";
import { settleWork, waitingOf } from "../intake/settle-work.ts";
import { asInputError } from "../read/as-input-error.ts";
import { makeVisible } from "../terminal/make-visible.ts";
import { progressBar } from "../terminal/progress-bar.ts";
import { writeTo } from "../terminal/write-to.ts";
import { workPlace } from "../worker/work-place-options.ts";
import { filesUnder } from "./files-under.ts";
import type { ImportAround, ImportFlags } from "./import-surroundings.ts";

/** What shells give for a program that Ctrl-C ended. */
const INTERRUPTED = 130;

/** Bring in every report at some paths. Gives the exit code: that of the first file that failed, 130 when asked to stop. */
export async function importReports(paths: readonly string[], flags: ImportFlags, around: ImportAround): Promise<number> {
  const { files, passedOver } = await filesUnder(paths).catch((thrown: unknown) => {
    throw asInputError(thrown, paths.join(", "));
  });
  const intake = await around.openIntake(await workPlace(flags, around));
  const stopping = new AbortController();
  void around.askedToStop().then(() => stopping.abort());
  try {
    const room = await openedRoom(intake.ports.store, flags.room);
    const deadBefore = await deadOf(intake, room);
    intake.startWorking(() => undefined);
    const brought = await bringIn(intake, room, { files, flags, around, signal: stopping.signal });
    const unread = (await deadOf(intake, room)) - deadBefore;
    await writeTo(around.stdout, summaryOf(brought.counts, { all: files.length, passedOver, unread, isStopped: stopping.signal.aborted }));
    return stopping.signal.aborted ? INTERRUPTED : brought.exitCode;
  } finally {
    await intake.close();
  }
}

interface Importing {
  readonly files: Parameters<typeof importFiles>[2] & { readonly length?: number };
  readonly flags: ImportFlags;
  readonly around: ImportAround;
  readonly signal: AbortSignal;
}

async function bringIn(intake: Intake, room: RoomId, { files, flags, around, signal }: Importing) {
  const all = files.length ?? 0;
  using bar = progressBar(around.stderr);
  let exitCode = 0;
  const failures: string[] = [];
  const onFailure = (name: string, error: ReportedlyError): void => {
    exitCode ||= ERRORS[error.code].exit;
    failures.push(errorLine(asInputError(error, name), flags.debug ?? false));
  };
  const onNote = (name: string, { message }: Note): void => void failures.push(`${makeVisible(`${name}: ${message}`)}\n`);
  const onProgress = (counts: ImportCounts): void =>
    bar.show(
      counts.files,
      all,
      `${figure(counts.added)} new, ${figure(counts.known)} known${counts.failed > 0 ? `, ${figure(counts.failed)} failed` : ""}`,
    );
  const counts = await importFiles(intake.ports, room, files, { by: "import", signal, onProgress, onFailure, onNote });
  const most = Math.max(1, counts.added);
  const onWaiting = (waiting: Parameters<typeof waitingOf>[0]): void =>
    bar.show(most - Math.min(most, waitingOf(waiting, "read")), most, "read");
  if (!intake.isWorkElsewhere) await settleWork(intake.ports.outbox, room, { signal, onWaiting });
  bar.clear();
  for (const line of failures) await writeTo(around.stderr, line);
  return { counts, exitCode };
}

async function deadOf({ ports }: Intake, room: RoomId): Promise<number> {
  return (await ports.outbox.counts(room)).reduce((sum, { dead }) => sum + dead, 0);
}

interface Outcome {
  readonly all: number;
  readonly passedOver: number;
  readonly unread: number;
  readonly isStopped: boolean;
}

function summaryOf({ files, added, known, addresses, failed }: ImportCounts, { all, passedOver, unread, isStopped }: Outcome): string {
  const lines = [
    `${isStopped ? "Stopped" : "Done"} after ${figure(files)} of ${counted(all, "file")}: ${counted(added, "new report")}, ${figure(known)} known.`,
    ...(failed > 0 ? [`${counted(failed, "file")} could not be taken in.`] : []),
    ...(unread > 0 ? [`${counted(unread, "report")} could not be read; see: reportedly jobs dead`] : []),
    ...(addresses > 0 ? [`${figure(addresses)} addresses came without their words; to follow them: reportedly feed add`] : []),
    ...(passedOver > 0 ? [`${counted(passedOver, "file")} of other kinds passed over.`] : []),
    ...(isStopped ? ["Run it again to go on."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

const figure = (number: number): string => number.toLocaleString("en");
