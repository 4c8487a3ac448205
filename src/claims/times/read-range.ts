import { NUMBER_WORDS } from "../../lexicon/numbers.ts";
import { MONTHS } from "../../lexicon/time-words.ts";
import type { Moment } from "./moment.ts";
import { type ReadMoment, readMoment } from "./read-moment.ts";
import type { TimeToken } from "./time-tokens.ts";

export interface ReadRange {
  readonly moment: Moment;
  readonly until: Moment;
  readonly to: number;
}

/**
 * Two ends of a time: "9 and 17 May" behind "between", "March to November 2035" behind "from", "5-6 April 2016",
 * "October 25-26, 2016". `opened` says that such a preposition stands before it.
 */
export function readRange(words: readonly TimeToken[], at: number, opened: boolean): ReadRange | undefined {
  return dayRange(words, at) ?? (opened ? joined(words, at) : monthRange(words, at));
}

/** "5-6 April 2016", "May 15-24". */
function dayRange(words: readonly TimeToken[], at: number): ReadRange | undefined {
  const lead = /^(\d{1,2})[-–](\d{1,2})$/u.exec(words[at]?.lower ?? "");
  const behind = lead ? undefined : /^(\d{1,2})[-–](\d{1,2})$/u.exec(words[at + 1]?.lower ?? "");
  const pair = lead ?? behind;
  const name = words[lead ? at + 1 : at];
  const month = pair && name && /^\p{Lu}/u.test(name.text) ? MONTHS.get(name.lower) : undefined;
  if (!pair || month === undefined) return undefined;
  const [first, last] = [Number(pair[1]), Number(pair[2])];
  const comma = words[at + 2]?.lower === "," ? 3 : 2;
  const year = /^(?:19|20)\d\d$/u.test(words[at + comma]?.lower ?? "") ? Number(words[at + comma]?.lower) : undefined;
  if (first >= last || last > 31) return undefined;
  const to = year === undefined ? at + 2 : at + comma + 1;
  return { moment: { kind: "date", day: first, month, year }, until: { kind: "date", day: last, month, year }, to };
}

/** "March to November 2035" without "from". */
function monthRange(words: readonly TimeToken[], at: number): ReadRange | undefined {
  const name = words[at];
  if (!name || !/^\p{Lu}/u.test(name.text) || !MONTHS.has(name.lower) || words[at + 1]?.lower !== "to") return undefined;
  return joined(words, at);
}

const JOINTS = /^(?:and|to|till|until|through|-|–)$/u;

function joined(words: readonly TimeToken[], at: number): ReadRange | undefined {
  const first = readMoment(words, at);
  const bare = first ? undefined : bareNumber(words, at);
  const joint = first?.to ?? bare?.to;
  if (joint === undefined || !JOINTS.test(words[joint]?.lower ?? "")) return undefined;
  const second = readMoment(words, joint + 1) ?? hourAfter(words, joint + 1, bare);
  if (!second) return undefined;
  const moment = first ? likeSecond(first.moment, second.moment) : bare && fromNumber(bare.value, second.moment);
  return moment && { moment, until: second.moment, to: second.to };
}

function bareNumber(words: readonly TimeToken[], at: number): { value: number; to: number } | undefined {
  const start = words[at]?.lower === "the" ? at + 1 : at;
  const word = words[start]?.lower ?? "";
  // "the evenings of 6 and 7 March"
  if (/^(?:nights?|evenings?|mornings?)$/u.test(word) && words[start + 1]?.lower === "of") return bareNumber(words, start + 2);
  const value = /^\d{1,2}$/u.test(word) ? Number(word) : NUMBER_WORDS.get(word);
  return value === undefined ? undefined : { value, to: start + 1 };
}

/** "from two till four". */
function hourAfter(words: readonly TimeToken[], at: number, first: { value: number } | undefined): ReadMoment | undefined {
  const hour = NUMBER_WORDS.get(words[at]?.lower ?? "");
  const next = words[at + 1]?.text ?? "";
  if (!first || hour === undefined || hour > 12 || first.value > 12 || !words[at - 1]?.lower.startsWith("t") || /^\p{L}/u.test(next))
    return undefined;
  return words[at - 1]?.lower === "till"
    ? { moment: { kind: "clock", clock: `${String(hour).padStart(2, "0")}:00` }, to: at + 1 }
    : undefined;
}

/** The first end takes what only the second says: the month of "9 and 17 May", the year of "July and September 2035". */
function fromNumber(value: number, second: Moment): Moment | undefined {
  if (second.kind === "date") return { ...second, day: value };
  return second.kind === "clock" ? { kind: "clock", clock: `${String(value).padStart(2, "0")}:00` } : undefined;
}

function likeSecond(first: Moment, second: Moment): Moment {
  const year = second.kind === "date" || second.kind === "month" ? second.year : undefined;
  return (first.kind === "date" || first.kind === "month") && first.year === undefined ? { ...first, year } : first;
}
