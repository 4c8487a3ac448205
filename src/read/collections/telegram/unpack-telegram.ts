import { ReportedlyError } from "../../../errors.ts";
import type { Container } from "../../../model/capture.ts";
import type { Collection, CollectionItem } from "../../../model/collection.ts";
import type { Source } from "../../../model/reading.ts";
import type { Note } from "../../../model/report.ts";
import { isObject, wordsIn } from "../../decode/json-object.ts";
import { messageFacts } from "../../kinds/telegram/message-facts.ts";
import { chatOf, hasWords, mediaOf, type TelegramChat, type TelegramMessage } from "../../kinds/telegram/telegram-message.ts";
import { containerOf } from "../container-of.ts";
import { parsedJson } from "../parsed-json.ts";
import { albumsOf } from "./albums-of.ts";
import { exportText } from "./export-text.ts";
import { oneMessage } from "./one-message.ts";

/** Messages of one export that are looked at. */
const MOST_MESSAGES = 100_000;

interface Chat {
  readonly chat: TelegramChat;
  readonly messages: readonly TelegramMessage[];
}

/** The messages of a Telegram export, of one chat or of all. Fails with INPUT_INVALID and as `exportText` does. */
export async function unpackTelegram(source: Source, most = MOST_MESSAGES): Promise<Collection> {
  const chats = chatsIn(parsedJson(exportText(source.content), "a Telegram export"));
  const container = await containerOf("telegram-export", source);
  let left = most;
  const read = chats.map(({ chat, messages }) => {
    const taken = messages.slice(0, left);
    left -= taken.length;
    return { chat, messages: taken };
  });
  const items = read.flatMap((each, index) => itemsOf(each, index, container));
  const [only, ...others] = chats;
  return {
    kind: "telegram-export",
    title: others.length === 0 ? only?.chat.name : undefined,
    items: numbered(items),
    notes: notesOn(chats, read, most),
  };
}

/** One chat at the top, or lists of those one is in and those one has left. */
function chatsIn(value: unknown): Chat[] {
  if (!isObject(value)) throw new ReportedlyError("INPUT_INVALID", "expected a Telegram export, met JSON that is no object");
  const lists = [value["chats"], value["left_chats"]].flatMap((chats): unknown[] =>
    isObject(chats) && Array.isArray(chats["list"]) ? chats["list"] : [],
  );
  const chats = [value, ...lists].filter(isObject).filter(({ messages }) => Array.isArray(messages));
  if (chats.length === 0) throw new ReportedlyError("INPUT_INVALID", "expected a Telegram export, met JSON without a list of messages");
  return chats.map((chat) => ({ chat: chatOf(chat), messages: (chat["messages"] as readonly unknown[]).filter(isObject) }));
}

function itemsOf({ chat, messages }: Chat, place: number, container: Omit<Container, "part">): CollectionItem[] {
  const albums = albumsOf(messages);
  return messages.flatMap((message, index) => {
    if (!isReport(message)) return [];
    const id = `${chat.id ?? chat.name ?? place}/${idOf(message) ?? `at ${index}`}`;
    return [
      {
        key: id,
        content: oneMessage(chat, message, albums.get(message) ?? []),
        mediaType: "application/json",
        charset: "utf-8",
        container: { ...container, part: id },
        stated: messageFacts(chat, message),
      },
    ];
  });
}

/** "Ana joined the group" is written by the program; a picture alone says nothing that can be read. */
const isReport = (message: TelegramMessage): boolean => !isService(message) && hasWords(message);
const isService = (message: TelegramMessage): boolean => (wordsIn(message, "type") ?? "message") !== "message";

const idOf = ({ id }: TelegramMessage): string | undefined => (typeof id === "number" || typeof id === "string" ? String(id) : undefined);

/** A number that stands there twice (exports put together by hand) tells its messages apart by which of them came first. */
function numbered(items: readonly CollectionItem[]): CollectionItem[] {
  const times = new Map<string, number>();
  return items.map((item) => {
    const time = (times.get(item.key) ?? 0) + 1;
    times.set(item.key, time);
    return time === 1 ? item : { ...item, key: `${item.key} (${time})` };
  });
}

function notesOn(chats: readonly Chat[], read: readonly Chat[], most: number): Note[] {
  const count = (list: readonly Chat[]): number => list.reduce((sum, { messages }) => sum + messages.length, 0);
  const messages = read.flatMap((chat) => chat.messages);
  const service = messages.filter(isService).length;
  const silent = messages.filter((message) => !isService(message) && !hasWords(message));
  const withMedia = silent.filter((message) => mediaOf(message).length > 0).length;
  const notes: (Note | false)[] = [
    count(chats) > most && {
      code: "export-too-long",
      message: `of ${count(chats)} messages the first ${most} were taken`,
    },
    service > 0 && {
      code: "messages-of-service",
      message: `${service} messages were written by the program (members, pins, calls) and were left out`,
    },
    silent.length > 0 && {
      code: "messages-without-words",
      message: `${silent.length} messages have no words and were left out, ${withMedia} of them pictures, films or files`,
    },
  ];
  return notes.filter((note) => note !== false);
}
