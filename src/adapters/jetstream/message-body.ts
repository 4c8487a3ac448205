import { z } from "zod";
import { messageId, roomId } from "../../model/ids.ts";
import { STAGES, type WorkMessage } from "../../model/work.ts";

const BODY = z.object({
  room: z.string().transform(roomId),
  id: z.string().transform(messageId),
  stage: z.enum(STAGES),
  key: z.string(),
});

/** A message as the bytes that travel. */
export function writeBody({ room, id, stage, key }: WorkMessage): string {
  return JSON.stringify({ room, id, stage, key });
}

/** A message from bytes that anybody may have sent; undefined when they are none. */
export function readBody(bytes: Uint8Array): WorkMessage | undefined {
  try {
    return BODY.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}
