import type { Timing } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { spokenWord } from "./break-features.ts";
import { likelyBreaks } from "./likely-breaks.ts";
import type { Pauses } from "./pauses-in.ts";

/** What speaks for the end of a sentence beside the words, as a difference of logarithms: a pause the more, the longer it is. */
const PAUSE = { least: 3, most: 5 };
/** "… left the town He said": a small word with a capital, in words that keep their small letters. */
const CAPITAL = 4;
/** In languages whose words we do not weigh, sentences end at pauses, else with a cue of this many words, else at this many. */
const LONG = 25;
const LONGEST = 60;

/**
 * The sentences of speech that was written down without stops: cut at the pauses of who speaks, and, in English, by the words.
 * `timings` are those within the text, with spans in it.
 */
export function speechSpans(text: string, timings: readonly Timing[], language: string, pauses: Pauses): Span[] {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
  const rests = pausesAfter(words, timings, pauses);
  const breaks =
    language === "en"
      ? likelyBreaks(
          words.map(({ word }) => spokenWord(word)),
          (at) => byPause(rests[at] ?? 0) + (isNewStart(words[at]?.word, words[at + 1]?.word) ? CAPITAL : 0),
        )
      : breaksByPause(rests);
  return spansBetween(words, breaks);
}

type Place = Span & { readonly word: string };

/** For each word how long the speaker pauses after it, as `Pauses` tells: 0 inside a cue, at least a trace at its end. */
function pausesAfter(words: readonly Place[], timings: readonly Timing[], pauses: Pauses): number[] {
  const found = words.map(() => 0);
  let at = 0;
  for (const [index, timing] of timings.entries()) {
    while (at < words.length - 1 && (words[at + 1]?.start ?? Infinity) < timing.span.end) at++;
    if (index < timings.length - 1) found[at] = Math.max(TRACE, pauses.lengthOf(timing, timings[index + 1]));
  }
  return found;
}
const TRACE = 0.001;

const byPause = (length: number): number => (length < 1 ? 0 : Math.min(PAUSE.most, PAUSE.least - 1 + length));

const isNewStart = (before = "", next = ""): boolean =>
  /^\p{Lu}\p{Ll}*$/u.test(next) && !/^(?:I|I['’]\p{L}{1,2})$/u.test(next) && /^\p{Ll}/u.test(before) && spokenWord(next).class !== "other";

function breaksByPause(pauses: readonly number[]): number[] {
  const breaks: number[] = [];
  let from = 0;
  for (const [at, pause] of pauses.slice(0, -1).entries()) {
    const length = at - from + 1;
    if (pause < 1 && (length < LONG || pause === 0) && length < LONGEST) continue;
    breaks.push(at);
    from = at + 1;
  }
  return breaks;
}

function spansBetween(words: readonly Place[], breaks: readonly number[]): Span[] {
  const firsts = [0, ...breaks.map((at) => at + 1)];
  return firsts.flatMap((first, index) => {
    const [start, end] = [words[first], words[breaks[index] ?? words.length - 1]];
    return start === undefined || end === undefined ? [] : [{ start: start.start, end: end.end }];
  });
}
