import { join } from "node:path";
import { type Kit, percent } from "../kit.ts";
import { readRows } from "../read-rows.ts";
import { jsonAtEnd, runScorer } from "../run-scorer.ts";

// For weights trained on texts that may be trained on; a tagger trained on this corpus's own articles reaches more.
const GOALS: Readonly<Record<string, number>> = { "source.exact": 66, "cue.exact": 64, "content.exact": 50, "rel.half": 45 };
const MEASURES = [
  "source.exact",
  "source.token",
  "cue.exact",
  "cue.token",
  "content.exact",
  "content.token",
  "rel.half",
  "rel.any",
] as const;

/** Source, cue and content of 2,192 attributions in US news (PolNeAR, development part). */
export const attribution: Kit = {
  name: "attribution",
  needs: ["claims/polnear.dev.jsonl", "claims/score-attribution.mjs"],
  async measure(at) {
    const gold = join(at.kits, "claims", "polnear.dev.jsonl");
    const predictions = await readRows(at, gold, ["attributions"]);
    const scores = jsonAtEnd(
      await runScorer(join(at.kits, "claims", "score-attribution.mjs"), ["--gold", gold, "--pred", predictions, "--reps", "0", "--json"]),
    );
    return attributionScores(scores as AttributionScores);
  },
};

export type AttributionScores = Readonly<Record<(typeof MEASURES)[number], { readonly F1: number }>>;

export const attributionScores = (scores: AttributionScores, goals = GOALS) =>
  MEASURES.map((name) => percent(`${name} F1`, scores[name].F1, goals[name]));
