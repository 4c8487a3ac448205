import { v7 as uuidv7 } from "uuid";
import { asReportedlyError, ReportedlyError } from "../../errors.ts";
import { type ReportId, type RoomId, revisionId } from "../../model/ids.ts";
import { revisedReading } from "../../model/revised-claims.ts";
import type { Revision, RevisionCommand } from "../../model/revision.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Reader } from "../../ports/reader.ts";
import type { KeptReading, Store } from "../../ports/store.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import { getReport } from "../get-report.ts";
import { sendSoon } from "../work/send-soon.ts";
import { decideRevision } from "./decide-revision.ts";
import { messagesAfter } from "./messages-after.ts";

export interface RevisePorts {
  readonly store: Store;
  readonly reader: Pick<Reader, "members">;
  readonly queue: WorkQueue;
  readonly clock: Clock;
}

export interface Revised {
  readonly revision: Revision;
  /** The report with all its revisions, this one among them. */
  readonly kept: KeptReading;
}

/** Attempts while others revise the same report. */
const ATTEMPTS = 5;

/**
 * Change the claims of a report as a person says, or take back an earlier change. When others change it at the same moment, it is decided
 * anew on top of theirs. Fails as `decideRevision` does, with REPORT_NOT_FOUND, and with REVISION_CONFLICT when others are always faster.
 * Finding the events anew follows.
 */
export async function reviseClaims(ports: RevisePorts, room: RoomId, report: ReportId, command: RevisionCommand): Promise<Revised> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const revised = await revisedOnce(ports, room, report, command);
    if (revised) return revised;
  }
  throw new ReportedlyError("REVISION_CONFLICT", `expected to come first within ${ATTEMPTS} attempts, met others each time`);
}

/** Undefined when another revision came first. */
async function revisedOnce(
  { store, reader, queue, clock }: RevisePorts,
  room: RoomId,
  report: ReportId,
  command: RevisionCommand,
): Promise<Revised | undefined> {
  const kept = await getReport({ store }, room, report);
  const { reading, revisions = [] } = kept;
  const at = clock.now();
  const moment = { id: revisionId(uuidv7({ msecs: at.getTime() })), at: at.toISOString() };
  const revision = decideRevision(reading, revisions, command, moment);
  const all = [...revisions, revision];
  const members = await reader.members(revisedReading(reading, all));
  const send = messagesAfter(room, revision, await store.members(room, report), members);
  try {
    await store.revise(room, revision, revisions.length, members, { send });
  } catch (thrown) {
    if (asReportedlyError(thrown).code === "ENTRY_OUT_OF_ORDER") return undefined;
    throw thrown;
  }
  void sendSoon(queue, send);
  return { revision, kept: { ...kept, revisions: all } };
}
