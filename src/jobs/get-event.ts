import { asReportedlyError, ReportedlyError } from "../errors.ts";
import type { RoomId } from "../model/ids.ts";
import type { ReportedEvent } from "../model/reported-event.ts";
import type { Views } from "../ports/views.ts";

/**
 * An event with its claims, and what each source says of each figure. EVENT_NOT_FOUND reads the same for an event that is
 * not there, one of another room and a room that is not there.
 */
export async function getEvent({ views }: { readonly views: Views }, room: RoomId, id: string): Promise<ReportedEvent> {
  const event = await views.event(room, id).catch(noneWithoutRoom);
  if (event === undefined) throw new ReportedlyError("EVENT_NOT_FOUND", "expected the id of an event in the list of events, met another");
  return event;
}

function noneWithoutRoom(thrown: unknown): undefined {
  if (asReportedlyError(thrown).code !== "ROOM_NOT_FOUND") throw thrown;
}
