import type { AttributionSpans } from "../model/claim.ts";
import type { Span } from "../model/span.ts";
import type { GoldFault } from "./gold-fault.ts";
import { type MarkedReport, readMarkedReport } from "./read-gold.ts";

/** An article of the second layer: its text with all attributions, and no claims. */
export interface MarkedAttributions extends Pick<MarkedReport, "text" | "part" | "manner" | "paragraphs"> {
  readonly attributions: readonly AttributionSpans[];
}

/**
 * Read an article whose marks are `s1` source, `q1` cue and `c1` content of attribution 1, and so on. A line "| 2 < s1" gives the second
 * attribution the source of the first. Faults tell what a careful annotator would not do.
 */
export function readMarkedAttributions(file: string): { readonly article: MarkedAttributions; readonly faults: readonly GoldFault[] } {
  const { lines, faults, spans, text, part, manner, paragraphs } = readMarkedReport(file);
  const shared = new Map<string, string>();
  for (const { line, words } of lines) {
    const found = /^(?<number>\d+) < (?<source>s\d+)$/u.exec(words)?.groups;
    if (found === undefined) faults.push({ line, fault: `expected a line such as “2 < s1”, met “${words}”` });
    else shared.set(found["number"] ?? "", found["source"] ?? "");
  }
  const numbers = [...new Set([...spans.keys()].map((label) => label.slice(1)))];
  const marked = (label: string): readonly Span[] => spans.get(label) ?? [];
  const fault = (words: string): void => void faults.push({ line: 1, fault: words });
  for (const label of spans.keys()) if (!/^[sqc]/u.test(label)) fault(`expected labels s, q and c, met ${label}`);
  for (const label of shared.values()) if (!spans.has(label)) fault(`nothing is marked as ${label}`);
  for (const number of numbers) {
    if (marked(`q${number}`).length === 0) fault(`attribution ${number} has no cue`);
    if (marked(`c${number}`).length === 0) fault(`attribution ${number} has no content`);
  }
  for (const words of insideOthers(spans)) fault(words);
  const attributions = numbers.map((number) => ({
    source: marked(shared.get(number) ?? `s${number}`),
    cue: marked(`q${number}`),
    content: marked(`c${number}`),
  }));
  return { article: { text, part, manner, paragraphs, attributions }, faults };
}

function insideOthers(spans: MarkedReport["spans"]): string[] {
  const all = [...spans].flatMap(([label, pieces]) => pieces.map((span) => ({ label, ...span }))).toSorted((a, b) => a.start - b.start);
  return all.flatMap((one, index) => {
    const before = all[index - 1];
    return before !== undefined && one.start < before.end ? [`${one.label} lies inside ${before.label}`] : [];
  });
}
