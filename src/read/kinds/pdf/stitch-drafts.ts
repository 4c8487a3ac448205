import type { Draft } from "./draft.ts";
import { beginsItem, beginsLow, endsSentence } from "./line-signs.ts";

/** Paragraphs that go on in the next column or on the next page, put together where they began. */
export function stitchDrafts(drafts: readonly Draft[]): Draft[] {
  const whole: Draft[] = [];
  let open: Draft | undefined;
  for (const draft of drafts) {
    const isText = draft.kind === "text" || draft.kind === "item" || draft.kind === "quote";
    if (open !== undefined && draft.kind === "text" && goesOn(open, draft)) {
      open.lines.push(...draft.lines);
      open.to = draft.to;
      continue;
    }
    whole.push(draft);
    if (isText) open = draft;
    else if (draft.kind === "heading" || draft.kind === "cell" || draft.kind === "lead") open = undefined;
  }
  return whole;
}

/** Whether a paragraph goes on in another column; within one this has been decided line by line. */
function goesOn({ to }: Draft, { from }: Draft): boolean {
  if (to === undefined || from === undefined || to.column === from.column) return false;
  const [last, first] = [to.line, from.line];
  const isAlike = Math.abs(last.size - first.size) <= 0.08 * last.size && last.isBold === first.isBold && last.isRtl === first.isRtl;
  if (!isAlike || beginsItem(first.text)) return false;
  if (beginsLow(first.text)) return true;
  const isFull = to.right - last.end < first.firstWord + 0.3 * last.size;
  // Where first lines stand in, one that does not is none.
  const isInside = from.indents.length > 1 && first.start - from.left < 0.3 * first.size;
  return isFull && (isInside || (!endsSentence(last.text) && first.start - from.left < 0.7 * first.size));
}
