import type { ReportId } from "../model/ids.ts";
import type { ReportLink } from "../model/link.ts";
import type { Report } from "../model/report.ts";
import { byAge } from "./link-member.ts";
import { linkMembers } from "./link-members.ts";
import { linkMembersOf } from "./link-members-of.ts";

/**
 * Which of the reports given come from which: all that share a key compared, and of what is found the one link of each report that
 * counts: a stated one before one of the same text, then the one to the lowest id.
 * At most one link a report, none to itself, never in a circle; the same whatever the order of the reports.
 * A room, which compares key by key, keeps all that is found; of two pages that name each other it has both links.
 */
export function linkReports(reports: readonly Report[]): ReportLink[] {
  const keyed = reports.flatMap((report) =>
    linkMembersOf(report).map(({ key, about }) => ({ key, member: { ...about, report: report.id } })),
  );
  const sharing = Map.groupBy(keyed, ({ key }) => key);
  const found = [...sharing.values()].flatMap((group) => linkMembers(group.map(({ member }) => member)));
  const byChild = Map.groupBy(found, ({ from }) => from);
  const links = new Map<ReportId, ReportLink>();
  const children = new Set(
    keyed
      .map(({ member }) => member)
      .toSorted(byAge)
      .map(({ report }) => report),
  );
  for (const report of children) {
    const link = theOneThatCounts(byChild.get(report) ?? []);
    if (link !== undefined && !leadsTo(link.to, link.from, links)) links.set(report, link);
  }
  return [...links.values()];
}

const theOneThatCounts = (links: readonly ReportLink[]): ReportLink | undefined => links.toSorted(byWeight)[0];

const byWeight = (a: ReportLink, b: ReportLink): number =>
  Number(a.kind !== "stated") - Number(b.kind !== "stated") || (a.to < b.to ? -1 : 1);

/** Whether the links from one report on end up at another. */
function leadsTo(from: ReportId, target: ReportId, links: ReadonlyMap<ReportId, ReportLink>): boolean {
  let at: ReportId | undefined = from;
  while (at !== undefined && at !== target) at = links.get(at)?.to;
  return at === target;
}
