import type { Span } from "../model/span.ts";

/** Text whose marks were taken out, and what they marked. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly { readonly label: string; readonly span: Span }[];
  /** What is wrong with the marks, in words. */
  readonly faults: readonly string[];
}

/** Read "[s1 The harbour authority] [q1 said] …": brackets with a label mark a span, one inside another too; "\[" is a bracket. */
export function readMarkedText(marked: string): MarkedText {
  let text = "";
  const open: { readonly label: string; readonly start: number }[] = [];
  const spans: { label: string; span: Span }[] = [];
  const faults: string[] = [];
  for (const [token, label] of marked.matchAll(/\\[[\]\\]|\[([a-z]\d+) |[[\]]|[^[\]\\]+|\\/gu)) {
    if (label !== undefined) open.push({ label, start: text.length });
    else if (token === "]") {
      const begun = open.pop();
      if (begun === undefined) faults.push(`a bracket closes nothing after “${text.slice(-30)}”`);
      else if (begun.start === text.length) faults.push(`${begun.label} marks nothing`);
      else spans.push({ label: begun.label, span: { start: begun.start, end: text.length } });
    } else if (token === "[") faults.push(`a bracket without a label after “${text.slice(-30)}”; a bracket of the text is written \\[`);
    else text += token.startsWith("\\") && token.length > 1 ? token.slice(1) : token;
  }
  for (const { label } of open) faults.push(`${label} is not closed`);
  return { text, spans: spans.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end), faults };
}
