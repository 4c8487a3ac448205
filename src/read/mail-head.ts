import type { BlockRole } from "../model/report.ts";
import { part, type RawBlock } from "./raw-block.ts";

/** Header fields of mail that say something of the report, with the block they become. */
const FIELDS: Readonly<Record<string, BlockRole>> = { from: "byline", subject: "headline", date: "dateline", sent: "dateline" };
const FIELD =
  /^(?<name>From|To|Cc|Subject|Date|Sent|Reply-To|Message-ID|List-[\w-]{1,30}|X-[\w-]{1,40}|MIME-Version|Content-[\w-]{1,40}):[ \t]{1,8}(?=\S)/iu;
const MOST_FIELDS = 20;

/**
 * Mail that was saved as text begins with its header: who sent it is the byline, its subject the headline. Undefined when the
 * text does not begin with at least two of sender, subject and date.
 */
export function withMailHead(blocks: readonly RawBlock[]): RawBlock[] | undefined {
  const end = blocks.slice(0, MOST_FIELDS).findIndex(({ text }) => !FIELD.test(text));
  const head = blocks.slice(0, end < 0 ? MOST_FIELDS : end);
  const known = new Set(head.map((block) => FIELDS[nameOf(block)]));
  known.delete(undefined);
  if (known.size < 2) return undefined;
  return [...head.flatMap(fieldBlock), ...blocks.slice(head.length)];
}

function fieldBlock(block: RawBlock): RawBlock[] {
  const label = FIELD.exec(block.text)?.[0].length ?? 0;
  const value = part(block, label, block.text.length);
  return value === undefined ? [] : [{ ...value, role: FIELDS[nameOf(block)] ?? "other" }];
}

const nameOf = ({ text }: RawBlock): string => FIELD.exec(text)?.groups?.["name"]?.toLowerCase() ?? "";
