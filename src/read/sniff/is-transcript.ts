import { SPOKEN_TITLES } from "../../lexicon/speech-words.ts";
import { isRole } from "../kinds/speech/speaker-label.ts";
import { type TranscriptLine, transcriptLines } from "../kinds/speech/transcript-lines.ts";

/** Times at the beginning of lines: at least this many, and on this share of the lines with words. */
const LEAST_TIMES = 3;
const TIMED_SHARE = 0.05;
/** Recordings begin at nothing; what begins later than this is the clock, unless it is written as clocks are not. */
const BEGINS_WITHIN_MS = 5 * 60_000;
/** People speak two or three words a second; with pauses fewer, in haste some more. Lists of chapters have far fewer, verses far more. */
const WORDS_PER_SECOND = { least: 0.25, most: 8 };
/** Names before the words: on this share of the paragraphs, which then say this many words each. */
const LABELLED_SHARE = 0.7;
const LEAST_TURNS = 4;
const WORDS_PER_TURN = 5;
/** An article opens with paragraphs of its own; a transcript at most says what it is of. */
const MOST_WORDS_BEFORE = 60;

/**
 * Whether a text is what somebody wrote down of a recording: with times that begin near nothing and run on no faster and no
 * slower than speech, or with the names of speakers before most of its paragraphs.
 */
export function isTranscript(text: string): boolean {
  const lines = transcriptLines(text).filter(({ line }) => text.slice(line.start, line.end).trim() !== "");
  return isTimed(text, lines) || isLabelled(text, lines);
}

function isTimed(text: string, lines: readonly TranscriptLine[]): boolean {
  const first = lines.findIndex(({ time }) => time !== undefined);
  const times = lines.flatMap(({ time }) => time ?? []);
  if (times.length < LEAST_TIMES || times.length < TIMED_SHARE * lines.length) return false;
  const steps = times.slice(1).filter(({ fromMs }, index) => fromMs >= (times[index]?.fromMs ?? 0)).length;
  if (steps < 0.9 * (times.length - 1)) return false;
  const [from, to] = [times[0]?.fromMs ?? 0, Math.max(...times.slice(-20).map(({ fromMs }) => fromMs))];
  if (from > BEGINS_WITHIN_MS && !times.every(({ isPlain }) => isPlain)) return false;
  if (from > BEGINS_WITHIN_MS && /^\D{0,3}(?:0?[6-9]|1\d|2[0-3]):\d{2}(?::\d{2})?\D/u.test(text.slice(lines[first]?.line.start)))
    return false;
  // The words of the last time are spoken after it.
  const last = lines.findLastIndex(({ time }) => time !== undefined);
  const rate = wordsIn(text, lines.slice(first, last)) / ((to - from) / 1_000);
  return rate >= WORDS_PER_SECOND.least && rate <= WORDS_PER_SECOND.most;
}

function isLabelled(text: string, lines: readonly TranscriptLine[]): boolean {
  const paragraphs = paragraphsOf(text, lines);
  const turns = paragraphs.filter(({ speaker }) => speaker !== undefined);
  const first = paragraphs.findIndex(({ speaker }) => speaker !== undefined);
  const spoken = paragraphs.slice(first);
  if (turns.length < LEAST_TURNS || turns.length < LABELLED_SHARE * spoken.length) return false;
  const head = paragraphs.slice(0, first);
  const isTitled = SPOKEN_TITLES.test(
    head
      .map(({ line }) => text.slice(line.start, line.end))
      .join("\n")
      .slice(0, 1_000),
  );
  if (!isTitled && wordsIn(text, head) > MOST_WORDS_BEFORE) return false;
  if (!isTitled && wordsIn(text, spoken) < WORDS_PER_TURN * turns.length) return false;
  // "Q:" and "A:" alone are also how frequent questions are printed.
  const names = [...new Set(turns.map(({ speaker }) => speaker ?? ""))];
  const returns = names.filter((name) => turns.filter(({ speaker }) => speaker === name).length > 1).length;
  return (
    names.length > 1 &&
    (isTitled || (returns > 1 && !names.every((name) => /^[QA]$|^(?:question|answer)$/iu.test(name)) && isSpoken(names)))
  );
}

/** Names or parts of people: two words, capitals, "Interviewer". "Ships: 4" and "Crew: 11" come back too. */
const isSpoken = (names: readonly string[]): boolean =>
  names.filter((name) => isRole(name) || /\s/u.test(name) || /^\p{Lu}{2,}/u.test(name) || /^\p{Lo}/u.test(name)).length >= names.length / 2;

/** Lines that begin a paragraph: all of them where there are no blank lines between, or where most have marks. */
function paragraphsOf(text: string, lines: readonly TranscriptLine[]): readonly TranscriptLine[] {
  return lines.filter(({ line, speaker, time }, index) => {
    const before = lines[index - 1]?.line;
    if (before === undefined || speaker !== undefined || time !== undefined) return true;
    return /\n[^\S\n]*\r?\n/u.test(text.slice(before.end, line.start)) || line.end - line.start > 300;
  });
}

const wordsIn = (text: string, lines: readonly TranscriptLine[]): number =>
  lines.reduce((sum, { words }) => sum + (text.slice(words.start, words.end).match(/[\p{L}\p{N}]+(?:['’-][\p{L}]+)*/gu)?.length ?? 0), 0);
