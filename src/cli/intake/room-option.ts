import { Option } from "commander";
import { type RoomId, roomId } from "../../model/ids.ts";

/** The room that reports come into. */
export const roomOption = (): Option =>
  new Option("--room <ROOM>", "the room they come into; made when it is not there").default("default");

/** The room that was named, made when it is not there. */
export async function openedRoom(store: { openRoom(room: RoomId): Promise<void> }, name: string): Promise<RoomId> {
  const room = roomId(name);
  await store.openRoom(room);
  return room;
}
