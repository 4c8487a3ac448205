import { expect, test } from "vitest";
import { actorsModel, attributionModel, entitiesModel } from "../../lexicon/tagger-models.ts";
import { packModel, unpackModel } from "./packed-model.ts";
import { tagScheme } from "./tag-scheme.ts";

test("a model comes back from its file with its weights in 255 steps, the smallest left out", () => {
  const scheme = tagScheme(["cue"]);
  const weights = Float32Array.from({ length: scheme.size * 4 }, (_, at) => (at % 2 === 0 ? at / 4 : -at / 4));
  weights[1] = 0.01;
  const model = { scheme, bits: 2, weights, scale: 1, transitions: new Float32Array(scheme.size ** 2).fill(0.5), bias: -0.2 };
  const back = unpackModel(packModel("test", model));
  expect(back).toMatchObject({ bits: 2, bias: -0.2, transitions: model.transitions });
  expect(back.weights[1]).toBe(0);
  const errors = Array.from(weights, (weight, at) => Math.abs(weight - (back.weights[at] as number) * back.scale));
  expect(Math.max(...errors)).toBeLessThan(back.scale);
});

test("a file that is cut short is refused", () => {
  const scheme = tagScheme(["cue"]);
  const packed = packModel("test", {
    scheme,
    bits: 2,
    weights: new Float32Array(scheme.size * 4),
    scale: 1,
    transitions: new Float32Array(25),
    bias: 0,
  });
  expect(() => unpackModel({ ...packed, bits: 3 })).toThrow(/expected 40 weights for test, met 20/u);
});

test("the models that ship are whole and together under 4 MB", () => {
  const all = [attributionModel, entitiesModel, actorsModel];
  for (const model of all) expect(unpackModel(model).weights.some((weight) => weight !== 0)).toBe(true);
  expect(all.reduce((sum, { weights }) => sum + weights.length, 0)).toBeLessThan(4_000_000);
});
