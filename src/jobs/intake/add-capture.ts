import { v7 as uuidv7 } from "uuid";
import { ReportedlyError } from "../../errors.ts";
import type { Capture } from "../../model/capture.ts";
import { type ReportId, type RoomId, reportId, type Sha256 } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Captures } from "../../ports/captures.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Reader } from "../../ports/reader.ts";
import type { ReportHints, ReportSummary, Store, Submission } from "../../ports/store.ts";
import type { Timestamper } from "../../ports/timestamper.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import { summaryOf } from "../summary-of.ts";
import { messagesFor, readMessage, stampMessage } from "../work/messages-for.ts";
import { sendSoon } from "../work/send-soon.ts";
import { sourceOf } from "../work/source-of.ts";

export interface AddCapturePorts {
  readonly reader: Reader;
  readonly store: Store;
  readonly archive: Archive;
  readonly captures: Pick<Captures, "capture" | "has">;
  readonly clock: Clock;
  readonly queue: WorkQueue;
  /** Absent where captures are not stamped. */
  readonly timestamper?: Timestamper | undefined;
}

export type AddStage = "fetching" | "reading" | "keeping" | "done";

export interface AddOptions {
  /** Told as each stage begins; `fetching` only for an address, `reading` only when it is read now. */
  readonly onStage?: ((stage: AddStage) => void) | undefined;
  /** Who adds it; `desk` unless said. */
  readonly by?: string | undefined;
  /** Take it in now and leave reading it to a worker. */
  readonly later?: boolean | undefined;
}

export interface AddedReport {
  readonly report: ReportSummary;
  /** False when the room had the same bytes already; `report` is then the first one. */
  readonly isNew: boolean;
  /** False when it is still to be read; `report` then says what was said of it in handing it in. */
  readonly isRead: boolean;
}

/** The report that a room has of these bytes and has read; undefined when it has none, or has yet to read it. */
export async function knownReport(
  { store, captures }: Pick<AddCapturePorts, "store" | "captures">,
  room: RoomId,
  name: Sha256,
): Promise<AddedReport | undefined> {
  const known = await captures.capture(room, name);
  if (known === undefined) return undefined;
  const first = await firstOf(store, room, known.report);
  return first.reading === undefined ? undefined : { report: summaryOf(known.report, first), isNew: false, isRead: true };
}

/**
 * Read captured bytes and keep them in a room. They are read before anything is kept, and kept before the reading that refers
 * to them: whatever fails, and wherever, the room holds either the whole report or nothing of it.
 * Comparing it with the others follows; what of that the queue does not take now, it is given again later.
 */
export async function addCapture(
  ports: AddCapturePorts,
  room: RoomId,
  { bytes, ...capture }: Capture,
  hints: ReportHints,
  { onStage, by = "desk", later = false }: AddOptions = {},
): Promise<AddedReport> {
  const at = ports.clock.now();
  const submission: Submission = {
    id: reportId(uuidv7({ msecs: at.getTime() })),
    addedAt: at.toISOString(),
    addedBy: by,
    capture: { ...capture, size: bytes.byteLength },
    hints,
  };
  if (!later) onStage?.("reading");
  const reading = later ? undefined : await ports.reader.read(sourceOf(submission, bytes), await ports.store.world(room));
  onStage?.("keeping");
  await ports.archive.put(bytes);
  const added = await keep(ports, room, submission, reading);
  onStage?.("done");
  return added;
}

async function keep(
  { store, queue, reader, timestamper }: AddCapturePorts,
  room: RoomId,
  submission: Submission,
  reading?: Reading,
): Promise<AddedReport> {
  const members = reading === undefined ? [] : await reader.members(reading);
  const follows = reading === undefined ? [readMessage(room, submission.id)] : messagesFor(room, submission.id, members);
  const send = timestamper === undefined ? follows : [...follows, stampMessage(room, submission.capture.sha256)];
  const { id, isNew } = await (reading === undefined
    ? store.accept(room, submission, { send })
    : store.keep(room, { ...submission, reading }, members, { send }));
  // Not waited for: a message server that is away would keep the person waiting, and the sweep brings what it did not take.
  if (isNew) void sendSoon(queue, send);
  const kept = isNew ? { ...submission, reading } : await firstOf(store, room, id);
  return { report: summaryOf(id, kept), isNew, isRead: kept.reading !== undefined };
}

/** The report that came in with the same bytes before. */
async function firstOf(store: Store, room: RoomId, id: ReportId): Promise<Submission & { readonly reading?: Reading | undefined }> {
  const first = (await store.reading(room, id)) ?? (await store.submission(room, id));
  if (first === undefined) throw new ReportedlyError("INTERNAL", `report ${id} was kept and cannot be found`);
  return first;
}
