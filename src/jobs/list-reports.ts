import type { RoomId } from "../model/ids.ts";
import type { ReportPage, ReportQuery, Store } from "../ports/store.ts";
import { existingRoom } from "./existing-room.ts";

/** One page of a room's reports, with what could narrow it further. */
export async function listReports({ store }: { readonly store: Store }, room: RoomId, query: ReportQuery): Promise<ReportPage> {
  await existingRoom(store, room);
  return store.reports(room, query);
}
