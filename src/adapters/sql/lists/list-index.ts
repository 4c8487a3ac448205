import type { GeoBox, ReportQuery } from "../../../ports/store.ts";
import type { LabelCount } from "../../listing/facets-of.ts";
import { type Label, labelConditions, labelIn } from "../../listing/labels-of.ts";
import { isInBox, type Position } from "../../listing/places-of.ts";
import { arrivalIn } from "../../listing/publication-order.ts";

/** A report's line as the index takes it in. */
export interface ListedReport {
  readonly listKey: number;
  /** ISO day of publication. */
  readonly day?: string | undefined;
  /** Its labels as the database has them: lines of `labelLine`. */
  readonly labels: string;
  /** Its places as the database has them: JSON of `Position[]`. Read when a box is first asked for. */
  readonly places: string;
}

/** What is asked of the index. */
export interface Listing {
  /** Its words are not looked at. */
  readonly query: ReportQuery;
  /** List keys of the only reports to look at, newest first; all of them unless said. */
  readonly among?: readonly number[] | undefined;
  /** The page begins below this list key. */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface Listed {
  /** List keys of the page, and of one more report if there is one. */
  readonly page: number[];
  readonly total: number;
  readonly counts: LabelCount[];
}

/**
 * The list of one room in memory, in columns: which reports there are, in order, and what each is filed under. Whatever the filter, page,
 * total and facets come from one walk over it; without a filter the counts are at hand. About 200 bytes a report.
 * Grouping rows in the database took forty times as long (docs/decisions/0005-lists-in-memory.md).
 */
export interface ListIndex {
  /** Take in new reports and those whose line changed. */
  take(reports: readonly ListedReport[]): void;
  list(listing: Listing): Listed;
  /** Tells whether the report with a list key meets the conditions of a query other than its words; false for one that is not here. */
  filter(query: ReportQuery): (listKey: number) => boolean;
}

export function listIndex(): ListIndex {
  const columns = emptyColumns();
  return {
    take(reports) {
      const replaced = new Set(reports.map(({ listKey }) => columns.slots[arrivalIn(listKey)]).filter((slot) => slot !== undefined));
      for (const slot of replaced) addTo(columns.totals, columns, slot, -1);
      const added = reports.map((report) => put(columns, report)).sort((a, b) => keyAt(columns, b) - keyAt(columns, a));
      for (const slot of added) addTo(columns.totals, columns, slot, 1);
      const kept = replaced.size === 0 ? columns.order : columns.order.filter((slot) => !replaced.has(slot));
      columns.order = merged(columns, kept, added);
    },
    list(listing) {
      const tests = testsFor(columns, listing.query);
      return tests.length === 0 && listing.among === undefined ? everything(columns, listing) : walked(columns, tests, listing);
    },
    filter(query) {
      const tests = testsFor(columns, query);
      return (listKey) => {
        const slot = slotOf(columns, listKey);
        return slot !== undefined && passes(tests, slot);
      };
    },
  };
}

/** A report's values stand at the same place, its slot, in each of these. */
interface Columns {
  readonly keys: number[];
  /** 20170804; 0 for none. */
  readonly days: number[];
  /** Where its labels end in `labelPool`, which names them by their place in `labels`; they begin where those of the slot before end. */
  readonly labelEnd: number[];
  readonly labelPool: number[];
  /** As `labelEnd` to `labelNumbers`, for places; of the slots up to the length of `placeEnd`. */
  readonly placeEnd: number[];
  readonly placePool: number[];
  readonly places: Position[];
  readonly placeNumbers: Map<string, number>;
  /** The places of the slots from there on, not read yet. */
  readonly unreadPlaces: string[];
  /** Slot by arrival. */
  readonly slots: (number | undefined)[];
  /** Slots, newest first. */
  order: number[];
  readonly labels: Label[];
  readonly labelNumbers: Map<string, number>;
  /** How many reports have each label. */
  readonly totals: number[];
}

const emptyColumns = (): Columns => ({
  keys: [],
  days: [],
  labelEnd: [],
  labelPool: [],
  placeEnd: [],
  placePool: [],
  places: [],
  placeNumbers: new Map(),
  unreadPlaces: [],
  slots: [],
  order: [],
  labels: [],
  labelNumbers: new Map(),
  totals: [],
});

const keyAt = ({ keys }: Columns, slot: number): number => keys[slot] ?? 0;

function slotOf({ slots, keys }: Columns, listKey: number): number | undefined {
  const slot = slots[arrivalIn(listKey)];
  return slot !== undefined && keys[slot] === listKey ? slot : undefined;
}

/** Give a report the next slot; the one it had before, if any, is never looked at again. */
function put(columns: Columns, { listKey, day, labels, places }: ListedReport): number {
  const slot = columns.keys.push(listKey) - 1;
  columns.days.push(asNumber(day));
  for (const line of labels.split("\n")) if (line !== "") columns.labelPool.push(labelNumber(columns, line));
  columns.labelEnd.push(columns.labelPool.length);
  columns.unreadPlaces.push(places);
  columns.slots[arrivalIn(listKey)] = slot;
  return slot;
}

const asNumber = (day = ""): number => Number(day.replaceAll("-", ""));

function labelNumber({ labels, labelNumbers, totals }: Columns, line: string): number {
  const known = labelNumbers.get(line);
  if (known !== undefined) return known;
  totals.push(0);
  const number = labels.push(labelIn(line)) - 1;
  labelNumbers.set(line, number);
  return number;
}

function addTo(counts: number[] | Uint32Array, { labelEnd, labelPool }: Columns, slot: number, by: number): void {
  const end = labelEnd[slot] ?? 0;
  for (let at = labelEnd[slot - 1] ?? 0; at < end; at++) {
    const label = labelPool[at] ?? 0;
    counts[label] = (counts[label] ?? 0) + by;
  }
}

/** Two lists of slots, newest first, as one. */
function merged(columns: Columns, a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [left, right] = [a[i], b[j]];
    const isLeft = right === undefined || (left !== undefined && keyAt(columns, left) > keyAt(columns, right));
    all.push((isLeft ? left : right) ?? 0);
    if (isLeft) i++;
    else j++;
  }
  return all;
}

