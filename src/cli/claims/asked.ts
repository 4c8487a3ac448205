import { getReport } from "../../jobs/get-report.ts";
import { type ReportId, type RoomId, reportId, roomId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { revisedReading } from "../../model/revised-claims.ts";
import type { KeptReading } from "../../ports/store.ts";
import { keptPlace } from "../backup/kept-place.ts";
import type { TransferSurroundings } from "../backup/transfer-surroundings.ts";
import type { IntakeSurroundings } from "../intake/intake-surroundings.ts";
import type { Surroundings } from "../surroundings.ts";
import type { WorkPlaceFlags } from "../worker/work-place-options.ts";
import type { ClaimSurroundings } from "./claim-surroundings.ts";

export interface ClaimsFlags extends WorkPlaceFlags {
  readonly room: string;
  readonly json?: boolean;
  readonly by?: string;
  readonly reason?: string;
}

export type ClaimsAround = Pick<Surroundings, "stdin" | "stdout" | "env" | "defaultDataDirectory" | "actorNames"> &
  Pick<IntakeSurroundings, "openDesk"> &
  Pick<TransferSurroundings, "openForReading"> &
  ClaimSurroundings;

/** A report that a command is about, with its claims as they stand now. */
export interface Asked<Flags extends ClaimsFlags = ClaimsFlags> {
  readonly room: RoomId;
  readonly report: ReportId;
  readonly kept: KeptReading;
  readonly now: Reading;
  readonly flags: Flags;
  readonly around: ClaimsAround;
}

/** The report as it is kept, looked at beside whoever may be writing. Fails with REPORT_NOT_FOUND. */
export async function askedFor<Flags extends ClaimsFlags>(report: string, flags: Flags, around: ClaimsAround): Promise<Asked<Flags>> {
  const room = roomId(flags.room);
  const id = reportId(report);
  const storage = await around.openForReading(await keptPlace(flags, around));
  try {
    const kept = await getReport(storage, room, id);
    return { room, report: id, kept, now: revisedReading(kept.reading, kept.revisions), flags, around };
  } finally {
    await storage.close();
  }
}
