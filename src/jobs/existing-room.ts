import { ReportedlyError } from "../errors.ts";
import type { RoomId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";

/** Fails with ROOM_NOT_FOUND unless there is such a room. */
export async function existingRoom(store: Store, room: RoomId): Promise<void> {
  if (!(await store.rooms()).includes(room)) throw new ReportedlyError("ROOM_NOT_FOUND", "check the name in the address");
}
