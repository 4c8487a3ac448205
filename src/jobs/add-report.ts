import { ReportedlyError } from "../errors.ts";
import type { Capture } from "../model/capture.ts";
import { type RoomId, reportId } from "../model/ids.ts";
import type { Source } from "../model/reading.ts";
import type { Archive } from "../ports/archive.ts";
import type { Clock } from "../ports/clock.ts";
import type { Fetcher } from "../ports/fetcher.ts";
import type { Reader } from "../ports/reader.ts";
import type { KeptReading, ReportSummary, Store } from "../ports/store.ts";
import { captureInput } from "./capture-input.ts";
import { existingRoom } from "./existing-room.ts";
import type { ReportInput } from "./report-input.ts";
import { summaryOf } from "./summary-of.ts";

export interface AddReportPorts {
  readonly reader: Reader;
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly fetcher: Fetcher;
}

export type AddStage = "fetching" | "reading" | "keeping" | "done";

export interface AddReportOptions {
  /** Told as each stage begins; `fetching` only for an address. */
  readonly onStage?: ((stage: AddStage) => void) | undefined;
  /** Who adds it; `desk` unless said. */
  readonly by?: string | undefined;
}

export interface AddedReport {
  readonly report: ReportSummary;
  /** False when the room had the same bytes already; `report` is then the first one. */
  readonly isNew: boolean;
}

/**
 * Read a report and keep it in a room. It is read before anything is kept, and its bytes are kept before the reading
 * that refers to them: whatever fails, and wherever, the room holds either the whole report or nothing of it.
 */
export async function addReport(
  ports: AddReportPorts,
  room: RoomId,
  input: ReportInput,
  { onStage, by = "desk" }: AddReportOptions = {},
): Promise<AddedReport> {
  await existingRoom(ports.store, room);
  if (input.kind === "url") onStage?.("fetching");
  const capture = await captureInput(ports, input);
  onStage?.("reading");
  const reading = await ports.reader.read(sourceOf(capture, input), await ports.store.world(room));
  onStage?.("keeping");
  await ports.archive.put(capture.bytes);
  const added = await keep(ports, room, { reading, addedAt: ports.clock.now().toISOString(), addedBy: by, capture: withoutBytes(capture) });
  onStage?.("done");
  return added;
}

/** What reading starts from; until a store names it, a report goes by its hash. Pasted words stay words, so that offsets count in what was pasted; half a surrogate pair becomes U+FFFD, as it does in the bytes. */
function sourceOf(capture: Capture, input: ReportInput): Source {
  const { sha256, bytes, mediaType, charset, url, fileName } = capture;
  const { title, outlet, published } = input;
  return {
    id: reportId(sha256),
    content: input.kind === "text" ? input.text.toWellFormed() : bytes,
    capture: sha256,
    mediaType,
    charset,
    url,
    fileName,
    title,
    outlet,
    published,
  };
}

const withoutBytes = ({ sha256, bytes, takenAt, url, fileName, mediaType }: Capture): KeptReading["capture"] => ({
  sha256,
  size: bytes.byteLength,
  takenAt,
  url,
  fileName,
  mediaType,
});

async function keep({ store }: AddReportPorts, room: RoomId, kept: KeptReading): Promise<AddedReport> {
  const { id, isNew } = await store.keep(room, kept);
  const first = isNew ? kept : await store.reading(room, id);
  if (first === undefined) throw new ReportedlyError("INTERNAL", `report ${id} was kept and cannot be found`);
  return { report: summaryOf(id, first), isNew };
}
