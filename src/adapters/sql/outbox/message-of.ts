import { messageId, roomId } from "../../../model/ids.ts";
import type { Stage, WorkMessage } from "../../../model/work.ts";
import type { OutboxRow } from "../tables.ts";

/** The columns a message is made of. */
export const MESSAGE_COLUMNS = ["outbox.room", "outbox.id", "outbox.stage", "outbox.key"] as const;

/** The message a row holds. */
export const messageOf = ({ room, id, stage, key }: Omit<OutboxRow, "written_at">): WorkMessage => ({
  room: roomId(room),
  id: messageId(id),
  stage: stage as Stage,
  key,
});
