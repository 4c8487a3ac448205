import { DOCUMENT_KINDS, SENDER_WORDS } from "../../lexicon/document-titles.ts";
import { findDays } from "../facts/find-days.ts";
import { foldName } from "../facts/fold-name.ts";

/** A line or paragraph at the top of a document, as large as it is set. */
export interface TopLine {
  readonly text: string;
  readonly isHeading: boolean;
  /** Comparable within one document. */
  readonly size: number;
  /** Set larger than the running text, not only bolder. */
  readonly isLarge: boolean;
}

/** What the top of a document shows. */
export interface DocumentHead {
  readonly title?: string | undefined;
  /** Who sends it, as the masthead over the title names it. */
  readonly outlet?: string | undefined;
}

/** A masthead is a name: no longer than this, in words. */
const LONGEST_MASTHEAD = 7;
/** Headings so short say what kind of text follows, or whose it is, when a longer one stands beside them. */
const SHORTEST_TITLE = 3;
/** Shorter lines over the text say when, where and under which number it was written. */
const SHORTEST_PARAGRAPH = 100;

/**
 * The title: the heading that the file's own properties name too, else the one in the largest type that is neither a masthead nor
 * the name of a kind of document, else the first bold one over the text, else whatever is largest.
 */
export function documentHead(lines: readonly TopLine[], stated: string | undefined): DocumentHead {
  const headings = lines.filter(({ isHeading, text }) => isHeading && !isDate(text));
  const large = headings.filter(({ isLarge }) => isLarge);
  const text = lines.findIndex((line) => !line.isHeading && line.text.length > SHORTEST_PARAGRAPH);
  const first = headings.filter((heading) => text < 0 || lines.indexOf(heading) < text);
  const title = named(headings, stated) ?? largest(large.filter(isTitle)) ?? first.find(isTitle) ?? largest(large);
  const above = title === undefined ? [] : lines.slice(0, lines.indexOf(title));
  return { title: title?.text, outlet: above.find((line) => isMasthead(line.text))?.text };
}

const isDate = (text: string): boolean => {
  const [day] = findDays(text);
  return day !== undefined && day.span.end - day.span.start > 0.5 * text.length;
};

function named(headings: readonly TopLine[], stated: string | undefined): TopLine | undefined {
  const wanted = foldName(stated ?? "");
  return wanted === "" ? undefined : headings.find(({ text }) => foldName(text) === wanted);
}

function largest(headings: readonly TopLine[]): TopLine | undefined {
  return headings.reduce<TopLine | undefined>(
    (best, heading) => (best !== undefined && best.size >= heading.size ? best : heading),
    undefined,
  );
}

const isTitle = ({ text }: TopLine): boolean =>
  !/@|https?:/u.test(text) && !DOCUMENT_KINDS.test(text) && !isMasthead(text) && text.split(/\s/u).length >= SHORTEST_TITLE;

/** "SKERRY RELIEF NETWORK": a name of few words, all of them with capitals, one of them a word for who publishes. */
function isMasthead(text: string): boolean {
  const words = text.split(/\s+/u);
  const isName = words.every((word) => /^(?:[\p{Lu}\p{Lo}&(]|(?:of|the|for|and|de|du|des|la|le|los|del|y|et|и|по|ve)$)/u.test(word));
  return words.length <= LONGEST_MASTHEAD && isName && SENDER_WORDS.test(text) && !DOCUMENT_KINDS.test(text);
}

/** A heading by its words alone: short, and without the stop that ends a sentence. */
export const couldBeHeading = (text: string): boolean =>
  text.length <= LONGEST_HEADING && /\p{L}{2}/u.test(text) && !/[.!?;,…؛،]["”’»)]?$/u.test(text);

const LONGEST_HEADING = 130;
