import { NUMBER_WORDS } from "../../lexicon/numbers.ts";
import type { TimeToken } from "./time-tokens.ts";

/** A time of day as `HH:MM`, and the position behind it. */
export interface ReadClock {
  readonly value: string;
  readonly to: number;
  /** False for a bare number, which is a time only beside a day: "ten this morning". */
  readonly isSure: boolean;
}

/** "02:14", "2.20 this morning", "ten past four", "nine o'clock", "7 p.m.", "04:40 local time". */
export function readClock(words: readonly TimeToken[], at: number): ReadClock | undefined {
  return digital(words, at) ?? pastOrTo(words, at) ?? onTheHour(words, at);
}

const lowerAt = (words: readonly TimeToken[], at: number): string => words[at]?.lower ?? "";

function digital(words: readonly TimeToken[], at: number): ReadClock | undefined {
  const [, hour = "", sign = "", minute = ""] = /^(\d{1,2})([:.])(\d{2})$/u.exec(lowerAt(words, at)) ?? [];
  if (hour === "" || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const half = halfOfDay(words, at + 1);
  const zone = /^(?:gmt|utc)$/u.test(lowerAt(words, half.to))
    ? 1
    : lowerAt(words, half.to) === "local" && lowerAt(words, half.to + 1) === "time"
      ? 2
      : 0;
  return { value: clock(Number(hour) + half.add, Number(minute)), to: half.to + zone, isSure: sign === ":" || half.to > at + 1 };
}

/** "ten past four", "a quarter to four", "half past six". */
function pastOrTo(words: readonly TimeToken[], at: number): ReadClock | undefined {
  const start = lowerAt(words, at) === "a" ? at + 1 : at;
  const said = lowerAt(words, start);
  const minutes = said === "quarter" ? 15 : said === "half" ? 30 : NUMBER_WORDS.get(said);
  const joint = lowerAt(words, start + 1);
  const hour = NUMBER_WORDS.get(lowerAt(words, start + 2));
  if (minutes === undefined || hour === undefined || hour > 12 || minutes > 30 || (joint !== "past" && joint !== "to")) return undefined;
  // "ten to twelve people" is a number
  if (joint === "to" && said !== "quarter") return undefined;
  const time = joint === "past" ? hour * 60 + minutes : hour * 60 - minutes;
  return { value: clock(Math.floor(time / 60), time % 60), to: start + 3, isSure: true };
}

function onTheHour(words: readonly TimeToken[], at: number): ReadClock | undefined {
  const word = lowerAt(words, at);
  const hour = NUMBER_WORDS.get(word) ?? (/^\d{1,2}$/u.test(word) ? Number(word) : undefined);
  if (hour === undefined || hour > 24 || hour < 1) return undefined;
  if (/^o['’]clock$/u.test(lowerAt(words, at + 1))) return { value: clock(hour, 0), to: at + 2, isSure: true };
  const half = halfOfDay(words, at + 1);
  if (half.to > at + 1) return { value: clock((hour % 12) + half.add, 0), to: half.to, isSure: true };
  return hour <= 12 && NUMBER_WORDS.has(word) && /^(?:this|that|on|yesterday|in)$/u.test(lowerAt(words, at + 1))
    ? { value: clock(hour, 0), to: at + 1, isSure: false }
    : undefined;
}

/** "a.m.", "pm": how many hours are added, and the position behind. */
function halfOfDay(words: readonly TimeToken[], at: number): { add: number; to: number } {
  const word = lowerAt(words, at);
  if (!/^[ap]\.?m$/u.test(word)) return { add: 0, to: at };
  return { add: word.startsWith("p") ? 12 : 0, to: at + (word.includes(".") && lowerAt(words, at + 1) === "." ? 2 : 1) };
}

const clock = (hour: number, minute: number): string => `${String(hour % 24).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
