import { join } from "node:path";
import { type Kit, percent } from "../kit.ts";
import { readRows } from "../read-rows.ts";
import { jsonAtEnd, runScorer } from "../run-scorer.ts";

/** 439 named things in reports on the war in Syria and Iraq (re3d, development part). */
export const entities: Kit = {
  name: "entities",
  needs: ["claims/re3d.dev.jsonl", "claims/score-entities.mjs"],
  async measure(at) {
    const gold = join(at.kits, "claims", "re3d.dev.jsonl");
    const predictions = await readRows(at, gold, ["entities"]);
    const scores = jsonAtEnd(
      await runScorer(join(at.kits, "claims", "score-entities.mjs"), ["--gold", gold, "--pred", predictions, "--reps", "0", "--json"]),
    );
    return entityScores(scores as EntityScores);
  },
};

export interface EntityScores {
  readonly "exact.ALL": { readonly F1: number };
  readonly "overlap.ALL": { readonly F1: number };
}

export const entityScores = (scores: EntityScores, goal?: number) => [
  percent("exact F1", scores["exact.ALL"].F1, goal),
  percent("overlap F1", scores["overlap.ALL"].F1),
];
