import { byCodePoint } from "../../model/by-code-point.ts";
import type { ReportId } from "../../model/ids.ts";
import type { ReportLink } from "../../model/link.ts";

/** Links from and to a report, each once: stated ones first, then by the other report's id, then by the one they lead to. */
export function linksOf(all: readonly ReportLink[], report: ReportId): ReportLink[] {
  const touching = all.filter(({ from, to }) => from === report || to === report);
  const distinct = touching.filter((link, index) => touching.findIndex((other) => isSame(link, other)) === index);
  const other = ({ from, to }: ReportLink): ReportId => (from === report ? to : from);
  return distinct.sort((a, b) => statedFirst(a, b) || byCodePoint(other(a), other(b)) || byCodePoint(a.to, b.to));
}

/** The way of a report up to its origin, ending before a report that was met already. */
export function wayUp(all: readonly ReportLink[], report: ReportId): ReportLink[] {
  const met = new Set([report]);
  const way: ReportLink[] = [];
  for (let step = stepFrom(all, report); step && !met.has(step.to); step = stepFrom(all, step.to)) {
    met.add(step.to);
    way.push(step);
  }
  return way;
}

/** From each report the stated link if there is one, else the one to the lowest id. */
function stepFrom(all: readonly ReportLink[], report: ReportId): ReportLink | undefined {
  return all.filter(({ from }) => from === report).sort((a, b) => statedFirst(a, b) || byCodePoint(a.to, b.to))[0];
}

const isSame = (a: ReportLink, b: ReportLink): boolean => a.from === b.from && a.to === b.to && a.kind === b.kind;

const statedFirst = (a: ReportLink, b: ReportLink): number => Number(b.kind === "stated") - Number(a.kind === "stated");
