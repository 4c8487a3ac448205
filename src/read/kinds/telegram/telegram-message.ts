import { isObject, wordsIn } from "../../decode/json-object.ts";
/** A chat as Telegram Desktop exports it (`result.json`); names of members are the export's own. */
export interface TelegramChat {
  readonly name?: string | undefined;
  /** `public_channel`, `private_supergroup`, `personal_chat`, `saved_messages`, … */
  readonly type?: string | undefined;
  readonly id?: number | string | undefined;
}

/** A message of such a chat: only what was looked at is typed. */
export type TelegramMessage = Readonly<Record<string, unknown>>;

/** A stretch of a message's words, and how it is set. */
export interface Piece {
  readonly text: string;
  /** `plain`, `bold`, `link`, `text_link`, `mention`, `hashtag`, `blockquote`, `spoiler`, … */
  readonly type: string;
  readonly href?: string | undefined;
}

export function chatOf(value: Readonly<Record<string, unknown>>): TelegramChat {
  const id = value["id"];
  return {
    name: wordsIn(value, "name"),
    type: wordsIn(value, "type"),
    id: typeof id === "number" || typeof id === "string" ? id : undefined,
  };
}

/** The words of a message in order. Older exports set them in `text` alone, newer ones in `text_entities` too. */
export function piecesOf(message: TelegramMessage): Piece[] {
  const entities = message["text_entities"];
  const text = Array.isArray(entities) && entities.length > 0 ? entities : message["text"];
  return (Array.isArray(text) ? text : [text]).slice(0, MOST_PIECES).flatMap(pieceOf);
}

/** Telegram itself ends a message after 4,096 characters. */
const MOST_PIECES = 10_000;

function pieceOf(value: unknown): Piece[] {
  if (typeof value === "string") return value === "" ? [] : [{ text: value, type: "plain" }];
  if (!isObject(value) || typeof value["text"] !== "string" || value["text"] === "") return [];
  return [{ text: value["text"], type: wordsIn(value, "type") ?? "plain", href: wordsIn(value, "href") }];
}

/** What a poll asks, and the answers it offers. */
export function pollOf(message: TelegramMessage): { readonly question: string; readonly answers: readonly string[] } | undefined {
  const poll = message["poll"];
  const question = isObject(poll) ? wordsOf(poll["question"]) : undefined;
  if (!isObject(poll) || question === undefined) return undefined;
  const answers = Array.isArray(poll["answers"]) ? poll["answers"].slice(0, MOST_ANSWERS) : [];
  return { question, answers: answers.flatMap((answer) => (isObject(answer) ? (wordsOf(answer["text"]) ?? []) : [])) };
}

const MOST_ANSWERS = 100;

/** Words that stand there as they are, or in pieces. */
const wordsOf = (value: unknown): string | undefined =>
  piecesOf({ text: value })
    .map(({ text }) => text)
    .join("")
    .trim() || undefined;

/** Whether there is anything to read in a message. */
export const hasWords = (message: TelegramMessage): boolean =>
  pollOf(message) !== undefined || piecesOf(message).some(({ text }) => /[\p{L}\p{N}]/u.test(text));

/** The pictures, films and files of a message in words: "photo", "video_file interview.mp4". */
export function mediaOf(message: TelegramMessage): string[] {
  const kind = wordsIn(message, "media_type") ?? "file";
  const file = wordsIn(message, "file_name") ?? wordsIn(message, "file");
  return [
    ...(message["photo"] === undefined ? [] : ["photo"]),
    ...(message["file"] === undefined && file === undefined ? [] : [[kind, file].filter((part) => part !== undefined).join(" ")]),
    ...(message["contact_information"] === undefined ? [] : ["contact"]),
    ...(message["location_information"] === undefined
      ? []
      : [["location", wordsIn(message, "place_name")].filter((part) => part !== undefined).join(" ")]),
  ];
}
