import { ReportedlyError } from "../../errors.ts";
import type { Source } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { decode } from "../decode/decode.ts";
import type { Laid } from "../laid.ts";
import { PLAIN, part, type RawBlock } from "../layout/raw-block.ts";
import { textBlocks } from "../layout/text-blocks.ts";
import { endsSentence } from "../sentences/is-punctuated.ts";
import { asidesIn, isAside } from "./speech/asides-in.ts";
import type { Said } from "./speech/said.ts";
import { speechBlocks } from "./speech/speech-blocks.ts";
import { type Turn, turnsIn } from "./speech/turns-in.ts";

/**
 * What somebody wrote down of a recording. The text stays as it is and every turn is a block of its own, its time and speaker
 * left out of it, so that all words keep their places in what was handed in. Where times stand in the midst of sentences, as in
 * copies of automatic captions, no block could hold a sentence: there the words are put together as those of subtitles are.
 */
export function layTranscript(source: Source): Laid {
  const { text, notes } = decode(source);
  if (text.includes("\0")) throw new ReportedlyError("INPUT_BINARY", "there are NULs in the text");
  const { headEnd, turns } = turnsIn(text);
  const head = textBlocks(text).flatMap((block) =>
    (block.start ?? 0) < headEnd ? (part(block, 0, headEnd - (block.start ?? 0)) ?? []) : [],
  );
  const shared = { kind: "transcript", medium: "video-transcript", notes } as const;
  if (isInterrupted(text, turns))
    return { ...shared, blocks: [...titled(head), ...speechBlocks(turns.flatMap((turn) => saidIn(text, turn)))] };
  return { ...shared, text, blocks: [...head, ...turns.flatMap((turn) => turnBlocks(text, turn))] };
}

/** What stands over a copy: the words of the button that it was copied with, and the title. */
function titled(head: readonly RawBlock[]): RawBlock[] {
  const title = head.findIndex(({ text }) => !BUTTONS.test(text) && text.length <= 220 && !/[.:;,]$/u.test(text));
  return head.map((block, index) => ({
    ...block,
    start: undefined,
    role: BUTTONS.test(block.text) ? "other" : index === title ? "headline" : block.role,
  }));
}
const BUTTONS = /^(?:(?:show |hide |follow along using the )?transcript|search in (?:video|transcript)|sync to video time)\.?$/iu;

/** From this share of the times that one speaker is given in the midst of a sentence, times interrupt the text. */
const INTERRUPTED_SHARE = 0.1;

function isInterrupted(text: string, turns: readonly Turn[]): boolean {
  const within = turns.filter((turn, index) => index > 0 && !turn.isTurn && turn.fromMs !== undefined);
  const interrupted = turns.filter((turn, index) => {
    const next = turns[index + 1];
    return next !== undefined && !next.isTurn && next.fromMs !== undefined && !endsSentence(wordsOf(text, turn));
  });
  return interrupted.length > INTERRUPTED_SHARE * within.length;
}

const wordsOf = (text: string, { paragraphs }: Turn): string => {
  const last = paragraphs.at(-1);
  return last === undefined ? "" : text.slice(last.start, last.end);
};

function saidIn(text: string, { paragraphs, fromMs, toMs, speaker, isTurn }: Turn): Said[] {
  return paragraphs
    .flatMap((paragraph) => asidesIn(text.slice(paragraph.start, paragraph.end).replace(/\s+/gu, " ")))
    .map(({ kind, text: words }, index) => ({
      words,
      fromMs,
      toMs,
      speaker: kind === "sound" ? undefined : speaker,
      isTurn: isTurn && index === 0,
      isAside: kind === "sound",
    }));
}

/** The label of a turn without a time is shown as a block beside it: nothing else would keep who speaks. */
function turnBlocks(text: string, turn: Turn): RawBlock[] {
  const { label, fromMs, toMs, speaker, paragraphs } = turn;
  const named = label === undefined || fromMs !== undefined ? [] : [blockAt(text, label, "other")];
  const timing = fromMs === undefined ? undefined : { fromMs, toMs, speaker };
  return [
    ...named,
    ...paragraphs.map((paragraph) =>
      wordBlock(blockAt(text, paragraph, isAside(text.slice(paragraph.start, paragraph.end)) ? "other" : "body"), timing),
    ),
  ];
}

/** Each paragraph of a turn is heard between its beginning and that of the next turn. */
function wordBlock(block: RawBlock, timing: Pick<Turn, "fromMs" | "toMs" | "speaker"> | undefined): RawBlock {
  if (timing?.fromMs === undefined) return block;
  const speaker = block.role === "body" ? timing.speaker : undefined;
  return { ...block, timings: [{ span: { start: 0, end: block.text.length }, fromMs: timing.fromMs, toMs: timing.toMs, speaker }] };
}

const blockAt = (text: string, { start, end }: Span, role: "body" | "other"): RawBlock => ({
  text: text.slice(start, end),
  links: [],
  setting: PLAIN,
  role,
  start,
});
