import PostalMime, { decodeWords, type Email } from "postal-mime";
import { ReportedlyError } from "../../../errors.ts";
import type { Source } from "../../../model/reading.ts";
import { MAX_TEXT_LENGTH } from "../../decode/decode.ts";
import { undeclaredText } from "./undeclared-text.ts";

/** A mail taken apart, and the mails within it. */
export interface MailMessage {
  /** In order, with encoded words made readable. */
  readonly headers: readonly MailHeader[];
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  readonly attachments: readonly MailAttachment[];
  readonly nested: readonly MailMessage[];
}

interface MailHeader {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

interface MailAttachment {
  readonly name?: string | undefined;
  readonly type: string;
  readonly bytes: number;
}

const MAX_BYTES = 100_000_000;
/** A line costs the parser more than its letters do. */
const MAX_LINES = 2_000_000;
const LIMITS = { forceRfc822Attachments: true, maxNestingDepth: 64, maxHeadersSize: 1_048_576 };
/** Mails in mails in mails: each was passed on once more. */
const MOST_LEVELS = 8;
/** Mails within one mail, on all levels: a digest has dozens. */
const MOST_NESTED = 200;

/** Take a mail apart. Fails with INPUT_TOO_LARGE, and with INPUT_INVALID for parts or head fields without end. */
export async function parseMail(content: Source["content"]): Promise<MailMessage> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  refuseSize(bytes);
  const budget = { left: MOST_NESTED };
  return messageIn(bytes, budget, 1);
}

function refuseSize(bytes: Uint8Array): void {
  if (bytes.length > MAX_BYTES)
    throw new ReportedlyError("INPUT_TOO_LARGE", `the mail has ${bytes.length} bytes, at most ${MAX_BYTES} are read`);
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines++;
  if (lines > MAX_LINES) throw new ReportedlyError("INPUT_TOO_LARGE", `the mail has ${lines} lines, at most ${MAX_LINES} are read`);
}

const LINE_FEED = 0x0a;

async function messageIn(bytes: Uint8Array, budget: { left: number }, level: number): Promise<MailMessage> {
  const mail = await parsed(bytes);
  const nested: MailMessage[] = [];
  const attachments: MailAttachment[] = [];
  for (const { mimeType, filename, description, content } of mail.attachments) {
    const inside = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
    if (mimeType === "message/rfc822" && level < MOST_LEVELS && budget.left-- > 0) nested.push(await messageIn(inside, budget, level + 1));
    else attachments.push({ name: filename ?? description, type: mimeType, bytes: inside.length });
  }
  const headers = mail.headers.map(({ key, value }) => ({ name: key, value: decodeWords(value).replace(/\s+/gu, " ").trim() }));
  return { headers, text: undeclaredText(bytes, mail) ?? mail.text, html: mail.html, attachments, nested };
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  try {
    const mail = await PostalMime.parse(bytes, LIMITS);
    const length = (mail.text?.length ?? 0) + (mail.html?.length ?? 0);
    if (length > MAX_TEXT_LENGTH)
      throw new ReportedlyError("INPUT_TOO_LARGE", `the mail has ${length} characters, at most ${MAX_TEXT_LENGTH} are read`);
    return mail;
  } catch (cause) {
    if (cause instanceof ReportedlyError) throw cause;
    const reason = cause instanceof Error ? cause.message : "unknown";
    throw new ReportedlyError("INPUT_INVALID", `expected a mail, met one that cannot be taken apart: ${reason}`, { cause });
  }
}
