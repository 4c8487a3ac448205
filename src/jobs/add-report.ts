import { v7 as uuidv7 } from "uuid";
import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { type ReportId, type RoomId, reportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { Archive } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fetcher } from "../ports/fetcher.ts";
import type { Reader } from "../ports/reader.ts";
import type { ReportSummary, Store, Submission } from "../ports/store.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { captureInput } from "./capture-input.ts";
import { existingRoom } from "./existing-room.ts";
import type { ReportInput } from "./report-input.ts";
import { summaryOf } from "./summary-of.ts";
import { messagesFor, readMessage } from "./work/messages-for.ts";
import { sendSoon } from "./work/send-soon.ts";
import { sourceOf } from "./work/source-of.ts";

export interface AddReportPorts {
  readonly reader: Reader;
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
  readonly queue: WorkQueue;
}

export type AddStage = "fetching" | "reading" | "keeping" | "done";

export interface AddReportOptions {
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

/**
 * Read a report and keep it in a room. It is read before anything is kept, and its bytes are kept before the reading
 * that refers to them: whatever fails, and wherever, the room holds either the whole report or nothing of it.
 * Comparing it with the others follows; what of that the queue does not take now, it is given again later.
 */
export async function addReport(
  ports: AddReportPorts,
  room: RoomId,
  input: ReportInput,
  { onStage, by = "desk", later = false }: AddReportOptions = {},
): Promise<AddedReport> {
  await existingRoom(ports.store, room);
  if (input.kind === "url") onStage?.("fetching");
  const capture = await captureInput(ports, input);
  const submission = submissionOf(capture, input, ports.clock.now(), by);
  if (!later) onStage?.("reading");
  const reading = later ? undefined : await ports.reader.read(sourceOf(submission, capture.bytes), await ports.store.world(room));
  onStage?.("keeping");
  await ports.archive.put(capture.bytes);
  const added = await keep(ports, room, submission, reading);
  onStage?.("done");
  return added;
}

function submissionOf({ bytes, ...capture }: Capture, { kind, title, outlet, published }: ReportInput, at: Date, by: string): Submission {
  return {
    id: reportId(uuidv7({ msecs: at.getTime() })),
    addedAt: at.toISOString(),
    addedBy: by,
    capture: { ...capture, size: bytes.byteLength },
    hints: { title, outlet, published, ...(kind === "text" && { isPlainText: true }) },
  };
}

async function keep(
  { store, queue, reader }: AddReportPorts,
  room: RoomId,
  submission: Submission,
  reading?: Reading,
): Promise<AddedReport> {
  const members = reading === undefined ? [] : await reader.members(reading);
  const send = reading === undefined ? [readMessage(room, submission.id)] : messagesFor(room, submission.id, members);
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
