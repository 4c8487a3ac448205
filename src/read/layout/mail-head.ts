import type { MailField } from "../../lexicon/mail-fields.ts";
import type { BlockRole } from "../../model/report.ts";
import { mailFieldLine } from "../kinds/mail/mail-field-line.ts";
import { part, type RawBlock } from "./raw-block.ts";

/** Fields of the head of a mail that say something of the report, with the block they become. */
const ROLES: Readonly<Record<MailField, BlockRole>> = { from: "byline", subject: "headline", date: "dateline", to: "other", cc: "other" };
/** Fields that only programs read. */
const TECHNICAL = /^(?:Message-ID|List-[\w-]{1,30}|X-[\w-]{1,40}|MIME-Version|Content-[\w-]{1,40}):[ \t]{1,8}(?=\S)/iu;
const MOST_FIELDS = 20;

/**
 * Mail that was saved as text begins with its head: who sent it is the byline, its subject the headline. Undefined when the
 * text does not begin with at least two of sender, subject and date.
 */
export function withMailHead(blocks: readonly RawBlock[]): RawBlock[] | undefined {
  const fields = blocks.slice(0, MOST_FIELDS).map(({ text }) => fieldIn(text));
  const end = fields.indexOf(undefined);
  const head = fields.slice(0, end < 0 ? fields.length : end).filter((field) => field !== undefined);
  const known = new Set(head.flatMap(({ role }) => (role === "other" ? [] : [role])));
  if (known.size < 2) return undefined;
  return [...head.flatMap((field, index) => valueBlock(blocks[index], field)), ...blocks.slice(head.length)];
}

interface Field {
  readonly role: BlockRole;
  /** Where the value begins. */
  readonly from: number;
}

function fieldIn(text: string): Field | undefined {
  const shown = mailFieldLine(text);
  if (shown !== undefined) return shown.value === "" ? undefined : { role: ROLES[shown.field], from: shown.from };
  const technical = TECHNICAL.exec(text);
  return technical === null ? undefined : { role: "other", from: technical[0].length };
}

function valueBlock(block: RawBlock | undefined, { role, from }: Field): RawBlock[] {
  const value = block && part(block, from, block.text.length);
  return value === undefined ? [] : [{ ...value, role }];
}
