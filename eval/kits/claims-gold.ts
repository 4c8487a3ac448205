import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { reportId } from "../../src/model/ids.ts";
import { claimsScores } from "../claims-scores.ts";
import type { Kit } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { runScorer } from "../run-scorer.ts";

/** Twelve reports of outlets on all sides, annotated by the same guidelines as the seed; counts are summed over them. */
export const claimsGold: Kit = {
  name: "claims-gold",
  needs: ["claims/gold", "claims/score-claims.mjs"],
  async measure({ kits, scratch, readers }) {
    const golds = join(kits, "claims", "gold");
    const preds = join(scratch, "claims-gold");
    mkdirSync(preds, { recursive: true });
    const ids = goldIds(golds);
    const outcomes = await readers.read(ids.map((id) => ({ id: reportId(id), content: readFileSync(join(golds, `${id}.txt`), "utf8") })));
    for (const [index, id] of ids.entries()) writeFileSync(join(preds, `${id}.json`), JSON.stringify(predictionOf(id, outcomes[index])));
    return claimsScores(await runScorer(join(kits, "claims", "score-claims.mjs"), ["--golds", golds, "--preds", preds, "--json"]));
  },
};

const goldIds = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort((a, b) => a.localeCompare(b));
