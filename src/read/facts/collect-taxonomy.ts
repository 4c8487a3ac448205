import type { Taxonomy, TaxonomyLabel } from "../../model/report.ts";
import { visibleLine } from "../layout/visible-line.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import { labelsIn, type TaxonomyField, taxonomyLists } from "./read-taxonomy.ts";
import { type ListedLabel, shownLists } from "./shown-lists.ts";

const FIELDS: readonly TaxonomyField[] = ["region", "theme", "inDepthReport", "tags"];
const MOST_LABELS = 40;

/**
 * What the page files the report under: the lists it announces ("Region: …"), and subjects from its markup where the page shows them.
 * A label is kept with the place where it stands, once for each list.
 */
export function collectTaxonomy(blocks: readonly PlacedBlock[], tags: readonly string[]): Taxonomy {
  const lists = blocks.flatMap(({ role }, index) => (role === "taxonomy" ? [index] : [])).slice(0, MOST_LABELS);
  const found = [...lists.flatMap((index) => listAt(blocks, index)), ...shownLists(blocks)];
  const listed = (field: TaxonomyField): TaxonomyLabel[] =>
    unique(found.filter((entry) => entry.field === field && mayName(entry)).map(({ label }) => label)).slice(0, MOST_LABELS);
  const [region = [], theme = [], inDepthReport = [], own = []] = FIELDS.map(listed);
  const elsewhere = new Set([...region, ...theme, ...inDepthReport].map(({ label }) => label.toLowerCase()));
  const shown = shownTags(blocks, tags).filter(({ label }) => !elsewhere.has(label.toLowerCase()));
  return { region, theme, inDepthReport, tags: unique([...own, ...shown]).slice(0, MOST_LABELS) };
}

/** "9/11" may be a tag; what has no letter names no region: "Region: 8984" is a number of the site's own. */
const mayName = ({ field, label }: ListedLabel): boolean => field === "tags" || /\p{L}/u.test(label.label);

function listAt(blocks: readonly PlacedBlock[], index: number): ListedLabel[] {
  const block = blocks[index];
  const line = block && visibleLine(block);
  if (block === undefined || line === undefined) return [];
  return taxonomyLists(line.words).flatMap(({ field, span }) => {
    const own = labelsIn(line, span).map((entry) => placed(entry, block.start));
    const labels = own.length > 0 ? own : labelsBelow(blocks, index);
    return labels.map((label) => ({ field, label }));
  });
}

/** "Tags:" alone on its line announces the links below it. */
function labelsBelow(blocks: readonly PlacedBlock[], index: number): TaxonomyLabel[] {
  const below = blocks.slice(index + 1, index + 1 + MOST_LABELS);
  const end = below.findIndex(({ text, links }) => links.length === 0 || text.length > 60);
  return below
    .slice(0, end < 0 ? below.length : end)
    .map(({ text, start }) => ({ label: text, span: { start, end: start + text.length } }));
}

/** Subjects of the markup that the page shows as links among its own subjects; the same word in a menu is the site's, not the report's. */
function shownTags(blocks: readonly PlacedBlock[], tags: readonly string[]): TaxonomyLabel[] {
  const wanted = new Set(tags.map((tag) => tag.toLowerCase()));
  if (wanted.size === 0) return [];
  return blocks.slice(0, 5_000).flatMap((block) => {
    if (block.role !== "taxonomy" && !block.setting.hints.some((hint) => /tag|topic|keyword|categor/u.test(hint))) return [];
    return block.links.flatMap(({ span }) => {
      const label = block.text.slice(span.start, span.end).replace(/^#/u, "");
      const start = block.start + span.end - label.length;
      return wanted.has(label.toLowerCase()) ? [{ label, span: { start, end: start + label.length } }] : [];
    });
  });
}

const placed = ({ label, span }: TaxonomyLabel, start: number): TaxonomyLabel => ({
  label,
  span: { start: start + span.start, end: start + span.end },
});

function unique(labels: readonly TaxonomyLabel[]): TaxonomyLabel[] {
  return labels.filter(({ label }, index) => labels.findIndex((other) => other.label.toLowerCase() === label.toLowerCase()) === index);
}
