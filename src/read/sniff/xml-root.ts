import type { Span } from "../../model/span.ts";

/** The first element of an XML document and what stands before it. */
export interface XmlRoot {
  /** Without its prefix, as it is written: `rss`, `RDF`. */
  readonly name: string;
  /** Where its tag begins. */
  readonly start: number;
  /** Where the document type declaration stands, with everything that it declares. */
  readonly doctype?: Span | undefined;
}

/** `ï»¿` is the byte order mark of UTF-8 after somebody took it for text. */
const BLANK = /(?:\s|\ufeff|ï»¿)*/uy;
const TAG = /<(?:[\p{L}_][\w.-]*:)?(?<name>[\p{L}_][\w.-]*)(?=[\s/>])/uy;
const DOCTYPE = /<!DOCTYPE\s+(?:[\w.-]+:)?(?<name>[\p{L}_][\w.-]*)/iuy;

/** The root of a text that is XML; undefined for any other. What is cut off in the midst of its declarations goes by the name these give. */
export function xmlRoot(text: string): XmlRoot | undefined {
  let doctype: Span | undefined;
  let declared: string | undefined;
  let at = matchAt(BLANK, text, 0)?.[0].length ?? 0;
  for (;;) {
    const tag = matchAt(TAG, text, at);
    if (tag !== undefined) return { name: tag.groups?.["name"] ?? "", start: at, doctype };
    const type = matchAt(DOCTYPE, text, at);
    declared ??= type?.groups?.["name"];
    const end = type === undefined ? afterMark(text, at) : doctypeEnd(text, at);
    if (type !== undefined) doctype = { start: at, end };
    if (end <= at) return undefined;
    if (end >= text.length) return declared === undefined ? undefined : { name: declared, start: text.length, doctype };
    at = end + (matchAt(BLANK, text, end)?.[0].length ?? 0);
  }
}

/** Where a comment or an instruction for the reader (`<?xml …?>`) ends; where it began for anything else. */
function afterMark(text: string, at: number): number {
  const mark = text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? ">" : undefined;
  if (mark === undefined) return at;
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? text.length : end + mark.length;
}

/** After the `>` that closes a declaration: not one within quotes, comments or the brackets of what it declares. */
function doctypeEnd(text: string, start: number): number {
  const marks = /<!--|["'[\]>]/gu;
  marks.lastIndex = start + 2;
  let depth = 0;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === "[") depth++;
    else if (mark === "]") depth--;
    else if (mark === ">") {
      if (depth <= 0) return match.index + 1;
    } else {
      const closing = mark === "<!--" ? "-->" : mark;
      const close = text.indexOf(closing, match.index + mark.length);
      if (close < 0) return text.length;
      marks.lastIndex = close + closing.length;
    }
  }
  return text.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
