import type { Span } from "../../src/model/span.ts";
import { sentenceSpans } from "../../src/read/sentences/sentence-spans.ts";
import { speechSpans } from "../../src/read/sentences/speech-spans.ts";
import { type Kit, type Measurement, percent } from "../kit.ts";
import { addCounts, type BoundaryCounts, boundaryF1, countBoundaries, exactShare, NO_COUNTS } from "../sentences/boundary-scores.ts";
import { type GoldParagraph, goldFiles, readGold } from "../sentences/gold.ts";
import { asSpoken, type SpokenParagraph } from "../sentences/spoken-gold.ts";

/** Words between two cuts of the baseline: about as long as sentences of the gold. */
const FIXED_WORDS = 12;

/**
 * Ends of sentences in our own gold, by language; and in English without stops and capitals, beside cutting after every so many
 * words. `dev` is what the splitter was improved on and the weights for speech were learned from, `test` was only ever counted.
 */
export const sentences: Kit = {
  name: "read-sentences",
  needs: [],
  measure: async () => measurementsOf(goldFiles().flatMap((file) => readGold(file))),
};

export function measurementsOf(gold: readonly GoldParagraph[]): Measurement[] {
  const languages = [...new Set(gold.map(({ language }) => language))];
  const found = (part: GoldParagraph["part"], language?: string): BoundaryCounts =>
    countAll(gold.filter((one) => one.part === part && (language === undefined || one.language === language)).map(countWritten));
  return [
    ...languages.map((language) => percent(`${language} ends F1, test`, boundaryF1(found("test", language)), GOAL)),
    ...languages.map((language) => shown(`${language} ends F1, dev`, boundaryF1(found("dev", language)))),
    percent("sentences found whole, test", exactShare(found("test"))),
    shown("sentences found whole, dev", exactShare(found("dev"))),
    ...spokenMeasurements(gold.filter(({ language, part }) => language === "en" && part === "test").map(asSpoken)),
  ];
}

const GOAL = 95;

function spokenMeasurements(paragraphs: readonly SpokenParagraph[]): Measurement[] {
  const f1 = (cut: (paragraph: SpokenParagraph) => readonly Span[]): number =>
    boundaryF1(countAll(paragraphs.map((paragraph) => countBoundaries(spansOf(paragraph, paragraph.breaks), cut(paragraph)))));
  const bySpeech = f1(({ text }) => speechSpans(text, [], "en", { lengthOf: () => 0 }));
  const byLength = f1((paragraph) => spansOf(paragraph, everySoMany(paragraph.words.length)));
  return [percent("en without stops, ends F1, test", bySpeech), shown(`en without stops, cut every ${FIXED_WORDS} words`, byLength)];
}

const everySoMany = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => at).filter((at) => at % FIXED_WORDS === FIXED_WORDS - 1 && at < count - 1);

function spansOf({ places }: SpokenParagraph, breaks: readonly number[]): Span[] {
  const lasts = [...breaks, places.length - 1];
  return lasts.map((last, index) => ({ start: places[(lasts[index - 1] ?? -1) + 1]?.start ?? 0, end: places[last]?.end ?? 0 }));
}

const countWritten = ({ text, language, sentences: gold }: GoldParagraph): BoundaryCounts =>
  countBoundaries(
    gold.map(([start, end]) => ({ start, end })),
    sentenceSpans(text, language),
  );

const countAll = (counts: readonly BoundaryCounts[]): BoundaryCounts => counts.reduce(addCounts, NO_COUNTS);

/** Shown beside the others and never judged. */
const shown = (measure: string, share: number): Measurement => ({ ...percent(measure, share), better: "neither" });
