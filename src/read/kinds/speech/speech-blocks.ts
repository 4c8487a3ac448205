import type { Timing } from "../../../model/report.ts";
import { PLAIN, type RawBlock } from "../../layout/raw-block.ts";
import { endsSentence, isPunctuated } from "../../sentences/is-punctuated.ts";
import type { Said } from "./said.ts";

/** A silence this long begins a new paragraph, where it is also far longer than is usual in this recording. */
const TOPIC_PAUSE_MS = 3_000;
const TIMES_USUAL = 4;
/** Paragraphs of one speaker without pauses are ended at a sentence after this many characters, and anywhere after the second number. */
const LONG = 1_500;
const LONGEST = 4_000;

/** What is being put together. */
interface Paragraph {
  text: string;
  readonly timings: Timing[];
  readonly speaker: string | undefined;
  endMs: number | undefined;
  readonly asides: Said[];
}

/** Paragraphs of what was said: one for each turn of a speaker or each topic, its words joined over cues, with the time of each stretch. */
export function speechBlocks(said: readonly Said[]): RawBlock[] {
  const isWritten = isPunctuated(said.filter(({ isAside }) => !isAside).map(({ words }) => words));
  const pauseMs = topicPause(said);
  const blocks: RawBlock[] = [];
  let open: Paragraph | undefined;
  const close = (): void => {
    if (open !== undefined) blocks.push(blockOf(open), ...open.asides.map(asideBlock));
    open = undefined;
  };
  for (const next of said) {
    if (open !== undefined && next.isAside && isWritten && !endsSentence(open.text)) {
      open.asides.push(next);
      continue;
    }
    if (open !== undefined && (next.isAside || beginsParagraph(open, next, isWritten, pauseMs))) close();
    if (next.isAside) blocks.push(asideBlock(next));
    else if (open === undefined) open = begun(next);
    else add(open, next);
  }
  close();
  return blocks;
}

function beginsParagraph(open: Paragraph, next: Said, isWritten: boolean, pauseMs: number): boolean {
  if (next.isTurn || next.speaker !== open.speaker) return true;
  const canEnd = !isWritten || endsSentence(open.text);
  if (canEnd && open.asides.length > 0) return true;
  if (canEnd && next.fromMs !== undefined && open.endMs !== undefined && next.fromMs - open.endMs >= pauseMs) return true;
  return open.text.length >= LONGEST || (open.text.length >= LONG && isWritten && canEnd);
}

/** How long a silence must be in this recording to be more than a breath. */
function topicPause(said: readonly Said[]): number {
  const gaps = said
    .flatMap(({ fromMs }, index) => {
      const before = said[index - 1]?.toMs;
      return fromMs === undefined || before === undefined || fromMs <= before ? [] : [fromMs - before];
    })
    .sort((a, b) => a - b);
  return Math.max(TOPIC_PAUSE_MS, TIMES_USUAL * (gaps[(gaps.length - 1) >> 1] ?? 0));
}

function begun(said: Said): Paragraph {
  const paragraph: Paragraph = { text: "", timings: [], speaker: said.speaker, endMs: undefined, asides: [] };
  add(paragraph, said);
  return paragraph;
}

function add(paragraph: Paragraph, { words, fromMs, toMs, speaker }: Said): void {
  const start = paragraph.text.length + joint(paragraph.text, words).length;
  paragraph.text += joint(paragraph.text, words) + words;
  if (fromMs === undefined) return;
  const end = start + words.length;
  const last = paragraph.timings.at(-1);
  // Lines of one cue are heard in one time.
  if (last?.fromMs === fromMs && last.toMs === toMs && last.speaker === speaker)
    paragraph.timings[paragraph.timings.length - 1] = { ...last, span: { start: last.span.start, end } };
  else paragraph.timings.push({ span: { start, end }, fromMs, toMs, speaker });
  paragraph.endMs = toMs ?? fromMs;
}

/** A space, but none between characters that are written without. */
const joint = (before: string, after: string): string =>
  before === "" || (UNSPACED.test(before.slice(-2)) && UNSPACED_START.test(after)) ? "" : " ";
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、！？]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

const blockOf = ({ text, timings }: Paragraph): RawBlock => ({
  text,
  links: [],
  setting: PLAIN,
  role: "body",
  ...(timings.length > 0 ? { timings } : {}),
});

/** A sound has its time too, so that it can be found in the recording. */
const asideBlock = ({ words, fromMs, toMs }: Said): RawBlock => ({
  text: words,
  links: [],
  setting: PLAIN,
  role: "other",
  ...(fromMs === undefined ? {} : { timings: [{ span: { start: 0, end: words.length }, fromMs, toMs }] }),
});
