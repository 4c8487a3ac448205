import { join } from "node:path";
import type { Claims1 } from "../../src/interchange/claims-1.ts";
import { reportId } from "../../src/model/ids.ts";
import { CLAIM_ROLES } from "../../src/model/report.ts";
import { readJsonLines } from "../json-lines.ts";
import type { Kit, Measurement } from "../kit.ts";
import type { Outcome } from "../readers.ts";

interface StreamRow {
  readonly id: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly text: string;
}

/** 398 reports as they come, damaged and furnished: nothing is scored but that reading holds. */
export const stream: Kit = {
  name: "stream",
  needs: ["stream/fa-kes.dev.jsonl"],
  async measure({ kits, readers }) {
    const rows = readJsonLines<StreamRow>(join(kits, "stream", "fa-kes.dev.jsonl"));
    const outcomes = await readers.read(
      rows.map((row) => ({ id: reportId(row.id), content: row.text, title: row.title, outlet: row.outlet })),
    );
    return streamScores(outcomes);
  },
};

export function streamScores(outcomes: readonly Outcome[]): Measurement[] {
  const readings = outcomes.flatMap((outcome) => ("reading" in outcome ? [outcome.reading] : []));
  const claims = readings.flatMap((reading) => reading.claims);
  return [
    { measure: "texts read", value: readings.length, unit: "count", better: "higher", goal: outcomes.length },
    {
      measure: "errors without a code",
      value: outcomes.filter((outcome) => "crash" in outcome).length,
      unit: "count",
      better: "lower",
      goal: 0,
    },
    {
      measure: "claims outside claim-bearing blocks",
      value: readings.flatMap(claimsAstray).length,
      unit: "count",
      better: "lower",
      goal: 0,
    },
    { measure: "claims found", value: claims.length, unit: "count", better: "neither" },
  ];
}

/** Claims with words outside every block that may carry claims. */
export function claimsAstray(reading: Pick<Claims1, "blocks" | "claims">): Claims1["claims"] {
  const speaking = reading.blocks.filter((block) => CLAIM_ROLES.has(block.role));
  const isWithin = ([start, end]: readonly [number, number]) => speaking.some(({ span }) => span[0] <= start && end <= span[1]);
  return reading.claims.filter((claim) => !claim.content.every(isWithin));
}
