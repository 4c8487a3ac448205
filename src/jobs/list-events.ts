import type { RoomId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";
import type { EventPage, EventQuery, Views } from "../ports/views.ts";
import { existingRoom } from "./existing-room.ts";

/** One page of a room's events, with the range of each figure. */
export async function listEvents(
  { store, views }: { readonly store: Store; readonly views: Views },
  room: RoomId,
  query: EventQuery,
): Promise<EventPage> {
  await existingRoom(store, room);
  return views.events(room, query);
}
