import { isObject, wordsIn } from "../../decode/json-object.ts";
import type { TelegramChat, TelegramMessage } from "../../kinds/telegram/telegram-message.ts";
import { entryDocument } from "../entry-document.ts";

/**
 * A message alone, as an export with exactly one: the same bytes from whichever export of the chat. What each export numbers or counts
 * anew is left out: reactions, votes, where files lie on that disk, the time on that clock.
 */
export function oneMessage(chat: TelegramChat, message: TelegramMessage, album: readonly (number | string)[]): Uint8Array {
  return entryDocument({
    _reportedly: { document: "telegram-message", album: album.length === 0 ? undefined : album },
    id: chat.id,
    name: chat.name,
    type: chat.type,
    messages: [lasting(message)],
  });
}

const PASSING: ReadonlySet<string> = new Set([
  "reactions",
  "views",
  "forwards",
  "replies",
  "thumbnail",
  "thumbnail_file_size",
  "total_voters",
  "voters",
  "chosen",
]);

function lasting(message: TelegramMessage): Readonly<Record<string, unknown>> {
  const kept = withoutPassing(message) as TelegramMessage;
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => {
      if ((name === "date" || name === "edited") && wordsIn(kept, `${name}_unixtime`) !== undefined) return [];
      if (name === "photo") return [[name, "photo"]];
      if (name === "file" && typeof value === "string")
        return [[name, value.startsWith("(") ? "file" : value.slice(value.lastIndexOf("/") + 1)]];
      return [[name, value]];
    }),
  );
}

function withoutPassing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPassing);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]) => (PASSING.has(name) ? [] : [[name, withoutPassing(inner)]])));
}
