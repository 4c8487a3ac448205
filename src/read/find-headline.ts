import { classifyLine } from "./classify-line.ts";
import { foldName } from "./fold-name.ts";
import type { RawBlock } from "./raw-block.ts";
import { visibleLine } from "./visible-line.ts";

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
 * The headline of plain text: the given title where it stands, else the first line that is no furniture, when it is short,
 * ends without a full stop and longer text follows.
 */
export function findTextHeadline(
  blocks: readonly RawBlock[],
  title: string | undefined,
  isOutlet: (name: string) => boolean,
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
  const lines = blocks.slice(0, MAX_ABOVE).map((block) => visibleLine(block).words);
  const candidates = lines.flatMap((words, at) => (classifyLine(words) === undefined ? [at] : []));
  const at = belowMasthead(lines, candidates, isOutlet) ?? candidates[0] ?? -1;
  return isHeadline(lines[at] ?? "", blocks.slice(at + 1, at + 12)) ? at : undefined;
}

/**
 * Letters and statements begin with the name of who sends them, often in capitals, and a line of place and date; the headline
 * stands below. Undefined when the first line is no such name.
 */
function belowMasthead(
  lines: readonly string[],
  [first, ...others]: readonly number[],
  isOutlet: (name: string) => boolean,
): number | undefined {
  if (first === undefined) return undefined;
  const name = lines[first] ?? "";
  const dated = lines.findIndex((words, at) => at > first && classifyLine(words) === "dateline");
  const next = others.find((at) => at > dated);
  if (!isOutlet(name) && !(dated >= 0 && next !== undefined && isCapitals(name))) return undefined;
  return dated >= 0 && next !== undefined ? next : others[0];
}

const isCapitals = (words: string): boolean =>
  words.length <= 40 && /\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words) && words.split(/\s/u).length <= 5;

function isHeadline(words: string, below: readonly RawBlock[]): boolean {
  if (words.length < 8 || words.length > LONGEST_HEADLINE || /[.:;,]["”’)]?$/u.test(words) || /^\p{Ll}/u.test(words)) return false;
  return below.some((block) => block.text.length > words.length && classifyLine(visibleLine(block).words) === undefined);
}
