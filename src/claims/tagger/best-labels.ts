import type { TagScheme } from "./tag-scheme.ts";
import { type FeatureRows, scoresOf, type TaggerModel } from "./tagger-model.ts";

/** The likeliest labels of a sequence. */
export const bestLabels = (model: TaggerModel, features: FeatureRows): Uint8Array =>
  bestPath(model, scoresOf(model, features), features.length, 0);

/**
 * The likeliest labels by the scores of each token and label (Viterbi 1967): time and memory linear in the length. `caution` is added to
 * the score of “outside”: above zero less is found and less is wrong.
 */
export function bestPath({ scheme, transitions }: TaggerModel, given: Float64Array, length: number, caution: number): Uint8Array {
  const { size } = scheme;
  const labels = new Uint8Array(length);
  if (length === 0) return labels;
  const scores = given.slice();
  if (caution !== 0) for (let at = 0; at < length; at++) (scores[at * size] as number) += caution;
  const came = new Uint8Array(length * size);
  const { starts, befores } = stepsOf(scheme);
  for (let label = 0; label < size; label++) if (!scheme.first.includes(label)) scores[label] = Number.NEGATIVE_INFINITY;
  for (let at = 1; at < length; at++) {
    const here = at * size;
    const before = here - size;
    for (let label = 0; label < size; label++) {
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let step = starts[label] as number, end = starts[label + 1] as number; step < end; step++) {
        const one = befores[step] as number;
        const score = (scores[before + one] as number) + (transitions[one * size + label] as number);
        if (score > best) {
          best = score;
          from = one;
        }
      }
      (scores[here + label] as number) += best;
      came[here + label] = from;
    }
  }
  let label = bestOf(scheme.last, scores, (length - 1) * size);
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    label = came[at * size + label] as number;
  }
  return labels;
}

/** For each label the labels that may stand before it, in one list: those of label 3 from `starts[3]` to `starts[4]`. */
interface Steps {
  readonly starts: Int32Array;
  readonly befores: Int32Array;
}

const known = new WeakMap<TagScheme, Steps>();

function stepsOf(scheme: TagScheme): Steps {
  const there = known.get(scheme);
  if (there !== undefined) return there;
  const starts = new Int32Array(scheme.size + 1);
  for (const [label, list] of scheme.before.entries()) starts[label + 1] = (starts[label] as number) + list.length;
  const made = { starts, befores: Int32Array.from(scheme.before.flatMap((list) => [...list])) };
  known.set(scheme, made);
  return made;
}

function bestOf(labels: Int32Array, scores: Float64Array, from: number): number {
  let best = labels[0] as number;
  for (const label of labels) if ((scores[from + label] as number) > (scores[from + best] as number)) best = label;
  return best;
}
