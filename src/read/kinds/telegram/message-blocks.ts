import { CHANNEL_APPEALS } from "../../../lexicon/channel-appeals.ts";
import type { Link } from "../../../model/report.ts";
import type { Span } from "../../../model/span.ts";
import { PLAIN, part, type RawBlock, type Setting } from "../../layout/raw-block.ts";
import { splitLines } from "../../layout/split-lines.ts";
import { type Piece, piecesOf, pollOf, type TelegramMessage } from "./telegram-message.ts";

/** The words of a message as blocks: its lines, what it quotes, then what a poll asks and offers. */
export function messageBlocks(message: TelegramMessage): RawBlock[] {
  const poll = pollOf(message);
  const asked =
    poll === undefined ? [] : [plain(poll.question, PLAIN), ...poll.answers.map((answer) => plain(answer, { ...PLAIN, tag: "li" }))];
  return [...blocksOf(piecesOf(message)), ...asked.filter(({ text }) => text !== "")];
}

const plain = (text: string, setting: Setting): RawBlock => ({ text: text.replace(/\s+/gu, " ").trim(), links: [], setting });

function blocksOf(pieces: readonly Piece[]): RawBlock[] {
  const { text, links, quotes } = joined(pieces);
  const next = takenUpTo(links);
  return splitLines(text, "page").flatMap(({ start, end }) => {
    const own = next(end);
    const isQuote = quotes.some((quote) => start >= quote.start && start < quote.end);
    const tags = own.filter(({ href }) => href === "");
    const setting: Setting = isQuote ? { ...PLAIN, tag: "blockquote", within: new Set(["quote"] as const) } : PLAIN;
    const block = part({ text, links: own, setting: tags.length > 0 ? { ...setting, hints: ["hashtags"] } : setting }, start, end);
    if (block === undefined) return [];
    return [{ ...block, role: isOnlyTags(block) ? "taxonomy" : start > 0 && isAppeal(block) ? "appeal" : undefined }];
  });
}

interface Joined {
  readonly text: string;
  readonly links: readonly Link[];
  readonly quotes: readonly Span[];
}

function joined(pieces: readonly Piece[]): Joined {
  let text = "";
  const links: Link[] = [];
  const quotes: Span[] = [];
  for (const [index, piece] of pieces.entries()) {
    const isQuote = piece.type === "blockquote";
    // A quotation stands on its own, whether or not its writer ended the line before it.
    if (text !== "" && (isQuote || pieces[index - 1]?.type === "blockquote")) text += "\n\n";
    const span = { start: text.length, end: text.length + piece.text.length };
    text += piece.text;
    const href = hrefOf(piece);
    if (href !== undefined) links.push({ span, href });
    if (isQuote) quotes.push(span);
  }
  return { text: text.replaceAll("\r", " "), links, quotes };
}

/** Where a piece leads. A hashtag leads nowhere but is a label. */
function hrefOf({ type, text, href }: Piece): string | undefined {
  const words = text.trim();
  switch (type) {
    case "text_link":
      return href;
    case "link":
      return /^[a-z][a-z\d+.-]*:/iu.test(words) ? words : `https://${words}`;
    case "mention":
      return `https://t.me/${words.replace(/^@/u, "")}`;
    case "email":
      return `mailto:${words}`;
    case "hashtag":
      return "";
    default:
      return undefined;
  }
}

/** Nothing but hashtags on the line: what the post is filed under. */
function isOnlyTags({ text, links }: RawBlock): boolean {
  const between = links.map(({ span }, index) => text.slice(links[index - 1]?.span.end ?? 0, span.start)).join("");
  return (
    links.length > 0 && links.every(({ href }) => href === "") && !/[\p{L}\p{N}]/u.test(between + text.slice(links.at(-1)?.span.end ?? 0))
  );
}

/** "Subscribe: @radioskerry": the channel speaks of itself. */
const isAppeal = ({ text, links }: RawBlock): boolean =>
  links.length > 0 && text.length <= LONGEST_APPEAL && CHANNEL_APPEALS.some(({ pattern }) => pattern.test(text));

const LONGEST_APPEAL = 120;

/** Hands out links in order: each call gives those that begin before `end` and were not given yet. */
function takenUpTo(links: readonly Link[]): (end: number) => Link[] {
  let next = 0;
  return (end) => {
    const from = next;
    while (next < links.length && (links[next]?.span.start ?? end) < end) next++;
    return links.slice(from, next);
  };
}
