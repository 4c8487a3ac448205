import { unzlibSync, zlibSync } from "fflate";
import { tagScheme } from "./tag-scheme.ts";
import type { TaggerModel } from "./tagger-model.ts";

/** A model as a file keeps it. Weights are whole numbers from -127 to 127, deflated, in base64. */
export interface PackedModel {
  readonly task: string;
  readonly roles: readonly string[];
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
  readonly transitions: readonly number[];
  readonly weights: string;
}

/** Pack a model: weights in 255 steps, those below two steps left out (which costs nothing measurable and halves the file). */
export function packModel(task: string, model: TaggerModel): PackedModel {
  let most = 0;
  for (const weight of model.weights) most = Math.max(most, Math.abs(weight * model.scale));
  const scale = most / 127 || 1;
  const steps = Int8Array.from(model.weights, (weight) => {
    const step = Math.round((weight * model.scale) / scale);
    return Math.abs(step) < LEAST_STEP ? 0 : step;
  });
  return {
    task,
    roles: model.scheme.roles,
    bits: model.bits,
    scale,
    bias: model.bias,
    transitions: Array.from(model.transitions, (one) => Math.round(one * 1e4) / 1e4),
    weights: base64Of(zlibSync(new Uint8Array(steps.buffer), { level: 9 })),
  };
}

const LEAST_STEP = 2;

/** Unpack what `packModel` packed. Throws an Error when the file is not as long as it says. */
export function unpackModel(packed: PackedModel): TaggerModel {
  const scheme = tagScheme(packed.roles);
  const expected = scheme.size * 2 ** packed.bits;
  const bytes = unzlibSync(bytesOf(packed.weights), { out: new Uint8Array(expected) });
  if (bytes.length !== expected) throw new Error(`expected ${expected} weights for ${packed.task}, met ${bytes.length}`);
  return {
    scheme,
    bits: packed.bits,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
    scale: packed.scale,
    transitions: Float32Array.from(packed.transitions),
    bias: packed.bias,
  };
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
