import { type RoomId, sha256 } from "../../../model/ids.ts";
import type { CaptureTimestamp } from "../../../ports/captures.ts";
import type { CaptureTimestampRow } from "../tables.ts";

/** The row that keeps a timestamp. */
export const timestampRow = (room: RoomId, { capture, token, authority, stampedAt }: CaptureTimestamp): CaptureTimestampRow => ({
  room,
  capture,
  token,
  authority,
  stamped_at: stampedAt,
});

/** The timestamp a row keeps. */
export const timestampOf = ({ capture, token, authority, stamped_at }: CaptureTimestampRow): CaptureTimestamp => ({
  capture: sha256(capture),
  token: sha256(token),
  authority,
  stampedAt: stamped_at,
});
