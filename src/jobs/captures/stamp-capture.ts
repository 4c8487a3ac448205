import { ReportedlyError } from "../../errors.ts";
import { sha256 } from "../../model/ids.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { Archive } from "../../ports/archive.ts";
import type { Captures } from "../../ports/captures.ts";
import type { Outbox } from "../../ports/outbox.ts";
import type { Timestamper } from "../../ports/timestamper.ts";

export interface StampPorts {
  readonly captures: Captures;
  readonly archive: Archive;
  readonly outbox: Outbox;
  readonly timestamper: Timestamper;
}

/**
 * Have a third party say that a capture is there, once for each authority: the message's key is the SHA-256. Fails with CAPTURE_NOT_FOUND,
 * and with the errors of the timestamper.
 */
export async function stampCapture({ captures, archive, outbox, timestamper }: StampPorts, { room, id, key }: WorkMessage): Promise<void> {
  const { authority } = timestamper;
  const capture = sha256(key);
  const kept = await captures.capture(room, capture);
  if (kept === undefined) throw new ReportedlyError("CAPTURE_NOT_FOUND", `expected the capture ${capture} in its room, met none`);
  if (kept.timestamps.some((timestamp) => timestamp.authority === authority)) return outbox.done(room, [id]);
  const { token, stampedAt } = await timestamper.stamp(capture);
  await captures.stamped(room, { capture, token: await archive.put(token), authority, stampedAt }, { done: [id] });
}
