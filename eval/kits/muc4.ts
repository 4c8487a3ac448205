import { join } from "node:path";
import { reportId } from "../../src/model/ids.ts";
import { casualtyRows, type GoldReport } from "../events/casualty-rows.ts";
import { incidentsOf } from "../events/incidents-of.ts";
import { readJsonLines, writeJsonLines } from "../json-lines.ts";
import { type Kit, type Measurement, percent } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { runScorer } from "../run-scorer.ts";

const GOLD = "events/muc4/dev.jsonl";
const EVENTS = "events/score-events.mjs";
const CASUALTIES = "events/score-casualties.mjs";

/** 200 wire reports in capitals, with the incidents they tell of: what kind, by whom and how surely, how many killed and injured. */
export const muc4: Kit = {
  name: "muc4",
  groups: ["events"],
  needs: [GOLD, EVENTS, CASUALTIES],
  async measure({ kits, scratch, readers }) {
    const rows = readJsonLines<GoldReport & { readonly text: string }>(join(kits, GOLD));
    const outcomes = await readers.read(rows.map(({ id, text }) => ({ id: reportId(id), content: text })));
    const found = rows.map(({ id }, index) => {
      const reading = predictionOf(id, outcomes[index]);
      return { id, events: "claims" in reading ? incidentsOf(reading) : [] };
    });
    const numbers = rows.map((row, index) => casualtyRows(row, found[index]?.events ?? []));
    const [incidents, gold, ours] = ["incidents", "gold", "ours"].map((name) => join(scratch, `muc4-${name}.jsonl`)) as [
      string,
      string,
      string,
    ];
    writeJsonLines(incidents, found);
    writeJsonLines(
      gold,
      numbers.flatMap((rowsOfOne) => rowsOfOne.gold),
    );
    writeJsonLines(
      ours,
      numbers.flatMap((rowsOfOne) => rowsOfOne.ours),
    );
    return mucScores(
      JSON.parse(await runScorer(join(kits, EVENTS), [join(kits, GOLD), incidents, "--level", "muc", "--json"])) as EventScores,
      JSON.parse(await runScorer(join(kits, CASUALTIES), [gold, ours, "--json"])) as CasualtyScores,
    );
  },
};

interface EventScores {
  readonly type: { readonly f: number };
  readonly slots: { readonly perpOrg: { readonly f: number; readonly tp: number; readonly fn: number } };
  readonly perpConfidenceAccuracy: number | null;
  readonly perpConfidenceJudged: number;
}

type CasualtyScores = Readonly<Record<"killed" | "injured", { readonly exact: { readonly f: number } }>>;

/**
 * How sure the report is of its perpetrator is judged only where that was found by name, so the share of right labels is of few: it is shown
 * beside how many, and the floor is on perpetrators found with the right label, of all that the gold names.
 */
export function mucScores(events: EventScores, { killed, injured }: CasualtyScores): Measurement[] {
  const { type, slots, perpConfidenceAccuracy, perpConfidenceJudged } = events;
  const accuracy = perpConfidenceAccuracy ?? 0;
  const named = slots.perpOrg.tp + slots.perpOrg.fn;
  return [
    percent("killed exact F1", killed.exact.f),
    percent("injured exact F1", injured.exact.f),
    percent("incident type F1", type.f),
    percent("perpetrator organisation F1", slots.perpOrg.f),
    percent("perpetrator found, confidence right", (accuracy * perpConfidenceJudged) / Math.max(1, named)),
    { ...percent("confidence right, of those judged", accuracy), better: "neither" },
    { measure: "perpetrators judged", value: perpConfidenceJudged, unit: "count", better: "neither" },
  ];
}
