import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTrainingFile, TASKS, type TextsElsewhere, train } from "../../src/training/training.ts";
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
    const re3d = readFileSync(join(kits, "claims", "re3d.train.jsonl"), "utf8");
    const elsewhere = textsOf(re3d);
    const own = goldFiles().flatMap((file) => readTrainingFile(file, readFileSync(file, "utf8"), elsewhere));
    const named = readTrainingFile("re3d.train.jsonl", re3d, elsewhere).filter(({ licence }) => !UNSHIPPABLE.has(licence ?? ""));
    let reproduced = 0;
    for (const [task, texts] of [
      ["attribution", own],
      ["mentions", own],
      ["entities", named],
    ] as const) {
      const { model } = await train(TASKS[task], texts, SEED);
      if (readFileSync(join(ROOT, "data", "models", `${task}-en.json`), "utf8") === `${JSON.stringify(model)}\n`) reproduced++;
      else process.stderr.write(`  ${task}-en.json is not what its data give\n`);
    }
    return [{ measure: "shipped models reproduced", value: reproduced, unit: "count", better: "higher", goal: 3 }];
  },
};

function goldFiles(): string[] {
  const folder = join(ROOT, "data", "gold");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:gold|standoff)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function textsOf(lines: string): TextsElsewhere {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string });
  return new Map(rows.map(({ id, text }) => [id, { text, sha256: createHash("sha256").update(text).digest("hex") }]));
}
