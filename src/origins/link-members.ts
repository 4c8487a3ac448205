import type { ReportLink } from "../model/link.ts";
import { byAge, type LinkMember } from "./link-member.ts";

/**
 * Which reports of those that share a key come from which: `stated` where a page names its origin and that outlet's report of the
 * same body or nearly the same title is among them, else `same-text` where another report has word for word the same body and
 * came first. At most one link a report and none to itself; the same whatever the order given.
 */
export function linkMembers(members: readonly LinkMember[]): ReportLink[] {
  const known = members.toSorted(byAge);
  const byOutlet = Map.groupBy(known, ({ outlet }) => outlet);
  const sameBody = Map.groupBy(known, ({ body }) => body);
  return known.flatMap((child) => {
    const link = statedLink(child, byOutlet.get(child.origin) ?? []) ?? sameTextLink(child, sameBody.get(child.body)?.[0]);
    return link === undefined ? [] : [link];
  });
}

/** The page says where it is from, and that outlet's report is here. */
function statedLink(child: LinkMember, candidates: readonly LinkMember[]): ReportLink | undefined {
  if (child.origin === "" || child.origin === child.outlet) return undefined;
  const sameBody = candidates.find((candidate) => candidate.body !== "" && candidate.body === child.body);
  const parent = sameBody ?? candidates.find((candidate) => likeness(child.titleWords, candidate.titleWords) >= NEARLY_EQUAL);
  if (parent === undefined) return undefined;
  const reason = `the page names ${parent.outletName ?? child.origin} as its origin, and that outlet's report has ${sameBody ? "the same body" : "nearly the same title"}`;
  return { from: child.report, to: parent.report, kind: "stated", reason, evidence: child.evidence };
}

// Two titles of which four words in five are shared.
const NEARLY_EQUAL = 0.8;

/** Shared words over all words (Jaccard). */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const shared = new Set(a).intersection(new Set(b)).size;
  return shared / (a.length + b.length - shared);
}

/** The earliest report with the same body, when this is not it. Under a title not all of these are here. */
function sameTextLink(child: LinkMember, first: LinkMember | undefined): ReportLink | undefined {
  if (child.by !== "body" || first === undefined || first.report === child.report) return undefined;
  const reason = first.day === child.day ? "word for word the same body" : `word for word the same body, published ${first.day}`;
  return { from: child.report, to: first.report, kind: "same-text", reason, evidence: [] };
}
