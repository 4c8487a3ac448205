import type { Offsets } from "../../../src/interchange/claims-1.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { firstEvidence } from "./element-ids.ts";
import type { HighlightControl } from "./use-highlight.ts";

interface EvidenceQuoteProps {
  readonly text: string;
  readonly spans: readonly Offsets[];
  readonly highlight: HighlightControl;
  /** What it is evidence of, for those who do not see where it stands. */
  readonly name: string;
}

const LONGEST = 90;

/** The first line that says so, quoted. Focus or pointer lights all of them up in the text; a press goes there. */
export function EvidenceQuote({ text, spans, highlight, name }: EvidenceQuoteProps) {
  const [first, ...more] = spans;
  if (first === undefined) return null;
  const light = { evidence: spans, from: "head" as const };
  return (
    <button
      type="button"
      className="evidence-quote"
      aria-label={`Evidence of ${name}: ${shortened(text.slice(...first))}`}
      onFocus={() => highlight.choose(light)}
      onPointerEnter={() => highlight.glanceAt(light)}
      onPointerLeave={() => highlight.glanceAt(undefined)}
      onClick={() => {
        highlight.choose(light);
        // The fold that holds the line opens first.
        requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(firstEvidence())));
      }}
    >
      <q dir="auto">{shortened(text.slice(...first))}</q>
      {more.length > 0 && <span className="evidence-more">+{more.length}</span>}
    </button>
  );
}

function shortened(words: string): string {
  const line = words.trim().replaceAll(/\s+/gu, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).trimEnd()}…`;
}
