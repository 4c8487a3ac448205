import type { FeedId, RoomId } from "../../model/ids.ts";
import { captureMessage } from "../work/messages-for.ts";
import { sendSoon } from "../work/send-soon.ts";
import type { PollPorts } from "./poll-ports.ts";

/**
 * Have items captured that were old already when their feed was first looked at. Gives how many were held back; those that are
 * on their way or were captured stay as they are. Fails with FEED_NOT_FOUND.
 */
export async function captureItems(
  { feeds, queue }: Pick<PollPorts, "feeds" | "queue">,
  room: RoomId,
  id: FeedId,
  keys: readonly string[],
): Promise<number> {
  const items = await Promise.all([...new Set(keys)].map((key) => feeds.item(room, id, key)));
  const held = items.flatMap((item) => (item?.isHeld ? [item.key] : []));
  const send = held.map((key) => captureMessage(room, id, key));
  const released = await feeds.release(room, id, held, { send });
  await sendSoon(queue, send);
  return released;
}
