import { MAIL_FIELD_LABELS, type MailField } from "../../../lexicon/mail-fields.ts";

/** A line of the head of a mail as a program shows it: "*Subject:* Two boats missing". */
export interface MailFieldLine {
  readonly field: MailField;
  /** Where the value begins in the line. */
  readonly from: number;
  readonly value: string;
}

const FIELDS: ReadonlyMap<string, MailField> = new Map(
  MAIL_FIELD_LABELS.flatMap(({ field, labels }) => labels.map((label) => [label, field] as const)),
);
/** Marks of bold and of direction may stand around the name. */
const LINE = /^[*_\u200e\u200f\s]{0,4}(?<label>[\p{L}][\p{L}\p{M}'’ -]{0,24}?)[*_\s]{0,3}[:：][*_\u200e\u200f\s]{0,6}/u;

/** The field that a line gives; undefined for any other line. */
export function mailFieldLine(line: string): MailFieldLine | undefined {
  const match = LINE.exec(line.slice(0, 60));
  const field = FIELDS.get((match?.groups?.["label"] ?? "").toLowerCase().replaceAll("’", "'").replaceAll("\u0307", ""));
  return match === null || field === undefined ? undefined : { field, from: match[0].length, value: line.slice(match[0].length).trim() };
}
