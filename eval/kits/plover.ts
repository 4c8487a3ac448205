import { join } from "node:path";
import { reportId } from "../../src/model/ids.ts";
import { ploverCoding } from "../events/plover-coding.ts";
import { readJsonLines, writeJsonLines } from "../json-lines.ts";
import { type Kit, percent } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { runScorer } from "../run-scorer.ts";

const GOLD = "events/sentences/plover-gsr-dev.jsonl";
const SCORER = "events/score-events.mjs";

/** 215 sentences on politics and war, each with one act: its PLOVER type, who acts and on whom. */
export const plover: Kit = {
  name: "plover",
  groups: ["events"],
  needs: [GOLD, SCORER],
  async measure({ kits, scratch, readers }) {
    const gold = join(kits, GOLD);
    const rows = readJsonLines<{ readonly id: string; readonly text: string }>(gold);
    const outcomes = await readers.read(rows.map(({ id, text }) => ({ id: reportId(id), content: text })));
    const predictions = join(scratch, "plover.jsonl");
    writeJsonLines(
      predictions,
      rows.map(({ id }, index) => {
        const reading = predictionOf(id, outcomes[index]);
        return { id, events: "claims" in reading ? ploverCoding(reading) : [] };
      }),
    );
    return ploverScores(
      JSON.parse(await runScorer(join(kits, SCORER), [gold, predictions, "--level", "plover", "--json"])) as PloverScores,
    );
  },
};

interface Found {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export interface PloverScores {
  readonly micro: Found & { readonly f: number };
  readonly macroF: number;
  readonly source: Found & { readonly f: number };
  readonly target: Found & { readonly f: number };
}

/** Actor spans are sources and targets counted together; they count only where the type is right. */
export function ploverScores({ micro, macroF, source, target }: PloverScores) {
  return [
    percent("type micro F1", micro.f, 60),
    percent("type macro F1", macroF),
    percent("actor span F1", f1({ tp: source.tp + target.tp, fp: source.fp + target.fp, fn: source.fn + target.fn }), 55),
    percent("source span F1", source.f),
    percent("target span F1", target.f),
  ];
}

const f1 = ({ tp, fp, fn }: Found): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn));
