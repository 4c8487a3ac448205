import { hasWords, mediaOf, type TelegramMessage } from "../../kinds/telegram/telegram-message.ts";

/**
 * For the message that carries the words of an album, the numbers of the pictures and films sent with it: in an export these are messages
 * of their own, from the same sender at the same second, without a word.
 */
export function albumsOf(messages: readonly TelegramMessage[]): ReadonlyMap<TelegramMessage, readonly (number | string)[]> {
  const albums = new Map<TelegramMessage, readonly (number | string)[]>();
  for (let from = 0, to = 1; from < messages.length; from = to, to++) {
    const batch = batchOf(messages[from] ?? {});
    while (batch !== undefined && to < messages.length && batchOf(messages[to] ?? {}) === batch) to++;
    const members = messages.slice(from, to);
    const speaking = members.filter(hasWords);
    if (speaking[0] === undefined || speaking.length > 1 || members.length === 1) continue;
    albums.set(
      speaking[0],
      members.flatMap(({ id }) => (id !== speaking[0]?.["id"] && (typeof id === "number" || typeof id === "string") ? [id] : [])),
    );
  }
  return albums;
}

/** The same for messages sent as one; undefined for those without a picture or film. */
function batchOf(message: TelegramMessage): string | undefined {
  if (mediaOf(message).length === 0) return undefined;
  return JSON.stringify(
    message["grouped_id"] ?? [
      message["date_unixtime"] ?? message["date"],
      message["from_id"] ?? message["from"],
      message["forwarded_from"],
    ],
  );
}
