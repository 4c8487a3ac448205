import type { BlockRole } from "../../../model/report.ts";
import { PLAIN, type RawBlock } from "../../layout/raw-block.ts";
import { bareSubject } from "./bare-subject.ts";
import type { MailMessage } from "./parse-mail.ts";

/** Fields that a reader sees, with the names they are shown by. */
const SHOWN: ReadonlyMap<string, string> = new Map(
  ["Sender", "Reply-To", "To", "Cc", "Organization", "List-Id", "List-Archive", "In-Reply-To"].map((name) => [name.toLowerCase(), name]),
);
/** Fields that tell the way a mail took and who vouches for it: whoever doubts it looks there. */
const OF_THE_WAY: ReadonlyMap<string, string> = new Map(
  ["Return-Path", "Message-ID", "Received", "X-Originating-IP", "Authentication-Results", "ARC-Authentication-Results", "Received-SPF"].map(
    (name) => [name.toLowerCase(), name],
  ),
);
const MOST_OF_THE_WAY = 40;
const LONGEST = 2_000;

/** The head of a mail as blocks: the sender is its byline, the day its dateline, the subject its headline. */
export function headBlocks({ headers }: Pick<MailMessage, "headers">): RawBlock[] {
  return headers.flatMap(({ name, value }) => {
    if (name === "from") return block(value, "byline");
    if (name === "date") return block(value, "dateline");
    if (name === "subject") return subjectBlocks(value);
    const label = SHOWN.get(name);
    return label === undefined ? [] : block(`${label}: ${value}`, "other");
  });
}

/** What a reader is not shown, for below the mail. */
export function wayBlocks({ headers }: Pick<MailMessage, "headers">): RawBlock[] {
  const lines = headers.flatMap(({ name, value }) => (OF_THE_WAY.has(name) && value !== "" ? [`${OF_THE_WAY.get(name)}: ${value}`] : []));
  return lines.slice(0, MOST_OF_THE_WAY).flatMap((line) => block(line, "other"));
}

function subjectBlocks(subject: string): RawBlock[] {
  const { before, title } = bareSubject(subject);
  // A page that hangs on the mail often shows the subject again: of the two the one at the top is the headline.
  return [...block(before, "other"), ...block(title, "headline").map((line) => ({ ...line, setting: { ...PLAIN, tag: "h1" } }))];
}

function block(words: string, role: BlockRole): RawBlock[] {
  const text = words.trim().slice(0, LONGEST);
  return /[\p{L}\p{N}]/u.test(text) ? [{ text, links: [], setting: PLAIN, role }] : [];
}
