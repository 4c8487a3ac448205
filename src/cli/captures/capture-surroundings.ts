import type { CaptureArchiveWriter } from "../../ports/capture-archive-writer.ts";
import type { VerifyTimestamp } from "../../ports/timestamper.ts";

/** What the commands about captures touch beyond their arguments. */
export interface CaptureSurroundings {
  readonly verifyTimestamp: () => Promise<VerifyTimestamp>;
  /** What writes files of that name; undefined for a name that ends in none of theirs. */
  readonly captureWriter: (fileName: string) => Promise<CaptureArchiveWriter | undefined>;
}
