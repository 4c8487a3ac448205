import { foldName } from "../facts/fold-name.ts";
import type { RawBlock } from "../layout/raw-block.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { classifyLine } from "../provenance/classify-line.ts";
import type { Masthead } from "./find-masthead.ts";

const LONGEST_HEADLINE = 220;
/** Lines of furniture that may stand over a headline in plain text. */
const MAX_ABOVE = 8;

/** The block of a page that shows its title: the same words, best in a heading and inside the article. */
export function findPageHeadline(blocks: readonly RawBlock[], title: string | undefined): number | undefined {
  if (title === undefined) return undefined;
  const wanted = foldName(title);
  const same = blocks.flatMap((block, index) =>
    block.text.length <= 2 * title.length + 40 && isSame(foldName(block.text), wanted) ? [{ index, score: headingScore(block) }] : [],
  );
  return same.sort((a, b) => b.score - a.score || a.index - b.index)[0]?.index;
}

const isSame = (folded: string, wanted: string): boolean =>
  folded === wanted || (wanted.length > 20 && folded.length > 20 && (folded.startsWith(wanted) || wanted.startsWith(folded)));

function headingScore({ setting: { tag, within } }: RawBlock): number {
  const level = /^h([1-6])$/u.exec(tag)?.[1];
  const frame = within.has("nav") || within.has("aside") || within.has("footer") ? -8 : 0;
  return (level === undefined ? 0 : 8 - Number(level)) + (within.has("article") ? 1 : 0) + (within.has("hidden") ? -8 : 0) + frame;
}

/**
 * The headline of plain text: the given title where it stands, else the line below the masthead or the first that is no furniture, when it is short,
 * ends without a full stop and longer text follows.
 */
export function findTextHeadline(
  blocks: readonly RawBlock[],
  title: string | undefined,
  masthead: Masthead | undefined,
): number | undefined {
  if (title !== undefined) {
    const wanted = foldName(title);
    const at = blocks
      .slice(0, 2 * MAX_ABOVE)
      .findIndex((block) => foldName(visibleLine(block).words.slice(0, 2 * LONGEST_HEADLINE)) === wanted);
    if (at >= 0) return at;
  }
  const marked = blocks.findIndex(({ role }) => role === "headline");
  if (marked >= 0) return marked;
  const at = masthead?.headline ?? blocks.slice(0, MAX_ABOVE).findIndex(isUnclaimed);
  const candidate = blocks[at];
  return candidate !== undefined && isHeadline(visibleLine(candidate).words, blocks.slice(at + 1, at + 12)) ? at : undefined;
}

/** What was cut off as a turn of speech, or reads as a line beside the story, is no headline. */
const isUnclaimed = (block: RawBlock): boolean => block.role === undefined && classifyLine(visibleLine(block).words) === undefined;

function isHeadline(words: string, below: readonly RawBlock[]): boolean {
  if (words.length < 8 || words.length > LONGEST_HEADLINE || /[.:;,]["”’)]?$/u.test(words) || /^\p{Ll}/u.test(words)) return false;
  return below.some((block) => block.text.length > words.length && classifyLine(visibleLine(block).words) === undefined);
}
