import type { ReportId, RoomId, Sha256 } from "../model/ids.ts";
import type { Work } from "../model/work.ts";
import type { CaptureRecord } from "./store.ts";

/** Word of a third party that bytes of this SHA-256 were there at a time (RFC 3161). */
export interface CaptureTimestamp {
  readonly capture: Sha256;
  /** SHA-256 of the token, whose bytes lie in the archive. */
  readonly token: Sha256;
  /** Address of the authority that was asked. */
  readonly authority: string;
  /** The time the token gives, ISO 8601. */
  readonly stampedAt: string;
}

/** A capture with what hangs on it. */
export interface KeptCapture extends CaptureRecord {
  /** The report that was read from it. */
  readonly report: ReportId;
  /** Oldest first. */
  readonly timestamps: readonly CaptureTimestamp[];
}

/** What a room knows of the bytes it took in. Fails with ROOM_NOT_FOUND for a room that nobody opened. */
export interface Captures {
  /** Undefined when the room has none of that name. */
  capture(room: RoomId, name: Sha256): Promise<KeptCapture | undefined>;
  /** All captures of a room in order of arrival. */
  all(room: RoomId): AsyncIterable<KeptCapture>;
  /** Whether the room has a capture of these bytes. */
  has(room: RoomId, name: Sha256): Promise<boolean>;
  /** Keep a timestamp, once for each capture and token; `work` is done in any case. Fails with CAPTURE_NOT_FOUND. */
  stamped(room: RoomId, timestamp: CaptureTimestamp, work?: Work): Promise<void>;
}
