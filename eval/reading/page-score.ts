import type { Report } from "../../src/model/report.ts";
import type { OwnPage } from "./gold-page.ts";
import { type BodyScore, scoreBody } from "./score-body.ts";
import { scoreHead } from "./score-head.ts";
import { scoreLicence } from "./score-licence.ts";
import { scoreLines } from "./score-lines.ts";
import { scoreProvenance } from "./score-provenance.ts";
import { type Settled, sumOf, type Tally } from "./settle.ts";

/** Everything that is compared on one page. `groups` names a group, then a field of it. */
export interface PageScore {
  readonly name: string;
  readonly part: "dev" | "test";
  readonly body: BodyScore;
  readonly groups: Readonly<Record<Group, Readonly<Partial<Record<string, Settled>>>>>;
  readonly addresses: Tally;
}

export const GROUPS = ["metadata", "provenance", "licence", "lines"] as const;
export type Group = (typeof GROUPS)[number];

/** Set one page beside what was read of it; `undefined` when it could not be read. */
export function scorePage({ name, gold }: OwnPage, report: Report | undefined): PageScore {
  const { parties, addresses } = scoreProvenance(gold, report);
  return {
    name,
    part: gold.part,
    body: scoreBody(gold, report),
    groups: {
      metadata: scoreHead(gold, report),
      provenance: { parties },
      licence: scoreLicence(gold, report),
      lines: scoreLines(gold, report),
    },
    addresses,
  };
}

/** All fields of a group together, or one of them, over all pages. */
export const totalOf = (scores: readonly PageScore[], group: Group, field?: string): Tally =>
  sumOf(
    scores.flatMap(({ groups }) =>
      Object.entries(groups[group]).flatMap(([name, settled]) =>
        settled === undefined || (field !== undefined && name !== field) ? [] : [settled],
      ),
    ),
  );
