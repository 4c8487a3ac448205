import type { TagScheme } from "../claims/tagger/tag-scheme.ts";
import type { FeatureRows, TaggerModel } from "../claims/tagger/tagger-model.ts";
import { seededChance, shuffled } from "./seeded-chance.ts";

/** A sequence with the labels a person gave it. `weight` says how much it counts; 1 unless said. */
export interface Example {
  readonly features: FeatureRows;
  readonly labels: Uint8Array;
  readonly weight?: number | undefined;
}

export interface TrainingSettings {
  /** Features are hashed into 2^bits rows. */
  readonly bits: number;
  readonly epochs: number;
  /** Size of a step (AdaGrad: Duchi, Hazan and Singer 2011). */
  readonly rate: number;
  /** Pull of every touched weight towards zero (L2). */
  readonly decay: number;
  /** Share of features left out at each sight of a token, so that no single one is leant on. */
  readonly dropout: number;
  readonly seed: number;
}

/** What an epoch left behind: the weights as they are then, averaged over the epochs so far, and what the examples lost by. */
export interface Epoch {
  readonly number: number;
  /** Negative log-likelihood a token. */
  readonly loss: number;
  readonly model: TaggerModel;
}

/**
 * Train a conditional random field by the likelihood of its labels. Each epoch is handed on as it ends. The same examples and settings
 * give the same weights, bit for bit.
 */
export function* trainTagger(scheme: TagScheme, examples: readonly Example[], settings: TrainingSettings): Generator<Epoch, void> {
  const state = new Learning(scheme, settings);
  for (let number = 1; number <= settings.epochs; number++) {
    const loss = state.epoch(examples);
    yield { number, loss, model: state.averaged(number) };
  }
}

const FIRST_SQUARE = 1;

class Learning {
  readonly #scheme: TagScheme;
  readonly #settings: TrainingSettings;
  readonly #chance: () => number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #sum: Float32Array;
  readonly #transitions: Float32Array;
  readonly #transitionSquares: Float32Array;
  readonly #transitionSum: Float32Array;

  constructor(scheme: TagScheme, settings: TrainingSettings) {
    const count = scheme.size * 2 ** settings.bits;
    this.#scheme = scheme;
    this.#settings = settings;
    this.#chance = seededChance(settings.seed);
    [this.#weights, this.#squares, this.#sum] = [new Float32Array(count), new Float32Array(count), new Float32Array(count)];
    const pairs = scheme.size ** 2;
    this.#transitions = new Float32Array(pairs);
    this.#transitionSquares = new Float32Array(pairs);
    this.#transitionSum = new Float32Array(pairs);
  }

  epoch(examples: readonly Example[]): number {
    let loss = 0;
    let tokens = 0;
    for (const index of shuffled(examples.length, this.#chance)) {
      const example = examples[index] as Example;
      if (example.features.length === 0) continue;
      loss += this.#learn(example);
      tokens += example.features.length;
    }
    add(this.#sum, this.#weights);
    add(this.#transitionSum, this.#transitions);
    return loss / Math.max(1, tokens);
  }

  averaged(epochs: number): TaggerModel {
    return {
      scheme: this.#scheme,
      bits: this.#settings.bits,
      weights: this.#sum.map((one) => one / epochs),
      scale: 1,
      transitions: this.#transitionSum.map((one) => one / epochs),
      bias: 0,
    };
  }

  /** One step towards the labels of an example; what it lost by before. */
  #learn({ features, labels, weight = 1 }: Example): number {
    const { size, before, first, last } = this.#scheme;
    const { length } = features;
    const rows = this.#thinned(features);
    const scores = new Float64Array(length * size);
    this.#score(rows, features, scores);
    let gold = 0;
    for (let at = 0; at < length; at++) {
      gold += scores[at * size + (labels[at] as number)] as number;
      if (at > 0) gold += this.#transitions[(labels[at - 1] as number) * size + (labels[at] as number)] as number;
    }
    const steps = this.#transitions.map((one) => Math.exp(one));
    const forward = new Float64Array(length * size);
    const backward = new Float64Array(length * size);
    const tops = new Float64Array(length);
    for (let at = 0; at < length; at++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < size; label++) top = Math.max(top, scores[at * size + label] as number);
      tops[at] = top;
      for (let label = 0; label < size; label++) scores[at * size + label] = Math.exp((scores[at * size + label] as number) - top);
    }
    const norms = new Float64Array(length);
    for (const label of first) forward[label] = scores[label] as number;
    norms[0] = normalised(forward, 0, size);
    for (let at = 1; at < length; at++) {
      const here = at * size;
      for (let label = 0; label < size; label++) {
        let sum = 0;
        for (const one of before[label] as Int32Array)
          sum += (forward[here - size + one] as number) * (steps[one * size + label] as number);
        forward[here + label] = sum * (scores[here + label] as number);
      }
      norms[at] = normalised(forward, here, size);
    }
    let ended = 0;
    for (const label of last) ended += forward[(length - 1) * size + label] as number;
    for (const label of last) backward[(length - 1) * size + label] = 1 / ended;
    for (let at = length - 2; at >= 0; at--) {
      const here = at * size;
      const next = here + size;
      const norm = norms[at + 1] as number;
      for (let label = 0; label < size; label++) {
        const carried = ((backward[next + label] as number) * (scores[next + label] as number)) / norm;
        if (carried === 0) continue;
        for (const one of before[label] as Int32Array) (backward[here + one] as number) += carried * (steps[one * size + label] as number);
      }
    }
    let whole = Math.log(ended);
    for (let at = 0; at < length; at++) whole += Math.log(norms[at] as number) + (tops[at] as number);
    this.#stepTransitions(labels, forward, backward, scores, norms, steps, weight);
    this.#stepWeights(rows, features, labels, forward, backward, weight);
    return whole - gold;
  }

  /** The rows that the features of a sequence mean, without those that chance leaves out this time. */
  #thinned({ rows }: FeatureRows): Int32Array {
    const { dropout, bits } = this.#settings;
    const mask = 2 ** bits - 1;
    return rows.map((row) => {
      const isLeftOut = dropout > 0 && this.#chance() < dropout;
      return isLeftOut || row < 0 ? -1 : row & mask;
    });
  }

  #score(rows: Int32Array, { length, width }: FeatureRows, into: Float64Array): void {
    const { size } = this.#scheme;
    for (let at = 0; at < length; at++)
      for (let slot = at * width, end = slot + width; slot < end; slot++) {
        const row = rows[slot] as number;
        if (row < 0) continue;
        for (let label = 0; label < size; label++) (into[at * size + label] as number) += this.#weights[row * size + label] as number;
      }
  }

