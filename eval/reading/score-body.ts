import { bodyOf, type Report } from "../../src/model/report.ts";
import { holds, wordsOf } from "./folded.ts";
import type { GoldPage } from "./gold-page.ts";

/** How near the body that was read comes to the article, for one page. */
export interface BodyScore {
  readonly precision: number;
  readonly recall: number;
  /** Paragraphs of the article that are a paragraph or line of the body, word for word. */
  readonly paragraphs: number;
  readonly paragraphsFound: number;
  readonly lost: readonly string[];
  /** Texts that are not the article, and those of them that stand in the body. */
  readonly not: number;
  readonly strays: readonly string[];
}

/**
 * Words are compared in runs of four with their numbers, and the counts of a page are divided by their sum, so that long pages
 * weigh no more than short ones: the method of the article extraction benchmark of Scrapinghub (evaluate.py, MIT licence).
 */
export function scoreBody(gold: GoldPage, report: Pick<Report, "text" | "blocks"> | undefined): BodyScore {
  const body = withoutOpenings(report === undefined ? "" : bodyOf(report), gold);
  const wanted = gold.body.map((paragraph) => withoutOpenings(paragraph, gold));
  const pieces = new Set([...body.split(/\n+/u), ...body.split(/\n{2,}/u)].map((piece) => wordsOf(piece).join(" ")));
  const lost = wanted.filter((paragraph) => !pieces.has(wordsOf(paragraph).join(" ")));
  return {
    ...matched(runs(wanted.join("\n")), runs(body)),
    paragraphs: wanted.length,
    paragraphsFound: wanted.length - lost.length,
    lost,
    not: gold.not.length,
    strays: gold.not.filter((text) => holds(body, text)),
  };
}

/** The benchmark's own summary: F1 of the mean precision and the mean recall. */
export function bodyF1(scores: readonly BodyScore[]): number {
  const mean = (of: (score: BodyScore) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const [p, r] = [mean((score) => score.precision), mean((score) => score.recall)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

const withoutOpenings = (text: string, { openings }: GoldPage): string =>
  (openings ?? []).reduce((rest, opening) => rest.replace(opening, ""), text);

/** Each run of four words with how often it stands in the text; the whole of a shorter text. */
function runs(text: string): Map<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let start = 0; start < Math.max(1, words.length - 3); start++) {
    const run = words.slice(start, start + 4).join(" ");
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function matched(wanted: ReadonlyMap<string, number>, given: ReadonlyMap<string, number>) {
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const both = [...wanted].reduce((sum, [run, count]) => sum + Math.min(count, given.get(run) ?? 0), 0);
  return { precision: both === 0 ? 0 : both / total(given), recall: both === 0 ? 0 : both / total(wanted) };
}
