import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { parsedJson } from "../collections/parsed-json.ts";
import { decode } from "../decode/decode.ts";
import { isObject } from "../decode/json-object.ts";
import { factsOf } from "../facts/facts-of.ts";
import type { Laid } from "../laid.ts";
import { messageBlocks } from "./telegram/message-blocks.ts";
import { messageFacts } from "./telegram/message-facts.ts";
import { chatOf, mediaOf, type TelegramMessage } from "./telegram/telegram-message.ts";

/** One message of a Telegram chat: an export with exactly one, as `unpack` gives it. Fails with INPUT_INVALID and as `decode` does. */
export function layTelegramMessage(source: Source): Laid {
  const { text, notes } = decode(source);
  const chat = parsedJson(text, "a Telegram message");
  const messages = isObject(chat) ? chat["messages"] : undefined;
  const message: unknown = Array.isArray(messages) ? messages[0] : undefined;
  if (!isObject(chat) || !isObject(message))
    throw new ReportedlyError("INPUT_INVALID", "expected an export with one message, met one with none");
  const blocks = messageBlocks(message);
  if (blocks.length === 0) throw new ReportedlyError("NO_ARTICLE", "the message has no words");
  return {
    kind: "telegram-message",
    blocks,
    facts: factsOf(messageFacts(chatOf(chat), message)),
    medium: "post",
    notes: [...notes, ...mediaNotes(message), ...albumNotes(chat["_reportedly"])],
  };
}

const mediaNotes = (message: TelegramMessage): Note[] =>
  mediaOf(message).map((media) => ({ code: "attachment", message: `${media.slice(0, 200)}: it belongs to the message and was not read` }));

/** Pictures that were sent together with the message are messages of their own in the export. */
function albumNotes(about: unknown): Note[] {
  const album = isObject(about) && Array.isArray(about["album"]) ? about["album"].length : 0;
  return album === 0
    ? []
    : [{ code: "attachment", message: `${album} more pictures or films were sent with the message and were not read` }];
}