type Test = (slot: number) => boolean;

function passes(tests: readonly Test[], slot: number): boolean {
  for (const test of tests) if (!test(slot)) return false;
  return true;
}

const testsFor = (columns: Columns, query: ReportQuery): Test[] => [
  ...labelTests(columns, query),
  ...dayTests(columns, query),
  ...boxTests(columns, query.box),
];

/** One test for each field asked for: the report has one of the values. */
function labelTests({ labels, labelEnd, labelPool }: Columns, query: ReportQuery): Test[] {
  return labelConditions(query).map(({ field, values }) => {
    const isWanted = Uint8Array.from(labels, (label) => (label.field === field && values.includes(label.value) ? 1 : 0));
    return (slot) => holdsOne(labelPool, labelEnd[slot - 1] ?? 0, labelEnd[slot] ?? 0, isWanted);
  });
}

function dayTests({ days }: Columns, { from, to }: ReportQuery): Test[] {
  if (from === undefined && to === undefined) return [];
  const [first, last] = [from === undefined ? 1 : asNumber(from), to === undefined ? Number.POSITIVE_INFINITY : asNumber(to)];
  return [
    (slot) => {
      const day = days[slot] ?? 0;
      return day > 0 && day >= first && day <= last;
    },
  ];
}

function boxTests(columns: Columns, box: GeoBox | undefined): Test[] {
  if (!box) return [];
  readPlaces(columns);
  const { placeEnd, placePool, places } = columns;
  const isWithin = Uint8Array.from(places, (place) => (isInBox(box, place) ? 1 : 0));
  return [(slot) => holdsOne(placePool, placeEnd[slot - 1] ?? 0, placeEnd[slot] ?? 0, isWithin)];
}

function readPlaces({ placeEnd, placePool, places, placeNumbers, unreadPlaces }: Columns): void {
  for (const text of unreadPlaces.splice(0)) {
    for (const place of JSON.parse(text) as Position[]) {
      const name = place.join(" ");
      const number = placeNumbers.get(name) ?? places.push(place) - 1;
      placeNumbers.set(name, number);
      placePool.push(number);
    }
    placeEnd.push(placePool.length);
  }
}

/** Whether one of the numbers in a stretch of a pool is wanted. */
function holdsOne(pool: readonly number[], start: number, end: number, isWanted: Uint8Array): boolean {
  for (let at = start; at < end; at++) if (isWanted[pool[at] ?? 0] === 1) return true;
  return false;
}

function everything(columns: Columns, { after, limit }: Listing): Listed {
  const { order, totals } = columns;
  const first = after === undefined ? 0 : firstBelow(columns, after);
  const page = order.slice(first, first + limit + 1).map((slot) => keyAt(columns, slot));
  return { page, total: order.length, counts: countsOf(columns, totals) };
}

/** Where in the order the first report with a smaller list key stands. */
function firstBelow(columns: Columns, listKey: number): number {
  let [low, high] = [0, columns.order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keyAt(columns, columns.order[middle] ?? 0) < listKey) high = middle;
    else low = middle + 1;
  }
  return low;
}

function walked(columns: Columns, tests: readonly Test[], { among, after = Number.POSITIVE_INFINITY, limit }: Listing): Listed {
  const counts = new Uint32Array(columns.labels.length);
  const found = among ? foundAmong(columns, tests, among) : foundOfAll(columns, tests);
  for (const slot of found) addTo(counts, columns, slot, 1);
  const inOrder = among ? found.filter((slot) => keyAt(columns, slot) < after) : newestBelow(columns, found, after, limit);
  return { page: inOrder.slice(0, limit + 1).map((slot) => keyAt(columns, slot)), total: found.length, counts: countsOf(columns, counts) };
}

/** Newest first, as `among` is. */
const foundAmong = (columns: Columns, tests: readonly Test[], among: readonly number[]): number[] =>
  among.map((listKey) => slotOf(columns, listKey)).filter((slot): slot is number => slot !== undefined && passes(tests, slot));

/** In the order in which the columns lie in memory: walking them in the order of the list takes five times as long. */
function foundOfAll({ keys, slots }: Columns, tests: readonly Test[]): number[] {
  const found: number[] = [];
  for (let slot = 0; slot < keys.length; slot++) if (passes(tests, slot) && slots[arrivalIn(keys[slot] ?? 0)] === slot) found.push(slot);
  return found;
}

/** One more than `limit` of the slots found, newest first, below a list key. */
function newestBelow(columns: Columns, found: readonly number[], after: number, limit: number): number[] {
  const isFound = new Uint8Array(columns.keys.length);
  for (const slot of found) isFound[slot] = 1;
  const newest: number[] = [];
  for (let at = firstBelow(columns, after); at < columns.order.length && newest.length <= limit; at++) {
    const slot = columns.order[at] ?? 0;
    if (isFound[slot] === 1) newest.push(slot);
  }
  return newest;
}

const countsOf = ({ labels }: Columns, counts: ArrayLike<number>): LabelCount[] =>
  labels.map((label, number) => ({ ...label, count: counts[number] ?? 0 })).filter(({ count }) => count > 0);
