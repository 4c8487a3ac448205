import { VAGUE_AMOUNTS } from "../../lexicon/numbers.ts";
import type { Measure, Quantity } from "../../model/claim.ts";
import { MEASURES } from "../../model/claim-vocabulary.ts";
import type { DropReason } from "../../model/proposal.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { type Amount, amounts } from "../quantities/amounts.ts";
import { findQuantities } from "../quantities/find-quantities.ts";
import { spanOf, type Token } from "../token.ts";
import { findWords } from "./find-words.ts";
import type { ProposedQuantity } from "./proposal-of.ts";

/** Measures that have a unit, so that the number in the text is not always the number that is kept. */
const WITH_UNIT: ReadonlySet<Measure> = new Set<Measure>(["age-years", "distance-km", "duration-days", "money"]);

/**
 * The quantities of a proposal as the text has them. A model only says what a number measures: the number and its bounds
 * are read from the words, with the whole sentence around them, so that no "at least" is lost; and whoever gives another
 * number than stands there has not read it.
 */
export function placeQuantities(
  quantities: readonly ProposedQuantity[],
  content: readonly Span[],
  sentence: readonly Token[],
  text: string,
): Quantity[] | DropReason {
  const found: Quantity[] = [];
  for (const quantity of quantities) {
    const one = placeQuantity(quantity, content, sentence, text);
    if (typeof one === "string") return one;
    if (!found.some(({ span, measure }) => overlaps(span, one.span) && measure === one.measure)) found.push(one);
  }
  return found;
}

function placeQuantity(
  proposed: ProposedQuantity,
  content: readonly Span[],
  sentence: readonly Token[],
  text: string,
): Quantity | DropReason {
  const measure = MEASURES.find((name) => name === proposed.measure);
  if (measure === undefined) return "vocabulary";
  // "at least 12" is quoted with a bound that the claim's own words may lack
  const hits = findWords(text, spanOf(sentence) ?? { start: 0, end: 0 }, proposed.words);
  const span = hits.find((hit) => content.some((part) => overlaps(part, hit)));
  if (span === undefined) return "number";
  const [amount, other] = amounts(sentence).filter((each) => overlaps(spanOfAmount(each, sentence), span));
  if (amount === undefined || other !== undefined) return "number";
  const ruled = findQuantities(sentence).find((each) => overlaps(each.span, span));
  if (!isVague(amount, sentence) && !proposed.numbers.every((number) => stands(number, [amount, ruled]))) return "number";
  return measured(measure, amount, ruled, sentence);
}

/** With the unit that stands there, whatever the model says of it; a unit that does not stand there is an invention. */
function measured(measure: Measure, amount: Amount, ruled: Quantity | undefined, sentence: readonly Token[]): Quantity | DropReason {
  if (ruled !== undefined && WITH_UNIT.has(ruled.measure)) return ruled;
  if (WITH_UNIT.has(measure)) return "number";
  return ruled === undefined ? { span: spanOfAmount(amount, sentence), measure, min: amount.min, max: amount.max } : { ...ruled, measure };
}

function spanOfAmount({ from, to }: Amount, sentence: readonly Token[]): Span {
  return { start: sentence[from]?.start ?? 0, end: sentence[to - 1]?.end ?? 0 };
}

/** "dozens": a range that our lexicon gives; a model's own notion of it is neither right nor wrong. */
const isVague = ({ from, to }: Amount, sentence: readonly Token[]): boolean =>
  sentence.slice(from, to).some(({ lower }) => VAGUE_AMOUNTS.has(lower));

type Range = { readonly min?: number | undefined; readonly max?: number | undefined } | undefined;

const stands = (number: number, ranges: readonly Range[]): boolean =>
  ranges.some((range) => range?.min === number || range?.max === number);
