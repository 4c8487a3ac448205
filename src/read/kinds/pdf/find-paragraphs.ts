import type { Line } from "./find-lines.ts";
import { beginsItem, beginsLow, endsSentence } from "./line-signs.ts";
import type { TypeMeasure } from "./measure-type.ts";

/** Lines that differ in size by more than this share are not of one paragraph. */
const SAME_SIZE = 0.08;
/** A line this much further in or out, in sizes of the type, is indented. */
const INDENT = 0.7;
/** Lines this much further apart than the lines of a paragraph are parted; less than that where the words agree. */
const [PARTED, LOOSE] = [1.3, 1.1];
/** A line that leaves this share of the width empty was ended on purpose, whatever its words. */
const LEFT_EMPTY = 0.25;
/** Type so much larger than that of the text is a title's, whose lines were parted by hand. */
const LARGE = 1.12;
/** How many lines around a line show how wide its column is. */
const AROUND = 15;

/** The lines of one stretch of a page put together to paragraphs. */
export function findParagraphs(lines: readonly Line[], type: TypeMeasure): (readonly Line[])[] {
  const paragraphs: Line[][] = [];
  lines.forEach((line, at) => {
    const open = paragraphs.at(-1);
    const width = widthAt(lines, at);
    if (open !== undefined && goesOn({ open, line, next: lines[at + 1], ...width, type })) open.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

/** From where to where the lines around reach. */
export function widthAt(lines: readonly Line[], at: number): { readonly left: number; readonly right: number } {
  const own = lines[at];
  const around = lines
    .slice(Math.max(0, at - AROUND), at + AROUND)
    .filter(({ size, isRtl }) => isRtl === own?.isRtl && Math.abs(size - (own?.size ?? 0)) < 0.25 * size);
  return { left: Math.min(...around.map(({ start }) => start)), right: Math.max(...around.map(({ end }) => end)) };
}

interface Joint {
  /** The paragraph so far. */
  readonly open: readonly Line[];
  readonly line: Line;
  readonly next: Line | undefined;
  readonly left: number;
  readonly right: number;
  readonly type: TypeMeasure;
}

/** Whether a line belongs to the paragraph before it. */
function goesOn(joint: Joint): boolean {
  const { open, line, type } = joint;
  const last = open.at(-1);
  if (last === undefined || !isAlike(last, line)) return false;
  const distance = (line.base - last.base) / type.pitchOf(line.size);
  const runsOn = !endsSentence(last.text) && beginsLow(line.text);
  if (distance < 0.3 || distance > (runsOn ? 1.75 : PARTED)) return false;
  if (last.isBold !== line.isBold && (endsSentence(last.text) || isShort(last, joint))) return false;
  if (/[-\u00ad\u2010]$/u.test(last.text) && beginsLow(line.text)) return true;
  if (beginsItem(line.text) && (endsClause(last.text) || isShort(last, joint) || line.start < last.start - INDENT * line.size))
    return false;
  if ((line.isBold || line.size > LARGE * type.size) && areCentred(last, line)) return !endsSentence(last.text);
  if (isIndented(joint) && !(runsOn && open.length > 1)) return false;
  if (isShort(last, joint) && !runsOn && (endsSentence(last.text) || isFarShort(last, joint))) return false;
  return distance <= LOOSE || !endsSentence(last.text);
}

const isAlike = (one: Line, other: Line): boolean =>
  one.isRtl === other.isRtl && Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);

const endsClause = (words: string): boolean => /[.:;,!?…。؟؛،]["”’»)\]]*(?:\[\d+\])?$|\b(?:and|or|et|ou|y|o|и|или|ve|veya)$/u.test(words);

/** The first word of the next line would have fitted: the line was not ended by its width. */
const isShort = (last: Line, { line, right }: Joint): boolean => right - last.end > line.firstWord + 0.3 * line.size;

const isFarShort = (last: Line, { left, right, line }: Joint): boolean =>
  right - last.end > Math.max(line.firstWord, LEFT_EMPTY * (right - left));

/** Lines whose middles agree while their ends do not. */
const areCentred = (one: Line, other: Line): boolean =>
  Math.abs(one.start + one.end - other.start - other.end) < 0.7 * one.size && Math.abs(one.start - other.start) > 0.5 * one.size;

/** A new paragraph by where its first line begins: further in than the lines before it, or back out after the lines of an item. */
function isIndented({ open, line, next }: Joint): boolean {
  const [first] = open;
  const last = open.at(-1);
  if (first === undefined || last === undefined) return true;
  const step = (line.start - last.start) / line.size;
  if (Math.abs(step) < INDENT) return false;
  // Below a large first letter the lines come back to where it stands.
  if (open.length > 1) return !(step < 0 && Math.abs(line.start - first.start) < 1 && !beginsItem(first.text) && !endsSentence(last.text));
  // Under the first line of an item its other lines hang; over a first line further in stands nothing.
  if (step < 0) return beginsItem(first.text) && step < -INDENT;
  if (beginsItem(first.text)) return false;
  return next === undefined || Math.abs(next.start - line.start) > INDENT * line.size || endsSentence(first.text);
}
