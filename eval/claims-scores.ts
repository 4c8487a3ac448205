import { type Measurement, percent } from "./kit.ts";
import { jsonAtEnd } from "./run-scorer.ts";

interface Prf {
  readonly F1: number;
}

interface ClaimsScores {
  readonly claims: Prf & { readonly gold: number };
  readonly "attributed: source+cue": Prf;
  readonly quantities: Prf;
  readonly actors: Prf;
  readonly places: Prf;
  readonly "event type (on matched claims)": { readonly right: number; readonly of: number };
}

/**
 * The measurements in what `score-claims.mjs --json` printed. Certainty, over-claiming and transmission stand only in its lines of text:
 *
 *     certainty level: accuracy over all gold   61.4, over matched   84.4, MAE in steps 0.31, quadratic kappa 0.712
 *     over-claiming: 2 of 31 hedged or attributed claims were given a higher certainty than the text gives
 *     transmission ok
 */
export function claimsScores(stdout: string): Measurement[] {
  const scores = jsonAtEnd(stdout) as ClaimsScores;
  const { right, of } = scores["event type (on matched claims)"];
  const overClaimed = numberAfter(stdout, /^over-claiming: (\d+) of/mu);
  const hedged = numberAfter(stdout, /^over-claiming: \d+ of (\d+)/mu);
  return [
    percent("claims F1", scores.claims.F1, 80),
    percent("attributed source+cue F1", scores["attributed: source+cue"].F1, 80),
    percent("quantities F1", scores.quantities.F1, 90),
    percent("actors F1", scores.actors.F1, 70),
    percent("places F1", scores.places.F1, 75),
    {
      measure: "certainty right",
      value: numberAfter(stdout, /accuracy over all gold\s+([\d.]+)/u),
      unit: "per cent",
      better: "higher",
      goal: 75,
    },
    { measure: "over-claimed", value: overClaimed, unit: "count", better: "lower" },
    { ...percent("over-claimed, of hedged", overClaimed / Math.max(1, hedged), 5), better: "lower" },
    // Over all gold claims, as certainty is: over the found ones alone it falls whenever a hard claim is found.
    percent("event type right", right / scores.claims.gold),
    percent("event type right, of found", of === 0 ? Number.NaN : right / of, 70),
  ];
}

/** 100 when the scorer found the chain of publication right, 0 when it did not. Absent where the gold has none. */
export function transmissionScore(stdout: string): Measurement[] {
  const line = /^transmission (.*)$/mu.exec(stdout)?.[1];
  return line === undefined
    ? []
    : [{ measure: "transmission right", value: line.startsWith("ok") ? 100 : 0, unit: "per cent", better: "higher", goal: 100 }];
}

function numberAfter(stdout: string, pattern: RegExp): number {
  const found = pattern.exec(stdout)?.[1];
  if (found === undefined) throw new Error(`the scorer printed nothing that matches ${pattern.source}`);
  return Number(found);
}
