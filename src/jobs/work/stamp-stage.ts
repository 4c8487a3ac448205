import { ReportedlyError } from "../../errors.ts";
import type { WorkMessage } from "../../model/work.ts";
import { stampCapture } from "../captures/stamp-capture.ts";
import type { WorkPorts } from "./work-ports.ts";

/**
 * Have a third party say that a capture is there. A worker without one fails with TIMESTAMP_FAILED: whoever asked for stamps is to
 * hear that none come.
 */
export async function stampStage(
  { captures, archive, outbox, timestamper }: Pick<WorkPorts, "captures" | "archive" | "outbox" | "timestamper">,
  message: WorkMessage,
): Promise<void> {
  if (timestamper === undefined) throw new ReportedlyError("TIMESTAMP_FAILED", "expected a timestamp authority in the settings, met none");
  await stampCapture({ captures, archive, outbox, timestamper }, message);
}
