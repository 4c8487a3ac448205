import { FURTHER_LABELS } from "../../lexicon/page-taxonomy.ts";
import { TAXONOMY_LABELS } from "../../lexicon/provenance-taxonomy.ts";
import type { Taxonomy, TaxonomyLabel } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Line } from "../layout/visible-line.ts";

export type TaxonomyField = keyof Taxonomy;

const LONGEST = 600;
const LONGEST_LABEL = 60;

/** A list that a line announces, from after its label to its end. */
export interface TaxonomyList {
  readonly field: TaxonomyField;
  readonly span: Span;
}

/** The lists a line announces: `Region: Northern Isles` gives one, `Posted in: Economy Tags: Docks` two; none for any other line. */
export function taxonomyLists(words: string): TaxonomyList[] {
  // "Location: the rebels said they hold the bridge." is a sentence.
  if (words.length > LONGEST || /[.!?]$/u.test(words) || !/[:：]/u.test(words.slice(0, 40))) return [];
  const labels = [
    ...words.matchAll(/(?:^[^\p{L}\p{N}]{0,2}|(?<=[\s|·•]))(?<label>\p{L}[\p{L}-]*(?: [\p{L}-]+){0,2})\s?[:：]\s?/gu),
  ].flatMap((match) => {
    const label = match.groups?.["label"] ?? "";
    const at = match.index + match[0].indexOf(label);
    const end = match.index + match[0].length;
    // "Economy Tags:" ends one list and begins the next: the label is its longest end that is known.
    const starts = [0, ...[...label.matchAll(/\s/gu)].map(({ index }) => index + 1)];
    return starts
      .flatMap((start) => fieldOf(label.slice(start))?.field ?? [])
      .slice(0, 1)
      .map((field) => ({ field, end, start: at + (starts.find((start) => fieldOf(label.slice(start)) !== undefined) ?? 0) }));
  });
  if (labels[0] === undefined || labels[0].start > 2) return [];
  return labels.map(({ field, end }, index) => ({ field, span: { start: end, end: labels[index + 1]?.start ?? listEnd(words, end) } }));
}

/** "Region: Northern Isles. Published 4 August 2031": the list ends with its sentence; "St. Helena" does not end it. */
function listEnd(words: string, from: number): number {
  const stop = /(?<=[\p{L}\p{N}»”"]{3})\.\s+(?=[\p{Lu}\p{Lo}])/u.exec(words.slice(from));
  return stop === null ? words.length : from + stop.index;
}

const LABELS = [...TAXONOMY_LABELS, ...FURTHER_LABELS];

/** The list that a label announces. */
export const fieldOf = (label: string): { readonly field: TaxonomyField } | undefined =>
  LABELS.find((known) => known.label.test(label.trim()));

/** The labels of a list: its links, or what stands between commas and bars. */
export function labelsIn(line: Line, list: Span): TaxonomyLabel[] {
  const linked = line.links.map(({ span }) => span).filter(({ start, end }) => start >= list.start && end <= list.end);
  const between = [...line.words.slice(list.start, list.end).matchAll(/[^,،;|•·\n]+/gu)].map((match) => ({
    start: list.start + match.index,
    end: list.start + match.index + match[0].length,
  }));
  return (linked.length > 0 && covers(line.words, list, linked) ? linked : between).flatMap((span) => labelAt(line, span));
}

/** True when nothing but separators stands between the links. */
function covers(words: string, list: Span, spans: readonly Span[]): boolean {
  let rest = "";
  let last = list.start;
  for (const { start, end } of spans) {
    rest += words.slice(last, start);
    last = end;
  }
  return !/[\p{L}\p{N}]/u.test((rest + words.slice(last, list.end)).replace(/\b(?:and|und|et|y)\b/gu, ""));
}

function labelAt(line: Line, { start, end }: Span): TaxonomyLabel[] {
  const words = line.words.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const label = words.trim().replace(/^#/u, "");
  const hash = words.trim().length - label.length;
  if (label === "" || label.length > LONGEST_LABEL) return [];
  return [{ label, span: line.spanOf({ start: from + hash, end: from + hash + label.length }) }];
}
