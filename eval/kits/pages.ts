import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { reportId } from "../../src/model/ids.ts";
import type { Source } from "../../src/model/reading.ts";
import { readJsonLines, writeJsonLines } from "../json-lines.ts";
import { type Kit, type Measurement, percent } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { runScorer } from "../run-scorer.ts";

interface PageRow {
  readonly id: string;
  readonly url: string | null;
  readonly html: string;
}

/** 216 stored web pages, 156 of them with title, author, date and body marked by people. */
export const pages: Kit = {
  name: "pages",
  groups: ["read"],
  needs: ["pages/gold.jsonl", "pages/html", "pages/score-pages.mjs"],
  async measure({ kits, scratch, readers }) {
    const folder = join(kits, "pages");
    const gold = join(folder, "gold.jsonl");
    const rows = readJsonLines<PageRow>(gold);
    const outcomes = await readers.read(rows.map((row) => sourceOf(row, folder)));
    const predictions = join(scratch, "pages.jsonl");
    writeJsonLines(
      predictions,
      rows.map((row, index) => predictionOf(row.id, outcomes[index])),
    );
    const crashed = outcomes.filter((outcome) => "crash" in outcome).length;
    return [
      ...pageScores(JSON.parse(await runScorer(join(folder, "score-pages.mjs"), [gold, predictions, "--json"])) as PageScores),
      { measure: "errors without a code", value: crashed, unit: "count", better: "lower", goal: 0 },
    ];
  },
};

const sourceOf = (row: PageRow, folder: string): Source => ({
  id: reportId(row.id),
  content: gunzipSync(readFileSync(join(folder, row.html))),
  mediaType: "text/html",
  url: row.url ?? undefined,
});

interface Field {
  readonly f1: number;
}

export interface PageScores {
  readonly title: Field;
  readonly author: Field;
  readonly date: Field;
  readonly body: Field & { readonly withFound: number; readonly withoutAbsent: number; readonly emptyBody: number };
}

/** For the shares of segments the goals are what Readability alone reaches on these pages. */
export const pageScores = ({ title, author, date, body }: PageScores): Measurement[] => [
  percent("title F1", title.f1, 82),
  percent("author F1", author.f1, 75),
  percent("date F1", date.f1, 82),
  percent("body F1", body.f1, 91),
  percent("body found", body.withFound, 91.7),
  percent("furniture left out", body.withoutAbsent, 82.1),
  { measure: "empty bodies", value: body.emptyBody, unit: "count", better: "lower", goal: 0 },
];
