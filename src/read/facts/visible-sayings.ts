import type { StatedField, StatedValue, Taxonomy } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { visibleLine } from "../layout/visible-line.ts";
import { nameLicence } from "../provenance/name-licence.ts";
import type { PlacedBlock } from "../provenance/placed-block.ts";
import type { TransmissionEvidence } from "../provenance/read-transmission.ts";
import { datesShown } from "./date-of.ts";
import { isName, namesInByline } from "./find-names.ts";
import type { OutletBook } from "./outlet-book.ts";
import { readDateLine } from "./read-date-line.ts";
import { shownSections } from "./shown-sections.ts";
import { stated } from "./stated.ts";

/** Lines of one kind that are looked at. */
const MOST = 40;

/** What the words of the page themselves say of its head, each with its place. */
export function visibleSayings(
  blocks: readonly PlacedBlock[],
  {
    title,
    taxonomy,
    lines,
  }: { readonly title?: string | undefined; readonly taxonomy: Taxonomy; readonly lines: TransmissionEvidence["lines"] },
  outlets: OutletBook,
): StatedValue[] {
  const of = (...roles: readonly PlacedBlock["role"][]): PlacedBlock[] => blocks.filter(({ role }) => roles.includes(role)).slice(0, MOST);
  return [
    ...of("headline").map((block) => whole("title", visibleLine(block).words, block)),
    ...of("subtitle").flatMap((block) => (isHeadLine(block) ? [] : [whole("subtitle", visibleLine(block).words, block)])),
    ...of("byline").flatMap((block) =>
      namesInByline(visibleLine(block).words)
        .filter(isName)
        .map((name) => whole("byline", name, block)),
    ),
    ...of("dateline", "byline").flatMap((block) =>
      datesShown(block, outlets).map(({ value, span, isUpdate }) => placed(isUpdate ? "modified" : "published", value, block, span)),
    ),
    ...lines
      .filter(({ kind, party }) => kind === "dateline" && party !== "")
      .map(({ party, span }) => at("outlet", outlets.named(party)?.name ?? party, span, party)),
    ...shownSections(blocks, title),
    ...taxonomy.tags.map(({ label, span }) => at("tag", label, span, label)),
    ...of("licence", "copyright", "origin").flatMap((block) => {
      const name = nameLicence([visibleLine(block).words, ...block.links.map(({ href }) => href)].join("\n"));
      return name === undefined ? [] : [whole("licence", name, block)];
    }),
  ];
}

/** What the lines that name a party say of where the text comes from. */
export function originSayings(lines: TransmissionEvidence["lines"], outlets: OutletBook): StatedValue[] {
  return lines.flatMap(({ party, href, day, span }) => [
    ...(party === "" ? [] : [at("original-outlet", outlets.named(party)?.name ?? party, span, party)]),
    ...(day === undefined ? [] : [at("original-published", day.value, day.span, day.value)]),
    ...(href === undefined ? [] : [at("original-url", href, span, href)]),
  ]);
}

/** "Ana Lerro 4 August 2031, 15:00 Updated: 5 August, 10:30" under the headline says who and when, not what. */
const isHeadLine = (block: PlacedBlock): boolean => readDateLine(visibleLine(block).words) !== undefined;

const at = (field: StatedField, value: string, span: Span | undefined, raw: string): StatedValue => ({
  ...stated(field, value, "visible", raw),
  span,
});

const whole = (field: StatedField, value: string, { text, start }: PlacedBlock): StatedValue =>
  at(field, value, { start, end: start + text.length }, text);

const placed = (field: StatedField, value: string, { text, start }: PlacedBlock, span: Span | undefined): StatedValue =>
  at(field, value, span, span === undefined ? text : text.slice(span.start - start, span.end - start));
