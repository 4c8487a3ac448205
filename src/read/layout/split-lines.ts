import type { Span } from "../../model/span.ts";

/** Lines at most this wide may be a paragraph that was wrapped by hand or by a mail program. */
const WRAP_WIDTH = 100;
const ENDS_SENTENCE = /[.!?:;…。！？؟。][\p{Pe}\p{Pf}"'*_)\]]*$/u;

/**
 * The stretches of a text that stand on their own: paragraphs between blank lines, and within them lines, put back
 * together where a line only ends because the page was too narrow.
 * In text a line was wrapped when the first word of the next would not have fitted; on a page (`<br>`) when the sentence runs on in lower case.
 */
export function splitLines(text: string, kind: "text" | "page"): Span[] {
  const spans: Span[] = [];
  const width = kind === "text" ? widthOf(text) : 0;
  let open: Span | undefined;
  for (const line of linesOf(text)) {
    if (isBlank(text, line)) {
      open = undefined;
      continue;
    }
    if (open !== undefined && isWrapped(text, lastLine(text, open), line, width)) {
      open = { start: open.start, end: line.end };
      spans[spans.length - 1] = open;
    } else {
      open = line;
      spans.push(line);
    }
  }
  return spans;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
    yield { start, end };
    start = end + 1;
  }
  yield { start, end: text.length };
}

function lastLine(text: string, span: Span): Span {
  return { start: Math.max(span.start, text.lastIndexOf("\n", span.end - 1) + 1), end: span.end };
}

/** The width a text was wrapped to; 0 when its lines are paragraphs. */
function widthOf(text: string): number {
  const lengths = [...linesOf(text)].map(({ start, end }) => text.slice(start, Math.min(end, start + 4 * WRAP_WIDTH)).trimEnd().length);
  const widest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return widest <= WRAP_WIDTH ? widest : 0;
}

function isWrapped(text: string, before: Span, line: Span, width: number): boolean {
  const end = text.slice(Math.max(before.start, before.end - 20), before.end).trimEnd();
  const head = text.slice(line.start, line.start + WRAP_WIDTH).trimStart();
  // Marks of lists and quotations begin a line of their own; so do addresses, though in lower case.
  if (/^(?:[\p{Pd}*•·▪●>|#]|www\.|https?:)/u.test(head)) return false;
  if (/^\p{Ll}/u.test(head) && !ENDS_SENTENCE.test(end)) return true;
  if (width < 40) return false;
  const firstWord = /^\S+/u.exec(head)?.[0] ?? "";
  return before.end - before.start + 1 + firstWord.length > width;
}

function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!/\s/u.test(text[at] ?? "")) return false;
  return true;
}
