import type { StatedValue } from "../../../model/report.ts";
import { momentOf } from "../../collections/moment-of.ts";
import { wordsIn } from "../../decode/json-object.ts";
import { stated } from "../../facts/stated.ts";
import { piecesOf, type TelegramChat, type TelegramMessage } from "./telegram-message.ts";

/** What a message and its chat say of it. */
export function messageFacts(chat: TelegramChat, message: TelegramMessage): StatedValue[] {
  const isPublished = /channel|group/u.test(chat.type ?? "");
  const [from, author] = [wordsIn(message, "from"), wordsIn(message, "author")];
  const forwarded = wordsIn(message, "forwarded_from");
  const saved = wordsIn(message, "saved_from");
  const said: (StatedValue | undefined)[] = [
    titleOf(message),
    isPublished && chat.name !== undefined ? stated("outlet", chat.name, "telegram:name") : undefined,
    author === undefined ? undefined : stated("byline", author, "telegram:author"),
    from === undefined || from === chat.name ? undefined : stated("byline", from, "telegram:from"),
    momentIn(message, "published", "date"),
    momentIn(message, "modified", "edited"),
    forwarded === undefined ? undefined : stated("original-outlet", forwarded, "telegram:forwarded_from"),
    // In one's own saved messages this is where the message was taken from; elsewhere it repeats the sender of what was passed on.
    saved === undefined || saved === chat.name || saved === forwarded ? undefined : stated("original-outlet", saved, "telegram:saved_from"),
    momentIn(message, "original-published", "forwarded_date"),
    ...hashtagsOf(message).map((tag) => stated("tag", tag, "telegram:hashtag", `#${tag}`)),
  ];
  return said.filter((value) => value !== undefined);
}

/** The number of seconds is a moment anywhere; the words beside it are the time on the clock of whoever made the export. */
function momentIn(message: TelegramMessage, field: "published" | "modified" | "original-published", name: string): StatedValue | undefined {
  const seconds = Number(message[`${name}_unixtime`] ?? NaN);
  const local = wordsIn(message, name);
  if (Number.isFinite(seconds) && seconds > 0 && seconds < LATEST)
    return stated(field, new Date(1_000 * seconds).toISOString().replace(".000Z", "Z"), `telegram:${name}_unixtime`, String(seconds));
  const moment = local === undefined ? undefined : momentOf(local);
  return moment === undefined ? undefined : stated(field, moment, `telegram:${name}`, local);
}

/** The year 9999. */
const LATEST = 253_402_300_799;

function hashtagsOf(message: TelegramMessage): string[] {
  const tags = piecesOf(message).flatMap(({ type, text }) => (type === "hashtag" ? [text.trim().replace(/^#/u, "")] : []));
  return [...new Set(tags)].filter((tag) => tag !== "" && tag.length <= 100).slice(0, MOST_TAGS);
}

const MOST_TAGS = 40;
const LONGEST_TITLE = 220;

/** Channels set their headline in bold on a line of its own: "**Two boats missing off Tarnhead**", then the report. */
function titleOf(message: TelegramMessage): StatedValue | undefined {
  const pieces = piecesOf(message);
  const bold = pieces.findIndex(({ text }) => text.trim() !== "");
  if (pieces[bold]?.type !== "bold") return undefined;
  const [line = "", ...below] = pieces[bold].text.trimStart().split("\n");
  const rest = [...below, ...pieces.slice(bold + 1).map(({ text }) => text)].join("\n");
  const isAlone = below.length > 0 || /^\s*\n/u.test(pieces[bold + 1]?.text ?? "") || pieces[bold].text.endsWith("\n");
  const title = line.trim();
  if (!isAlone || title.length < 8 || title.length > LONGEST_TITLE || /[.:;,]["”’)]?$/u.test(title)) return undefined;
  return rest.trim().length > title.length ? stated("title", title, "telegram:bold") : undefined;
}
