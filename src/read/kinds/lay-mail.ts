import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Note } from "../../model/report.ts";
import { momentOf } from "../collections/moment-of.ts";
import { factsOf } from "../facts/facts-of.ts";
import type { Laid } from "../laid.ts";
import { PLAIN, type RawBlock } from "../layout/raw-block.ts";
import { bareSubject } from "./mail/bare-subject.ts";
import { bodyPieces } from "./mail/body-pieces.ts";
import { headBlocks, wayBlocks } from "./mail/head-blocks.ts";
import { headersOf, mailFacts } from "./mail/mail-facts.ts";
import { markPieces, type PassedOn } from "./mail/mark-pieces.ts";
import { type MailMessage, parseMail } from "./mail/parse-mail.ts";

/** A mail: its head, what its writer wrote, the mails it passes on or answers, then the way it took. Fails with INPUT_TOO_LARGE, INPUT_INVALID or INPUT_EMPTY. */
export async function layMail(source: Source): Promise<Laid> {
  const mail = await parseMail(source.content);
  const body = bodyOf(mail);
  const blocks = [...headBlocks(mail), ...body.blocks, ...wayBlocks(mail)];
  if (blocks.length === 0) throw new ReportedlyError("INPUT_EMPTY", "the mail has neither a head nor words");
  const facts = factsOf(mailFacts(mail, body.passedOn));
  const canonical = facts.canonical?.startsWith("http") ? facts.canonical : undefined;
  return {
    kind: "mail",
    blocks,
    facts: { ...facts, canonical },
    medium: "post",
    notes: [...body.notes, ...attachmentNotes(mail), ...clockNotes(mail)],
  };
}

interface Body {
  readonly blocks: readonly RawBlock[];
  readonly passedOn: readonly PassedOn[];
  readonly notes: readonly Note[];
}

/** The body of a mail, then the mails that hang on it whole. */
function bodyOf(mail: MailMessage): Body {
  const [subject] = headersOf(mail, "subject");
  const { pieces, notes } = bodyPieces(mail);
  const own = markPieces(pieces, subject === undefined ? undefined : bareSubject(subject).kind);
  const nested = mail.nested.map(passedOnWhole);
  return {
    blocks: [...own.blocks, ...nested.flatMap(({ blocks }) => blocks)],
    passedOn: [...own.passedOn, ...nested.flatMap(({ passedOn }) => passedOn)],
    notes: [...notes, ...nested.flatMap((each) => each.notes)],
  };
}

/** A mail within a mail: its head says where it comes from, its words are the report's. */
function passedOnWhole(mail: MailMessage): Body {
  const head = (name: string): string | undefined => headersOf(mail, name)[0];
  const lines = ["From", "Date", "Subject", "To"].flatMap((name) => {
    const value = head(name.toLowerCase());
    const role = name === "From" || name === "Date" ? ("origin" as const) : ("other" as const);
    return value === undefined ? [] : [{ text: `${name}: ${value}`.slice(0, 2_000), links: [], setting: PLAIN, role }];
  });
  const body = bodyOf(mail);
  const self = { from: head("from"), date: head("date"), subject: head("subject") };
  return { blocks: [...lines, ...body.blocks], passedOn: [self, ...body.passedOn], notes: [...body.notes, ...attachmentNotes(mail)] };
}

const MOST_NOTES = 100;

function attachmentNotes({ attachments }: MailMessage): Note[] {
  const notes = attachments.slice(0, MOST_NOTES).map(({ name = "a part without a name", type, bytes }) => ({
    code: "attachment",
    message: `${name.slice(0, 200)} (${type.slice(0, 100)}, ${bytes} bytes) hangs on the mail and was not read`,
  }));
  const rest = attachments.length - notes.length;
  return rest > 0 ? [...notes, { code: "attachment", message: `${rest} more parts hang on the mail and were not read` }] : notes;
}

const DAY_MS = 86_400_000;

/** The first server that took the mail wrote down when; a sender's clock that says otherwise is wrong, or meant to be. */
function clockNotes(mail: MailMessage): Note[] {
  const sent = momentOf(headersOf(mail, "date")[0] ?? "");
  const received = momentOf((headersOf(mail, "received").at(-1) ?? "").split(";").at(-1) ?? "");
  if (sent === undefined || received === undefined || Math.abs(Date.parse(sent) - Date.parse(received)) <= DAY_MS) return [];
  return [{ code: "mail-clock", message: `the mail is dated ${sent}; the first server on its way took it at ${received}` }];
}
