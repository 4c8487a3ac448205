import type { CollectionKind } from "../../model/capture.ts";
import type { ReportKind } from "../../model/report.ts";

/** What a JSON document holds, by its beginning; undefined for JSON of any other kind and for what is no JSON. */
export function sniffJson(text: string): ReportKind | CollectionKind | undefined {
  if (!/^\s*\{/u.test(text)) return undefined;
  const isEntry = ONE_ENTRY.test(text);
  if (isTelegram(text)) return isEntry ? "telegram-message" : "telegram-export";
  if (isJsonFeed(text)) return isEntry ? "feed-item" : "feed";
  return undefined;
}

/** How our own documents of a single entry begin, so that they are not taken for a whole feed or export. */
const ONE_ENTRY = /^\s*\{\s*"_reportedly"\s*:/u;
/** What such a document says it is; within a string the quotation marks would have strokes before them. */
const NAMED_KIND = /"document"\s*:\s*"(?<kind>feed-item|telegram-message)"/u;

/** The version stands last where a program sorts the names, which may be far away: then the names of its entries tell. */
const isJsonFeed = (text: string): boolean =>
  kindNamed(text) === "feed-item" ||
  /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//u.test(text) ||
  (/"items"\s*:\s*\[/u.test(text) &&
    /"content_(?:html|text)"\s*:/u.test(text) &&
    /"(?:home_page_url|feed_url|date_published)"\s*:/u.test(text));

/** `result.json` of Telegram Desktop: one chat, or all of them behind contacts and sessions. */
const isTelegram = (text: string): boolean =>
  kindNamed(text) === "telegram-message" ||
  (/"messages"\s*:\s*\[/u.test(text) && CHAT.test(text)) ||
  (/^\s*\{\s*"about"\s*:/u.test(text) && /"(?:personal_information|frequent_contacts|chats|left_chats)"\s*:\s*\{/u.test(text));

const CHAT =
  /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|replies|verify_codes|(?:private|public)_(?:group|supergroup|channel))"/u;

const kindNamed = (text: string): string | undefined => (ONE_ENTRY.test(text) ? NAMED_KIND.exec(text)?.groups?.["kind"] : undefined);
