import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { claimsOfGold } from "../../src/gold/claims-of-gold.ts";
import type { GoldReport } from "../../src/gold/gold-report.ts";
import { readGold } from "../../src/gold/read-gold.ts";
import { readStandoff } from "../../src/gold/standoff.ts";
import { reportId } from "../../src/model/ids.ts";
import type { Source } from "../../src/model/reading.ts";
import { claimsScores } from "../claims-scores.ts";
import { readJsonLines } from "../json-lines.ts";
import { type Kit, type KitPlace, percent } from "../kit.ts";
import { predictionOf } from "../prediction-of.ts";
import { type RelatedClaims, relationsRight } from "../relations-right.ts";
import { runScorer } from "../run-scorer.ts";
import { type DatedClaims, timesRight } from "../times-right.ts";

const GOLD = resolve(import.meta.dirname, "..", "..", "data", "gold");
const SCORER = "claims/score-claims.mjs";
const TEXTS = "claims/re3d.train.jsonl";

interface OwnReport {
  readonly id: string;
  readonly report: GoldReport;
}

/** The development part of our own gold: invented reports in many manners, which no weights were trained on. */
export const claimsOwn: Kit = {
  name: "claims-own",
  needs: [SCORER],
  async measure(at) {
    const read = await readAll("claims-own", devOf(inventedReports()), at);
    const { right, told, gold } = relationsRight(read.pairs);
    return [
      ...claimsScores(await scored(read, at)),
      percent("time values right", timesRight(read.pairs)),
      percent("relations right, of those told", told === 0 ? 0 : right / told),
      percent("relations found", right / gold),
    ];
  },
};

/** The same on real reports, by our annotation that stands off their texts (re3d; development part of data/gold/re3d). They date next to nothing. */
export const claimsRe3d: Kit = {
  name: "claims-re3d",
  needs: [SCORER, TEXTS],
  measure: async (at) => claimsScores(await scored(await readAll("claims-re3d", devOf(re3dReports(join(at.kits, TEXTS))), at), at)),
};

const devOf = (all: readonly OwnReport[]): OwnReport[] => all.filter(({ report }) => report.part === "dev");

function inventedReports(): OwnReport[] {
  return namesIn("reports", ".gold").map((id) => {
    const { report, faults } = readGold(readFileSync(join(GOLD, "reports", `${id}.gold`), "utf8"));
    if (faults.length > 0) throw new Error(`${id}.gold is not as data/gold/README.md says: node scripts/check-gold.ts tells where`);
    return { id, report };
  });
}

function re3dReports(path: string): OwnReport[] {
  const texts = new Map(readJsonLines<{ readonly id: string; readonly text: string }>(path).map(({ id, text }) => [id, text]));
  return namesIn("re3d", ".standoff").flatMap((id) => {
    const text = texts.get(id);
    return text === undefined
      ? []
      : [{ id, report: readStandoff(readFileSync(join(GOLD, "re3d", `${id}.standoff`), "utf8"), text).standoff.report }];
  });
}

const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(GOLD, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort((a, b) => a.localeCompare(b));

interface ReadReports {
  readonly golds: string;
  readonly preds: string;
  readonly pairs: readonly { readonly gold: DatedClaims & RelatedClaims; readonly ours: DatedClaims & RelatedClaims }[];
}

/** Read the reports, and lay gold and readings side by side as the scorer wants them. */
async function readAll(name: string, reports: readonly OwnReport[], { scratch, readers }: KitPlace): Promise<ReadReports> {
  const golds = join(scratch, `${name}-gold`);
  const preds = join(scratch, `${name}-pred`);
  for (const folder of [golds, preds]) mkdirSync(folder, { recursive: true });
  const outcomes = await readers.read(reports.map(sourceOf));
  const pairs = reports.map(({ id, report }, index) => {
    const gold = claimsOfGold(report);
    const ours = predictionOf(id, outcomes[index]);
    writeFileSync(join(golds, `${id}.txt`), report.text);
    writeFileSync(join(golds, `${id}.json`), JSON.stringify(gold));
    writeFileSync(join(preds, `${id}.json`), JSON.stringify(ours));
    return { gold, ours: "claims" in ours ? ours : { claims: [] } };
  });
  return { golds, preds, pairs };
}

const scored = ({ golds, preds }: ReadReports, { kits }: KitPlace): Promise<string> =>
  runScorer(join(kits, SCORER), ["--golds", golds, "--preds", preds, "--json"]);

/** The text as a user would hand it over, with what its head says. A document of re3d whose day is not known has none. */
const sourceOf = ({ id, report }: OwnReport): Source => ({
  id: reportId(id),
  content: report.text,
  outlet: report.outlet,
  published: report.published.startsWith("0000") ? undefined : report.published,
  fileName: `${id}.txt`,
  mediaType: "text/plain",
});
