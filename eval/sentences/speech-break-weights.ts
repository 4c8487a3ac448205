import { followingOf, placeFeatures, type Sofar, sofarFeatures, withWord } from "../../src/read/sentences/break-features.ts";
import { goldFiles, readGold } from "./gold.ts";
import { asSpoken, type SpokenParagraph } from "./spoken-gold.ts";

const ROUNDS = 200;
const RATE = 0.05;
/** How hard weights are pulled to nothing: the gold is small. */
const RIDGE = 1;
/** Weights are kept to two decimal places, and none that would not change a sum by more. */
const DECIMALS = 100;

interface Example {
  readonly features: readonly number[];
  readonly isBreak: boolean;
}

/** The weights of a logistic regression on the `dev` part of the English gold, by Adam from nothing: the same gold gives the same weights. */
export function speechBreakWeights(paragraphs: readonly SpokenParagraph[] = spokenDev()): Record<string, number> {
  const names = new Map<string, number>();
  const examples = paragraphs.flatMap((paragraph) => examplesIn(paragraph, names));
  const weights = fitted(examples, names.size);
  const rounded = [...names].map(([name, at]) => [name, Math.round((weights[at] ?? 0) * DECIMALS) / DECIMALS] as const);
  return Object.fromEntries(rounded.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const spokenDev = (): SpokenParagraph[] =>
  goldFiles()
    .flatMap((file) => readGold(file))
    .filter(({ language, part }) => language === "en" && part === "dev")
    .map(asSpoken);

function examplesIn({ words, breaks }: SpokenParagraph, names: Map<string, number>): Example[] {
  const ends = new Set(breaks);
  let sofar: Sofar | undefined;
  return words.slice(0, -1).map((word, at) => {
    sofar = withWord(sofar, word);
    const features = [...placeFeatures(words, at), ...sofarFeatures(sofar, followingOf(words, at))];
    const isBreak = ends.has(at);
    if (isBreak) sofar = undefined;
    return { features: features.map((name) => indexOf(name, names)), isBreak };
  });
}

function indexOf(name: string, names: Map<string, number>): number {
  const known = names.get(name) ?? names.size;
  names.set(name, known);
  return known;
}

function fitted(examples: readonly Example[], size: number): Float64Array {
  const [weights, mean, spread] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = slopeAt(examples, weights);
    for (let at = 0; at < size; at++) {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * (slope[at] ?? 0);
      spread[at] = 0.99 * (spread[at] ?? 0) + 0.01 * (slope[at] ?? 0) ** 2;
      const step = (mean[at] ?? 0) / (1 - 0.9 ** round) / (Math.sqrt((spread[at] ?? 0) / (1 - 0.99 ** round)) + 1e-8);
      weights[at] = (weights[at] ?? 0) + RATE * step;
    }
  }
  return weights;
}

function slopeAt(examples: readonly Example[], weights: Float64Array): Float64Array {
  const slope = weights.map((weight) => -RIDGE * weight);
  for (const { features, isBreak } of examples) {
    const logit = features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
    const error = (isBreak ? 1 : 0) - 1 / (1 + Math.exp(-logit));
    for (const feature of features) slope[feature] = (slope[feature] ?? 0) + error;
  }
  return slope;
}
