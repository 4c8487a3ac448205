import type { RoomId } from "../../model/ids.ts";
import type { Fetcher } from "../../ports/fetcher.ts";
import type { ReportHints } from "../../ports/store.ts";
import { existingRoom } from "../existing-room.ts";
import { type AddCapturePorts, type AddedReport, type AddOptions, addCapture } from "./add-capture.ts";
import { captureInput } from "./capture-input.ts";
import type { ReportInput } from "./report-input.ts";

export interface AddReportPorts extends AddCapturePorts {
  readonly fetcher: Fetcher;
}

/** Read one report and keep it in a room, as `addCapture` does. What holds several fails with INPUT_INVALID; see `addInput`. */
export async function addReport(ports: AddReportPorts, room: RoomId, input: ReportInput, options: AddOptions = {}): Promise<AddedReport> {
  await existingRoom(ports.store, room);
  if (input.kind === "url") options.onStage?.("fetching");
  const capture = await captureInput(ports, input);
  return addCapture(ports, room, capture, hintsOf(input), options);
}

/** What a person said beside handing it in. */
export const hintsOf = ({ kind, title, outlet, published }: ReportInput): ReportHints => ({
  title,
  outlet,
  published,
  ...(kind === "text" && { isPlainText: true }),
});
