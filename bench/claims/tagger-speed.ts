import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { attributionFeatures } from "../../src/claims/tagger/attribution-features.ts";
import { bestLabels } from "../../src/claims/tagger/best-labels.ts";
import { type PackedModel, unpackModel } from "../../src/claims/tagger/packed-model.ts";
import { tagScheme } from "../../src/claims/tagger/tag-scheme.ts";
import type { TaggerModel } from "../../src/claims/tagger/tagger-model.ts";
import type { Token } from "../../src/claims/token.ts";
import { tokenise } from "../../src/claims/tokenise.ts";
import { reportId } from "../../src/model/ids.ts";
import { readSource } from "../../src/pipeline.ts";
import { quantile } from "../timings.ts";

const PACKED = join(import.meta.dirname, "..", "..", "data", "models", "attribution-en.json");

export interface TaggerSpeed {
  readonly tokensPerSecond: number;
  /** False where no weights ship yet: without them the work is the same, and so is the time. */
  readonly isTrained: boolean;
}

/** The tagger alone, from words with their parts of speech to labels, by processor time. */
export async function taggerSpeed(texts: readonly string[], rounds: number): Promise<TaggerSpeed> {
  const isTrained = existsSync(PACKED);
  const model = isTrained ? unpackModel(JSON.parse(readFileSync(PACKED, "utf8")) as PackedModel) : untrained();
  const paragraphs = (await Promise.all(texts.map(paragraphsOf))).flat();
  const tokens = paragraphs.flat(2).length;
  const processorMs = Array.from({ length: rounds + 1 }, () =>
    processorMsOf(() => {
      for (const sentences of paragraphs) bestLabels(model, attributionFeatures(sentences));
    }),
  );
  // the first round warms up
  const taken = processorMs.slice(1).toSorted((a, b) => a - b);
  return { tokensPerSecond: tokens / (quantile(taken, 0.5) / 1000), isTrained };
}

function processorMsOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The sentences of each paragraph as tokens: what the tagger is given. */
async function paragraphsOf(text: string): Promise<Token[][][]> {
  const { report, sentences } = await readSource({ id: reportId("bench"), content: text, mediaType: "text/plain" });
  return [...Map.groupBy(sentences, ({ block }) => block).values()].map((own) => own.map(({ span }) => tokenise(report.text, span)));
}

function untrained(): TaggerModel {
  const scheme = tagScheme(["source", "cue", "content"]);
  const bits = 18;
  return {
    scheme,
    bits,
    weights: new Int8Array(scheme.size * 2 ** bits),
    scale: 1,
    transitions: new Float32Array(scheme.size ** 2),
    bias: 0,
  };
}
