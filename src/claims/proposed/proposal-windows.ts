import type { ProposalWindow, ProposalWindows, WindowSentence } from "../../model/proposal.ts";
import type { Reading } from "../../model/reading.ts";
import type { Sentence } from "../../model/report.ts";
import { wordsOf } from "../../model/span.ts";

/** Characters of one window, in UTF-16 code units: about 1,500 tokens of English, so that small models keep to the matter. */
const WINDOW_CHARACTERS = 6_000;
/** A longer stretch without a full stop is a list or a wall of text, which the rules pass over as well. */
const LONGEST_SENTENCE = 2_500;
/** A report of 240,000 characters: beyond it asking costs more than a report is worth. */
const MOST_WINDOWS = 40;

/** A reading cut into windows of whole paragraphs, in order; a paragraph is cut between sentences only where it is longer than a window. */
export function proposalWindows({ report, sentences }: Pick<Reading, "report" | "sentences">): ProposalWindows {
  const usable = sentences.filter(({ span }) => span.end - span.start <= LONGEST_SENTENCE && span.end > span.start);
  const windows = packed(paragraphsOf(usable).flatMap(inPieces)).slice(0, MOST_WINDOWS);
  const held = windows.reduce((sum, window) => sum + window.length, 0);
  return { windows: windows.map((window) => asWindow(window, report.text)), leftOut: sentences.length - held };
}

function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.block === sentence.block) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}

/** A paragraph as it is, or cut between sentences into as few pieces as hold it. */
const inPieces = (paragraph: readonly Sentence[]): Sentence[][] => packed(paragraph.map((sentence) => [sentence]));

/** Put groups together as long as they fit a window; one that is longer stands alone. */
function packed(groups: readonly (readonly Sentence[])[]): Sentence[][] {
  const out: { readonly sentences: Sentence[]; characters: number }[] = [];
  for (const group of groups) {
    const characters = group.reduce((sum, { span }) => sum + span.end - span.start, 0);
    const last = out.at(-1);
    if (last !== undefined && last.characters + characters <= WINDOW_CHARACTERS) {
      last.sentences.push(...group);
      last.characters += characters;
    } else out.push({ sentences: [...group], characters });
  }
  return out.map(({ sentences }) => sentences);
}

const asWindow = (sentences: readonly Sentence[], text: string): ProposalWindow => ({
  sentences: sentences.map(({ index, span }): WindowSentence => ({ index, words: wordsOf(text, span) })),
});
