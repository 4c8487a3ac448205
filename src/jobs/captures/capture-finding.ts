import type { RoomId } from "../../model/ids.ts";
import type { KeptCapture } from "../../ports/captures.ts";

/** What can be wrong with a capture or what hangs on it. */
export type CaptureFindingKind = "capture-missing" | "capture-altered" | "timestamp-missing" | "timestamp-altered" | "timestamp-invalid";

/** Something that was found when captures were looked through. */
export interface CaptureFinding {
  readonly kind: CaptureFindingKind;
  readonly room: RoomId;
  readonly capture: Pick<KeptCapture, "sha256" | "report" | "url" | "fileName">;
  /** What was expected and what was met. */
  readonly says: string;
}

/** A finding on one line: "capture-missing: room/default/report/…: …". */
export const captureFindingLine = ({ kind, room, capture: { report }, says }: CaptureFinding): string =>
  `${kind}: room/${room}/report/${report}: ${says}`;

export const findingOn = (
  kind: CaptureFindingKind,
  room: RoomId,
  { sha256, report, url, fileName }: KeptCapture,
  says: string,
): CaptureFinding => ({
  kind,
  room,
  capture: { sha256, report, url, fileName },
  says,
});
