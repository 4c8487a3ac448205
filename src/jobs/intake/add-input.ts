import type { Capture, CollectionKind } from "../../model/capture.ts";
import type { Collection } from "../../model/collection.ts";
import { type RoomId, reportId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { existingRoom } from "../existing-room.ts";
import { type AddCapturePorts, type AddedReport, type AddOptions, addCapture, knownReport } from "./add-capture.ts";
import { addItems } from "./add-items.ts";
import { type AddReportPorts, hintsOf } from "./add-report.ts";
import { captureInput } from "./capture-input.ts";
import type { ReportInput } from "./report-input.ts";

/** What a feed, an archive or an export brought. Its reports are taken in and read by and by. */
export interface AddedCollection {
  readonly collection: CollectionKind;
  readonly title?: string | undefined;
  /** Reports that were new to the room, and those it had. */
  readonly added: number;
  readonly known: number;
  /** Addresses it names without their words: nothing was fetched. */
  readonly addresses: number;
  /** Parts of it that could not be made out. */
  readonly notes: readonly Note[];
}

export type Added = AddedReport | AddedCollection;

/** Add what was handed in to a room: a report, read at once, or a collection of them. Either is kept whole or, when it cannot be read, not at all. */
export async function addInput(ports: AddReportPorts, room: RoomId, input: ReportInput, options: AddOptions = {}): Promise<Added> {
  await existingRoom(ports.store, room);
  if (input.kind === "url") options.onStage?.("fetching");
  const capture = await captureInput(ports, input);
  const known = await knownReport(ports, room, capture.sha256);
  if (known !== undefined) return known;
  const collection = await ports.reader.unpack(asSource(capture, input));
  if (collection !== undefined) return addCollection(ports, room, capture, collection, options);
  return addCapture(ports, room, capture, hintsOf(input), options);
}

const asSource = ({ bytes, sha256: capture, url, fileName, mediaType, charset }: Capture, input: ReportInput): Source => ({
  id: reportId(capture),
  content: input.kind === "text" ? input.text : bytes,
  capture,
  url,
  fileName,
  mediaType,
  charset,
});

async function addCollection(
  ports: AddCapturePorts,
  room: RoomId,
  capture: Capture,
  { kind, title, items, notes }: Collection,
  { onStage, by }: AddOptions,
): Promise<AddedCollection> {
  onStage?.("keeping");
  await ports.archive.put(capture.bytes);
  const { isWhole: _, ...counts } = await addItems(ports, room, items, { from: capture, by });
  onStage?.("done");
  return { collection: kind, title, ...counts, notes };
}