  #stepTransitions(
    labels: Uint8Array,
    forward: Float64Array,
    backward: Float64Array,
    scores: Float64Array,
    norms: Float64Array,
    steps: Float32Array,
    weight: number,
  ): void {
    const { size, before } = this.#scheme;
    const gradient = new Float64Array(size * size);
    for (let at = 1; at < labels.length; at++) {
      const here = at * size;
      for (let label = 0; label < size; label++) {
        const right = ((scores[here + label] as number) * (backward[here + label] as number)) / (norms[at] as number);
        if (right === 0) continue;
        for (const one of before[label] as Int32Array)
          (gradient[one * size + label] as number) -=
            (forward[here - size + one] as number) * (steps[one * size + label] as number) * right;
      }
      (gradient[(labels[at - 1] as number) * size + (labels[at] as number)] as number) += 1;
    }
    for (const [pair, sum] of gradient.entries()) this.#step(this.#transitions, this.#transitionSquares, pair, sum * weight);
  }

  #stepWeights(
    rows: Int32Array,
    { length, width }: FeatureRows,
    labels: Uint8Array,
    forward: Float64Array,
    backward: Float64Array,
    weight: number,
  ): void {
    const { size } = this.#scheme;
    const missed = new Float64Array(size);
    for (let at = 0; at < length; at++) {
      for (let label = 0; label < size; label++)
        missed[label] =
          weight * ((labels[at] === label ? 1 : 0) - (forward[at * size + label] as number) * (backward[at * size + label] as number));
      for (let slot = at * width, end = slot + width; slot < end; slot++) {
        const row = rows[slot] as number;
        if (row < 0) continue;
        for (let label = 0; label < size; label++) this.#step(this.#weights, this.#squares, row * size + label, missed[label] as number);
      }
    }
  }

  #step(weights: Float32Array, squares: Float32Array, at: number, missed: number): void {
    const gradient = missed - this.#settings.decay * (weights[at] as number);
    if (gradient === 0) return;
    const square = (squares[at] as number) + gradient * gradient;
    squares[at] = square;
    (weights[at] as number) += (this.#settings.rate * gradient) / Math.sqrt(square + FIRST_SQUARE);
  }
}

/** Divide a row by its sum, which is given back. */
function normalised(values: Float64Array, from: number, size: number): number {
  let sum = 0;
  for (let at = from; at < from + size; at++) sum += values[at] as number;
  for (let at = from; at < from + size; at++) (values[at] as number) /= sum;
  return sum;
}

function add(sum: Float32Array, more: Float32Array): void {
  for (let at = 0; at < sum.length; at++) (sum[at] as number) += more[at] as number;
}
