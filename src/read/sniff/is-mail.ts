/** Fields that only mail programs write; sender, subject and date alone are how people copy a mail into a text. */
const MAIL_ONLY =
  /^(?:received|mime-version|message-id|return-path|delivered-to|dkim-signature|content-type|content-transfer-encoding|arc-seal):/imu;
/** What no other heap of header fields (a page as a server sent it) has. */
const CORRESPONDENCE = /^(?:from|sender|to|subject|return-path|delivered-to|received|message-id):/imu;
const FIELD_LINE = /^(?:[A-Za-z][\w-]{0,60}[ \t]?:|[ \t]+\S|>From )/u;
/** Mail was handed on through many programs: one line in so many may be broken. */
const SOUND_FOR_BROKEN = 10;

/** A message of before mail programs left marks on it: a sender, a subject or a date and nothing more. */
export const isOldMail = (text: string): boolean => hasMailHead(text, [CORRESPONDENCE], 1);

/** A message as it travels (RFC 5322): nothing but header fields up to an empty line, a sender or subject and a mark of a mail program among them. */
export const isMail = (text: string): boolean => hasMailHead(text, [CORRESPONDENCE, MAIL_ONLY], 3);

function hasMailHead(text: string, marks: readonly RegExp[], least: number): boolean {
  const head = text.replace(/^(?:[ \t]*\r?\n)+/u, "");
  const end = /\r?\n\r?\n/u.exec(head)?.index;
  // Of a head longer than what is looked at, the last line is cut off.
  const lines = head
    .slice(0, end)
    .split(/\r?\n/u)
    .slice(0, end === undefined && text.length > 60_000 ? -1 : undefined);
  const broken = lines.filter((line) => !FIELD_LINE.test(line)).length;
  const fields = lines.join("\n");
  return (
    lines.length >= least &&
    FIELD_LINE.test(lines[0] ?? "") &&
    broken <= (lines.length - broken) / SOUND_FOR_BROKEN &&
    marks.every((mark) => mark.test(fields))
  );
}
