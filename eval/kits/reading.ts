import process from "node:process";
import { ReportedlyError } from "../../src/errors.ts";
import { starterWorld } from "../../src/lexicon/starter-world.ts";
import { reportId } from "../../src/model/ids.ts";
import type { Report } from "../../src/model/report.ts";
import { layered, type World } from "../../src/model/world.ts";
import { readReport } from "../../src/read/read-report.ts";
import { type Kit, type Measurement, percent } from "../kit.ts";
import { detailsOf } from "../reading/details-of.ts";
import { type OwnPage, ownPages } from "../reading/gold-page.ts";
import { type Group, type PageScore, scorePage, totalOf } from "../reading/page-score.ts";
import { bodyF1 } from "../reading/score-body.ts";
import { HEAD_FIELDS } from "../reading/score-head.ts";
import { LICENCE_FIELDS } from "../reading/score-licence.ts";
import { LINE_ROLES } from "../reading/score-lines.ts";
import { f1, precision, recall, sumOf } from "../reading/settle.ts";
import known from "../reading/world.json" with { type: "json" };

/** Precision and recall that we build for. */
const GOAL = 90;

/** Pages of our own writing, each of another design, with everything they state about themselves. Always there. */
export const reading: Kit = {
  name: "reading",
  groups: ["read"],
  needs: [],
  async measure({ isDetailed }) {
    const world = layered(known as World, starterWorld);
    const scores: PageScore[] = [];
    let crashed = 0;
    for (const page of ownPages()) {
      const outcome = await readPage(page, world);
      if ("problem" in outcome) process.stderr.write(`  ${page.name}: ${outcome.problem}\n`);
      crashed += "problem" in outcome && outcome.isDefect ? 1 : 0;
      scores.push(scorePage(page, "report" in outcome ? outcome.report : undefined));
    }
    if (isDetailed) console.log(detailsOf(scores));
    return [...readingScores(scores), { measure: "errors without a code", value: crashed, unit: "count", better: "lower", goal: 0 }];
  },
};

type Outcome = { readonly report: Report } | { readonly problem: string; readonly isDefect: boolean };

async function readPage({ name, bytes, gold }: OwnPage, world: World): Promise<Outcome> {
  try {
    return { report: await readReport({ id: reportId(name), content: bytes, mediaType: "text/html", url: gold.url }, world) };
  } catch (thrown) {
    if (thrown instanceof ReportedlyError) return { problem: thrown.code, isDefect: false };
    return { problem: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown), isDefect: true };
  }
}

/** The measures over all pages, then the chief ones for each half of them. */
export function readingScores(scores: readonly PageScore[]): Measurement[] {
  const fields = (group: Group, names: readonly string[], prefix = "") =>
    names.map((name) => percent(`${prefix}${name} F1`, f1(totalOf(scores, group, name)), GOAL));
  const bodies = scores.map(({ body }) => body);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  const total = (of: (score: PageScore) => number) => scores.reduce((sum, score) => sum + of(score), 0);
  return [
    percent("body F1", bodyF1(bodies), GOAL),
    percent(
      "paragraphs found",
      share(
        total(({ body }) => body.paragraphsFound),
        total(({ body }) => body.paragraphs),
      ),
    ),
    percent(
      "furniture left out",
      share(
        total(({ body }) => body.not - body.strays.length),
        total(({ body }) => body.not),
      ),
    ),
    ...whole(scores, "metadata"),
    ...fields("metadata", HEAD_FIELDS),
    ...whole(scores, "provenance"),
    percent("provenance links kept", recall(sumOf(scores.map(({ addresses }) => addresses))), GOAL),
    ...whole(scores, "licence"),
    ...fields("licence", LICENCE_FIELDS, "licence "),
    ...whole(scores, "lines"),
    ...fields("lines", LINE_ROLES, "lines: "),
    ...(["dev", "test"] as const).flatMap((part) => half(scores, part)),
  ];
}

const whole = (scores: readonly PageScore[], group: Group): Measurement[] => [
  percent(`${group} precision`, precision(totalOf(scores, group)), GOAL),
  percent(`${group} recall`, recall(totalOf(scores, group)), GOAL),
];

function half(all: readonly PageScore[], part: PageScore["part"]): Measurement[] {
  const scores = all.filter((score) => score.part === part);
  if (scores.length === 0) return [];
  return [
    percent(`${part} half: body F1`, bodyF1(scores.map(({ body }) => body))),
    percent(`${part} half: metadata F1`, f1(totalOf(scores, "metadata"))),
    percent(`${part} half: provenance F1`, f1(totalOf(scores, "provenance"))),
    percent(`${part} half: licence F1`, f1(totalOf(scores, "licence"))),
    percent(`${part} half: lines F1`, f1(totalOf(scores, "lines"))),
  ];
}
