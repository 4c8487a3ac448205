import { TAXONOMY_LABELS } from "../lexicon/provenance-taxonomy.ts";
import type { Taxonomy, TaxonomyLabel } from "../model/report.ts";
import type { Span } from "../model/span.ts";
import type { Line } from "./visible-line.ts";

export type TaxonomyField = keyof Taxonomy;

const LONGEST = 600;
const LONGEST_LABEL = 60;

/** The list a line announces: `Region: Northern Isles` gives `region`; undefined for any other line. */
export function taxonomyLabel(words: string): { readonly field: TaxonomyField; readonly end: number } | undefined {
  const match = /^\W{0,2}(?<label>[\p{L} -]{3,24}?)\s?[:：]\s?/u.exec(words.slice(0, 40));
  const label = match?.groups?.["label"]?.trim();
  if (match === null || label === undefined || words.length > LONGEST) return undefined;
  const entry = TAXONOMY_LABELS.find((known) => known.label.test(label));
  // "Location: the rebels said they hold the bridge." is a sentence.
  return entry === undefined || /[.!?]$/u.test(words) ? undefined : { field: entry.field, end: match[0].length };
}

/** The labels of a taxonomy line: its links, or what stands between commas and bars. */
export function labelsIn(line: Line, from: number): TaxonomyLabel[] {
  const linked = line.links.filter(({ span }) => span.start >= from).map(({ span }) => span);
  const between = [...line.words.slice(from).matchAll(/[^,;|•·\n]+/gu)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length }));
  return (linked.length > 0 && covers(line.words, from, linked) ? linked : between).flatMap((span) => labelAt(line, span));
}

/** True when nothing but separators stands between the links. */
function covers(words: string, from: number, spans: readonly Span[]): boolean {
  let rest = "";
  let last = from;
  for (const { start, end } of spans) {
    rest += words.slice(last, start);
    last = end;
  }
  return !/[\p{L}\p{N}]/u.test((rest + words.slice(last)).replace(/\b(?:and|und|et|y)\b/gu, ""));
}

function labelAt(line: Line, { start, end }: Span): TaxonomyLabel[] {
  const words = line.words.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const label = words.trim().replace(/^#/u, "");
  const hash = words.trim().length - label.length;
  if (label === "" || label.length > LONGEST_LABEL) return [];
  return [{ label, span: line.spanOf({ start: from + hash, end: from + hash + label.length }) }];
}
