import { ReportedlyError } from "../errors.ts";
import type { ReportId, RoomId } from "../model/ids.ts";
import type { KeptReading, Store } from "../ports/store.ts";

/** A kept reading as it was found, with what people changed of its claims. REPORT_NOT_FOUND reads the same for a report that is not there, one of another room and a room that is not there. */
export async function getReport({ store }: { readonly store: Store }, room: RoomId, id: ReportId): Promise<KeptReading> {
  const kept = await store.reading(room, id);
  if (kept === undefined) throw new ReportedlyError("REPORT_NOT_FOUND", "check the id against the list of reports");
  return kept;
}
