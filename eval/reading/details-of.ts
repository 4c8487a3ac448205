import { GROUPS, type PageScore, totalOf } from "./page-score.ts";
import { f1, precision, recall } from "./settle.ts";

/** For people: precision and recall of every field, then what went wrong on each page. */
export function detailsOf(scores: readonly PageScore[]): string {
  return [...fieldTable(scores), "", ...scores.flatMap(wrongsOf)].join("\n");
}

function fieldTable(scores: readonly PageScore[]): string[] {
  const names = GROUPS.flatMap((group) => fieldsOf(scores, group).map((field) => ({ group, field })));
  const head = `${"field".padEnd(30)} wanted  given  right      P      R     F1`;
  const rows = names.map(({ group, field }) => {
    const tally = totalOf(scores, group, field);
    const counts = [tally.wanted, tally.given, tally.right].map((count) => String(count).padStart(6));
    const shares = [precision(tally), recall(tally), f1(tally)].map((share) => (share * 100).toFixed(1).padStart(6));
    return `${`${group}: ${field}`.padEnd(30)} ${[...counts, ...shares].join(" ")}`;
  });
  return [head, ...rows];
}

const fieldsOf = (scores: readonly PageScore[], group: (typeof GROUPS)[number]): string[] => [
  ...new Set(scores.flatMap(({ groups }) => Object.keys(groups[group]))),
];

function wrongsOf({ name, body, groups }: PageScore): string[] {
  const wrongs = [
    ...body.lost.map((text) => `  body lacks: ${text}`),
    ...body.strays.map((text) => `  body holds: ${text}`),
    ...GROUPS.flatMap((group) =>
      Object.entries(groups[group]).flatMap(([field, settled]) => [
        ...(settled?.lacks ?? []).map((value) => `  ${field} lacks: ${value}`),
        ...(settled?.extra ?? []).map((value) => `  ${field} has too much: ${value}`),
      ]),
    ),
  ];
  return wrongs.length === 0 ? [] : [name, ...wrongs.map((line) => line.slice(0, 200))];
}
