import type { TagScheme } from "./tag-scheme.ts";

/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): a weight for each hashed feature and label,
 * and for each pair of labels that may follow each other.
 */
export interface TaggerModel {
  readonly scheme: TagScheme;
  /** Features are hashed into 2^bits rows of `scheme.size` weights. */
  readonly bits: number;
  readonly weights: Float32Array | Int8Array;
  /** What one step of an integer weight is worth; 1 for real ones. */
  readonly scale: number;
  /** By label before, then label: `scheme.size` squared. */
  readonly transitions: Float32Array;
  /** Added to the score of `O`: below zero it finds more and errs more. */
  readonly bias: number;
}

/** Features of a sequence: `width` numbers a token at most; -1 behind the last. Which row of a model each means, its lowest bits say. */
export interface FeatureRows {
  readonly length: number;
  readonly width: number;
  readonly rows: Int32Array;
}

/** Scores of each token and label: `length` × `scheme.size`. */
export function scoresOf(model: TaggerModel, { length, width, rows }: FeatureRows): Float64Array {
  const { weights, scale, bias } = model;
  const { size } = model.scheme;
  const mask = 2 ** model.bits - 1;
  const scores = new Float64Array(length * size);
  const sums = weights instanceof Int8Array ? new Int32Array(size) : new Float64Array(size);
  for (let at = 0; at < length; at++) {
    sums.fill(0);
    for (let slot = at * width, end = slot + width; slot < end; slot++) {
      const row = rows[slot] as number;
      if (row < 0) break;
      const from = (row & mask) * size;
      for (let label = 0; label < size; label++) (sums[label] as number) += weights[from + label] as number;
    }
    const to = at * size;
    for (let label = 0; label < size; label++) scores[to + label] = (sums[label] as number) * scale;
    (scores[to] as number) += bias;
  }
  return scores;
}
