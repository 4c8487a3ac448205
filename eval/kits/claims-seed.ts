import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportId } from "../../src/model/ids.ts";
import { claimsScores, transmissionScore } from "../claims-scores.ts";
import type { Kit } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { runScorer } from "../run-scorer.ts";

/** One republished roundup with 44 claims, annotated by hand. */
export const claimsSeed: Kit = {
  name: "claims-seed",
  needs: ["claims/seed.txt", "claims/seed-gold.json", "claims/score-claims.mjs"],
  async measure({ kits, scratch, readers }) {
    const folder = join(kits, "claims");
    const outcomes = await readers.read([{ id: reportId("seed"), content: readFileSync(join(folder, "seed.txt"), "utf8") }]);
    const prediction = join(scratch, "seed.json");
    writeFileSync(prediction, JSON.stringify(predictionOf("seed", outcomes[0])));
    const stdout = await runScorer(join(folder, "score-claims.mjs"), [
      "--gold",
      join(folder, "seed-gold.json"),
      "--pred",
      prediction,
      "--json",
    ]);
    return [...claimsScores(stdout), ...transmissionScore(stdout)];
  },
};
