import { overlaps, type Span, wordsOf } from "../../model/span.ts";

/** Marks that belong to the sentence or the quotation, not to what is said. */
const MARK = /[\s.,;:!?"“”„‟«»'‘’‚‛…–—-]/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{2}/u;

/** What is left of a claim's words without those that attribute it, and without marks at the ends; undefined when that states nothing. */
export function trimContent(content: readonly Span[], attributing: readonly Span[], text: string): Span[] | undefined {
  const bare = content.flatMap((span) => attributing.reduce<Span[]>(without, [span])).flatMap((span) => barely(text, span));
  const words = bare.map((span) => wordsOf(text, span)).join(" ");
  // One word alone ("attack", "yesterday") says nothing of anything.
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).length >= 2 || UNSPACED.test(words) ? bare : undefined;
}

/** "were reportedly killed" without "reportedly": two spans. */
const without = (spans: readonly Span[], out: Span): Span[] =>
  spans.flatMap((span) =>
    overlaps(span, out)
      ? [
          { start: span.start, end: Math.min(span.end, out.start) },
          { start: Math.max(span.start, out.end), end: span.end },
        ].filter(({ start, end }) => start < end)
      : [span],
  );

function barely(text: string, span: Span): Span[] {
  let { start, end } = span;
  while (start < end && MARK.test(text.charAt(start))) start++;
  while (end > start && MARK.test(text.charAt(end - 1))) end--;
  return start < end ? [{ start, end }] : [];
}
