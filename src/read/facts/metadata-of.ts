import type { StatedField, StatedValue } from "../../model/report.ts";
import { nameLicence } from "../provenance/name-licence.ts";
import { machineDate } from "./find-days.ts";
import { isName, namesInByline } from "./find-names.ts";
import { foldName } from "./fold-name.ts";
import { absolute } from "./given-in.ts";
import { stated } from "./stated.ts";

/** What the report goes by, field by field; a field may hold several. */
export type Chosen = Readonly<Partial<Record<StatedField, readonly (string | undefined)[]>>>;

/** So many sayings of one field are kept: a page repeats itself. */
const MOST_OF_A_FIELD = 16;
const FIELDS: readonly StatedField[] = [
  "title",
  "subtitle",
  "byline",
  "outlet",
  "outlet-domain",
  "outlet-owner",
  "published",
  "modified",
  "original-outlet",
  "original-published",
  "original-url",
  "language",
  "canonical",
  "section",
  "tag",
  "medium",
  "licence",
];

/**
 * Everything the input says of the report's head, field by field: first what the report goes by, marked, then the rest in
 * the order of `sayings`, which runs from the most to the least trusted. `base` makes addresses absolute.
 */
export function metadataOf(chosen: Chosen, sayings: readonly StatedValue[], base: string | undefined): StatedValue[] {
  return FIELDS.flatMap((field) => {
    const said = unique(sayings.filter((value) => value.field === field).flatMap((value) => asInReport(value, base)));
    const wanted = (chosen[field] ?? []).filter((value) => value !== undefined && value !== "");
    const found = wanted.flatMap((value) => {
      const known = foundIn(said, value ?? "");
      return known.length > 0 ? known : understood(field, value ?? "");
    });
    const rest = said.filter((value) => !found.some((other) => isOneSaying(other, value)));
    return [...found.map((value) => ({ ...value, isChosen: true })), ...rest].slice(0, Math.max(MOST_OF_A_FIELD, found.length));
  });
}

/** The first saying of a chosen value: the same value, or one that holds it ("Ferry strike ends | Harbour Tribune"). */
function foundIn(said: readonly StatedValue[], wanted: string): StatedValue[] {
  const same = said.find(({ field, value }) => isSame(field, value, wanted));
  if (same !== undefined) return [{ ...same, value: wanted }];
  const holder = said.find(({ field, raw }) => (field === "title" || field === "outlet") && foldName(raw).includes(foldName(wanted)));
  return holder === undefined ? [] : [{ ...holder, value: wanted }];
}

/** What no field and no line says as such was understood from the words of the page. */
const understood = (field: StatedField, value: string): StatedValue[] => (UNDERSTOOD.has(field) ? [stated(field, value, "visible")] : []);

const UNDERSTOOD: ReadonlySet<StatedField> = new Set(["title", "byline", "outlet", "medium", "published", "licence"]);

const NAMED: ReadonlySet<StatedField> = new Set([
  "title",
  "subtitle",
  "byline",
  "outlet",
  "outlet-owner",
  "original-outlet",
  "section",
  "tag",
]);

const isSame = (field: StatedField, a: string, b: string): boolean => a === b || (NAMED.has(field) && foldName(a) === foldName(b));

const isOneSaying = (a: StatedValue, b: StatedValue): boolean =>
  a.from === b.from && a.raw === b.raw && a.span?.start === b.span?.start && isSame(a.field, a.value, b.value);

/** A saying with its value as a report has it: an ISO date, each name by itself, an absolute address, the name of a licence. */
function asInReport(said: StatedValue, base: string | undefined): StatedValue[] {
  const { field, value } = said;
  if (field === "byline") return namesIn(value).map((name) => ({ ...said, value: name }));
  const read = READERS[field];
  return [{ ...said, value: (read === undefined ? undefined : read(value, base)) ?? value }];
}

function namesIn(words: string): string[] {
  const names = namesInByline(words).filter(isName);
  return names.length === 0 ? [words.trim()] : names;
}

const READERS: Partial<Record<StatedField, (value: string, base: string | undefined) => string | undefined>> = {
  published: machineDate,
  modified: machineDate,
  "original-published": machineDate,
  canonical: absolute,
  "original-url": absolute,
  language: (value) => /^\s*([a-z]{2,3})(?![a-z])/iu.exec(value)?.[1]?.toLowerCase(),
  licence: (value) => nameLicence(value),
};

const unique = (values: readonly StatedValue[]): StatedValue[] =>
  values.filter((value, index) => values.findIndex((other) => isOneSaying(other, value)) === index);
