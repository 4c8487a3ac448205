import { ReportedlyError } from "../../errors.ts";
import type { ReportId, RoomId } from "../../model/ids.ts";
import type { Archive } from "../../ports/archive.ts";
import type { ArchivedCapture, CaptureArchiveWriter } from "../../ports/capture-archive-writer.ts";
import type { Captures, KeptCapture } from "../../ports/captures.ts";
import type { Store } from "../../ports/store.ts";
import { bytesNamed } from "./bytes-named.ts";
import { type CaptureFinding, findingOn } from "./capture-finding.ts";

export interface ExportCapturesPorts {
  readonly captures: Captures;
  readonly archive: Archive;
  readonly store: Pick<Store, "reading">;
}

export interface ExportCapturesOptions {
  /** The captures of these reports; of all of the room unless said. */
  readonly reports?: readonly ReportId[] | undefined;
  /** Told of what is not in the file because the archive no longer has it as it was. */
  readonly onLeftOut?: ((finding: CaptureFinding) => void) | undefined;
  /** Told how many captures were gone through, of how many; a writer may go through them twice. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The captures of a room as one file, as `writer` writes them, in order of arrival and as they are when it begins. Fails with ROOM_NOT_FOUND,
 * and with REPORT_NOT_FOUND for a report that the room has no capture of.
 */
export async function* exportCaptures(
  ports: ExportCapturesPorts,
  writer: Pick<CaptureArchiveWriter, "write">,
  room: RoomId,
  options: ExportCapturesOptions = {},
): AsyncGenerator<Uint8Array> {
  const chosen = await chosenCaptures(ports.captures, room, options.reports);
  const archived = archivedIn(ports, room, leftOutOnce(options.onLeftOut));
  yield* writer.write(async function* () {
    for (const [done, capture] of chosen.entries()) {
      options.signal?.throwIfAborted();
      const whole = await archived(capture);
      if (whole !== undefined) yield whole;
      options.onProgress?.(done + 1, chosen.length);
    }
  });
}

/** Without their bytes, so that all can be held: what arrives meanwhile is not in the file. */
async function chosenCaptures(captures: Captures, room: RoomId, reports: readonly ReportId[] | undefined): Promise<readonly KeptCapture[]> {
  const wanted = reports && new Set(reports);
  const chosen: KeptCapture[] = [];
  for await (const capture of captures.all(room)) if (wanted?.has(capture.report) ?? true) chosen.push(capture);
  const met = new Set(chosen.map(({ report }) => report));
  const missing = reports?.find((report) => !met.has(report));
  if (missing !== undefined) throw new ReportedlyError("REPORT_NOT_FOUND", `expected report ${missing} in room ${room}, met none`);
  return chosen;
}

type Tell = (finding: CaptureFinding) => void;

function leftOutOnce(tell: Tell = () => undefined): Tell {
  const told = new Set<string>();
  return (finding) => {
    const what = `${finding.capture.report} ${finding.says}`;
    if (!told.has(what)) tell(finding);
    told.add(what);
  };
}

/** A capture with everything that goes into the file; undefined when its own bytes are not what they were. */
function archivedIn({ archive, store }: ExportCapturesPorts, room: RoomId, leaveOut: Tell) {
  const titles = new Map<ReportId, string | undefined>();
  return async (capture: KeptCapture): Promise<ArchivedCapture | undefined> => {
    const found = await bytesNamed(archive, capture.sha256);
    if (found.state !== "whole") {
      leaveOut(findingOn(`capture-${found.state}`, room, capture, found.says));
      return undefined;
    }
    if (!titles.has(capture.report)) titles.set(capture.report, (await store.reading(room, capture.report))?.reading.report.title);
    const tokens: ArchivedCapture["tokens"][number][] = [];
    for (const timestamp of capture.timestamps) {
      const token = await bytesNamed(archive, timestamp.token);
      if (token.state === "whole") tokens.push({ timestamp, bytes: token.bytes });
      else leaveOut(findingOn(`timestamp-${token.state}`, room, capture, token.says));
    }
    return { capture, bytes: found.bytes, title: titles.get(capture.report), tokens };
  };
}
