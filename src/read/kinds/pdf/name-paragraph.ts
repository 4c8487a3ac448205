import { couldBeHeading } from "../document-head.ts";
import type { Line } from "./find-lines.ts";
import { beginsNumbered, bulletOf, endsSentence } from "./line-signs.ts";
import type { TypeMeasure } from "./measure-type.ts";

type ParagraphKind = "heading" | "text" | "lead" | "item" | "quote" | "caption" | "contents";

export interface Named {
  readonly kind: ParagraphKind;
  /** Of a heading: 2 by its size, 3 by its weight or its capitals alone. */
  readonly level?: 2 | 3 | undefined;
}

/** Type this much larger than the running text makes a heading, this much smaller a note or caption. */
const [LARGE, SMALL] = [1.12, 0.93];
const LONGEST_HEADING = 250;
const LONGEST_SENTENCE = 130;
const CAPTION =
  /^(?:figure|fig\.|photo(?:graph)?|picture|image|map|chart|table|graph|illustration|рис\.|рисунок|фото|карта|foto|mapa|carte|şekil|harita|صورة|خريطة)\b/iu;
/** "Summary ........ 3" */
const LEADERS = /(?:\.\s?){5,}\s*\d{1,4}$/u;

/** Lines set in further than this, in sizes of the type, are set apart: items of a list whose marks are drawn and not written. */
const [SET_IN, FURTHEST_IN] = [1.2, 6];

/** What is known of the column that a paragraph stands in. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** How far the first lines of its paragraphs stand in. */
  readonly indents: readonly number[];
}

/** What a paragraph is by its type and the place of its lines between the edges of its column. */
export function nameParagraph(lines: readonly Line[], column: Column, type: TypeMeasure): Named {
  const [first] = lines;
  if (first === undefined) return { kind: "text" };
  const text = lines.map((line) => line.text).join(" ");
  if (lines.every((line) => LEADERS.test(line.text.slice(-100)))) return { kind: "contents" };
  if (first.size >= LARGE * type.size) return largeType(text);
  if (isHeading(lines, text, type)) return { kind: "heading", level: 3 };
  if (bulletOf(text) !== "" || (beginsNumbered(text) && (text.length < LONGEST_HEADING || hangs(lines)))) return { kind: "item" };
  if (first.size <= SMALL * type.size && CAPTION.test(text)) return { kind: "caption" };
  return { kind: isSetIn(lines, column) ? (isNarrow(lines, column) ? "quote" : "item") : "text" };
}

/** All lines begin further in than the column does, and not because they are set in its middle or at its end. */
function isSetIn(lines: readonly Line[], { left, right, indents }: Column): boolean {
  const ins = lines.map(({ start, size }) => (start - left) / size);
  if (!ins.every((far) => far > SET_IN && far < FURTHEST_IN)) return false;
  const isCentred = lines.every(({ start, end, size }) => Math.abs(start - left - (right - end)) < size);
  const [first] = lines;
  const isFirstLine = lines.length === 1 && indents.some((indent) => Math.abs(indent - ((first?.start ?? 0) - left)) < 1);
  return !isCentred && !isFirstLine;
}

/** Its lines end before the column does, though the next word would have fitted. */
const isNarrow = (lines: readonly Line[], { right }: Column): boolean =>
  lines.length > 1 && lines.slice(1).every(({ firstWord, size }, at) => right - (lines[at]?.end ?? right) > firstWord + 0.5 * size);

/** Large type that goes on in sentences sums the text up; large type in quotation marks takes a sentence out of it. */
function largeType(text: string): Named {
  if (/^[“«"„][^”»"]*[”»"“]$/u.test(text)) return { kind: "quote" };
  const isShort = text.length <= LONGEST_HEADING && (text.length <= LONGEST_SENTENCE || !endsSentence(text));
  return isShort ? { kind: "heading", level: 2 } : { kind: "lead" };
}

/** Bold or capitals through and through, short, and without the stop that ends a sentence. */
function isHeading(lines: readonly Line[], text: string, type: TypeMeasure): boolean {
  if (!couldBeHeading(text) || lines.length > 3 || bulletOf(text) !== "") return false;
  if (!type.isBold && lines.every(({ isBold }) => isBold)) return true;
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= 6 && letters.length > 0.6 * text.replace(/\s/gu, "").length && !/\p{Ll}|\p{Lo}/u.test(text);
}

const hangs = (lines: readonly Line[]): boolean =>
  lines.length > 1 && lines.slice(1).every((line) => line.start > (lines[0]?.start ?? 0) + 0.7 * line.size);
