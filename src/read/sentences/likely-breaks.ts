import { SPEECH_BREAK_WEIGHTS } from "../../lexicon/speech-break-weights.ts";
import {
  BEGINNINGS,
  beginningOf,
  followingOf,
  isFinite,
  LENGTHS,
  placeFeatures,
  type SpokenWord,
  sofarFeatures,
} from "./break-features.ts";

/** No sentence is longer, in words: where nothing speaks for a break, the best place is taken. */
const LONGEST = 60;

export type Weights = Readonly<Record<string, number>>;

/**
 * The words after which sentences most likely end, by a log-linear model over classes of words: of all ways to cut the words,
 * the likeliest. `evidence` adds what else speaks for a break after a word, as a difference of logarithms.
 */
export function likelyBreaks(
  words: readonly SpokenWord[],
  evidence: (at: number) => number,
  weights: Weights = SPEECH_BREAK_WEIGHTS,
): number[] {
  const count = words.length;
  const follows = words.map((_, at) => followingOf(words, at));
  const places = words.map((_, at) => evidence(at) + sumOf(placeFeatures(words, at), weights));
  const kinds = kindsOfSofar(follows, weights);
  const best = new Float64Array(count + 1).fill(-Infinity);
  const from = new Int32Array(count + 1);
  best[0] = 0;
  for (let start = 0; start < count; start++) {
    let unbroken = best[start] ?? 0;
    const last = Math.min(count, start + LONGEST);
    const sofar = kinds.begin(words[start] as SpokenWord);
    for (let at = start; at < last; at++) {
      sofar.add(words[at] as SpokenWord);
      const logit = (places[at] ?? 0) + sofar.score(follows[at] ?? "");
      const going = at === count - 1 ? unbroken : unbroken - Math.log1p(Math.exp(logit));
      const broken = at === count - 1 ? unbroken : going + logit;
      if (broken > (best[at + 1] ?? 0)) {
        best[at + 1] = broken;
        from[at + 1] = start;
      }
      unbroken = going;
      if (unbroken < (best[at + 1] ?? 0) - HOPELESS) break;
    }
  }
  return pathTo(count, from);
}

/** A sentence that goes on is given up when ending it here is likelier by this much. */
const HOPELESS = 8;

function pathTo(count: number, from: Int32Array): number[] {
  const breaks: number[] = [];
  for (let end = from[count] ?? 0; end > 0; end = from[end] ?? 0) breaks.push(end - 1);
  return breaks.toReversed();
}

const sumOf = (features: readonly string[], weights: Weights): number =>
  features.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);

/** What sentences so far weigh. There are a few thousand kinds of them, each weighed once, since long texts pass through each of them often. */
function kindsOfSofar(follows: readonly string[], weights: Weights) {
  const scores = new Map(
    [...new Set(follows)].map((following) => [
      following,
      BEGINNINGS.map((first) =>
        VERBS.map((verbs) => LENGTHS.map((length) => sumOf(sofarFeatures({ first, verbs, length }, following), weights))),
      ),
    ]),
  );
  return {
    begin(word: SpokenWord) {
      const first = BEGINNINGS.indexOf(beginningOf(word));
      let verbs = 0;
      let length = 0;
      return {
        add(next: SpokenWord): void {
          length++;
          if (verbs < 2 && isFinite(next)) verbs++;
        },
        score: (following: string): number => scores.get(following)?.[first]?.[verbs]?.[LENGTH_OF[length] ?? 0] ?? 0,
      };
    },
  };
}
const VERBS = [0, 1, 2];
const LENGTH_OF = Array.from({ length: LONGEST + 1 }, (_, length) => LENGTHS.findIndex((most) => length <= most));
