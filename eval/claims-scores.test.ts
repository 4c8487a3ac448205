import { expect, it } from "vitest";
import { claimsScores, transmissionScore } from "./claims-scores.ts";

const f1 = (F1: number) => ({ P: 0, R: 0, F1, tp: 0, pred: 0, gold: 8 });
const scores = {
  claims: f1(0.6123),
  "attributed: source+cue": f1(0.5),
  quantities: f1(0.875),
  actors: f1(0.4),
  places: f1(0.25),
  "event type (on matched claims)": { accuracy: 0.667, right: 4, of: 6 },
};
const printed = `claims                                 60.0   62.5   61.2 25/42/40
certainty level: accuracy over all gold   54.5, over matched   88.9, MAE in steps 0.21, quadratic kappa 0.800
over-claiming: 2 of 31 hedged or attributed claims were given a higher certainty than the text gives
event type (on matched claims): accuracy   66.7 4/6
transmission ok
${JSON.stringify(scores)}
`;

it("takes shares from the scorer's JSON and certainty from its lines", () => {
  const byName = Object.fromEntries(claimsScores(printed).map((found) => [found.measure, found.value]));
  expect(byName).toEqual({
    "claims F1": 61.2,
    "attributed source+cue F1": 50,
    "quantities F1": 87.5,
    "actors F1": 40,
    "places F1": 25,
    "certainty right": 54.5,
    "over-claimed": 2,
    "over-claimed, of hedged": 6.5,
    "event type right": 50,
    "event type right, of found": 66.7,
  });
});

it("counts over-claiming as better when lower, as a number and as a share of what is hedged", () => {
  const [count, share] = claimsScores(printed).filter((found) => found.measure.startsWith("over-claimed"));
  expect(count).toMatchObject({ better: "lower", value: 2 });
  expect(share).toMatchObject({ better: "lower", unit: "per cent", goal: 5 });
});

it("reads whether the chain of publication was right", () => {
  expect(transmissionScore(printed)).toMatchObject([{ measure: "transmission right", value: 100 }]);
  expect(transmissionScore(printed.replace("transmission ok", "transmission gold A@1 | pred B@2"))).toMatchObject([{ value: 0 }]);
  expect(transmissionScore("no such line")).toEqual([]);
});

it("refuses a scorer that no longer prints what we read", () => {
  expect(() => claimsScores(printed.replace("over-claiming", "overclaims"))).toThrow("matches ^over-claiming");
});
