import { join } from "node:path";
import type { Claims1 } from "../src/interchange/claims-1.ts";
import { reportId } from "../src/model/ids.ts";
import { readJsonLines, writeJsonLines } from "./json-lines.ts";
import type { KitPlace } from "./kit.ts";
import { predictionOf } from "./prediction-of.ts";

/**
 * Read each `{id, text}` row of a gold file as plain text and write one prediction a line.
 * `pick` names what the scorer looks at. Gives back the path of the predictions.
 */
export async function readRows(at: KitPlace, gold: string, pick: readonly (keyof Claims1)[]): Promise<string> {
  const rows = readJsonLines<{ readonly id: string; readonly text: string }>(gold);
  const outcomes = await at.readers.read(rows.map((row) => ({ id: reportId(row.id), content: row.text })));
  const path = join(at.scratch, `${pick.join("-")}-${crypto.randomUUID()}.jsonl`);
  writeJsonLines(
    path,
    rows.map((row, index) => picked(predictionOf(row.id, outcomes[index]), ["id", ...pick])),
  );
  return path;
}

function picked(prediction: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(prediction).filter(([field]) => fields.includes(field)));
}
