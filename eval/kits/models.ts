import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, textsElsewhere } from "../../src/cli/train/training-files.ts";
import { readTrainingFile, TASKS, train } from "../../src/training/training.ts";
import type { Kit } from "../kit.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SEED = 1;
/** Texts of others that may be learned from, but for those under terms that a shipped model cannot keep (docs/quality.md). */
const UNSHIPPABLE: ReadonlySet<string> = new Set(["CC-BY-NC-3.0", "CC-BY-SA-3.0"]);

/** Trains the shipped taggers anew from what they were trained on, and counts those that come out the same bit for bit. */
export const models: Kit = {
  name: "models",
  needs: ["claims/re3d.train.jsonl"],
  async measure({ kits }) {
    const re3d = join(kits, "claims", "re3d.train.jsonl");
    const elsewhere = await textsElsewhere([re3d]);
    const textsIn = async (path: string) =>
      (await filesOf([path])).flatMap(({ name, content }) => readTrainingFile(name, content, elsewhere));
    const own = await textsIn(join(ROOT, "data", "gold"));
    const named = (await textsIn(re3d)).filter(({ licence }) => !UNSHIPPABLE.has(licence ?? ""));
    let reproduced = 0;
    for (const [task, texts] of [
      ["attribution", own],
      ["actors", own],
      ["places", own],
      ["entities", named],
    ] as const) {
      const { model } = await train(TASKS[task], texts, SEED);
      if (readFileSync(join(ROOT, "data", "models", `${task}-en.json`), "utf8") === `${JSON.stringify(model)}\n`) reproduced++;
      else process.stderr.write(`  ${task}-en.json is not what its data give\n`);
    }
    return [{ measure: "shipped models reproduced", value: reproduced, unit: "count", better: "higher", goal: 4 }];
  },
};
