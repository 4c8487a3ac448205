/** What a text may cost that heaps up its marks, in steps of the parser. Whatever people write stays far below. */
const MOST_STEPS = 20_000_000;
const [DEEPEST, WIDEST] = [24, 200];
/** Of all tables together: a short row is filled up to the width of its table. */
const MOST_CELLS = 100_000;
/** Lines that begin something of their own: items, rows, headings. */
const OWN_LINE = /^\s{0,40}(?:[-*+]\s|\d{1,9}[.)]\s|\||#)/u;

/**
 * Whether the marks of a text can be followed in a time that its length bounds: a parser looks back from each mark of a paragraph
 * over the others, fills every row of a table up to its width, and goes through the lines of a list again for each level of it.
 */
export function isFollowable(text: string): boolean {
  let [steps, marks, width, cells] = [0, 0, 0, 0];
  for (const line of text.split("\n")) {
    const isBlank = line.trim() === "";
    const isOwn = isBlank || OWN_LINE.test(line);
    if (isOwn) steps += marks ** 2;
    marks = (isOwn ? 0 : marks) + countOf(line, /[*_~`[\]!<&]/gu);
    width = isBlank ? 0 : Math.max(width, countOf(line, /\|/gu));
    cells += width;
    if (steps + marks ** 2 > MOST_STEPS || depthOf(line) > DEEPEST || width > WIDEST || cells > MOST_CELLS) return false;
  }
  return true;
}

/** How deep the quotations and lists go that a line stands in. */
function depthOf(line: string): number {
  const lead = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[\s>]*)*/u.exec(line.slice(0, 2_000))?.[0] ?? "";
  const isItem = /[-*+.)]/u.test(lead);
  return countOf(lead, />/gu) + (isItem ? Math.max(countOf(lead, /[-*+.)]/gu), lead.length / 4) : 0);
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
