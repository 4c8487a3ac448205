import { starterWorld } from "../lexicon/starter-world.ts";
import { worldIndex } from "../lexicon/world-index.ts";
import type { ReportLink } from "../model/link.ts";
import { bodyOf, type Report } from "../model/report.ts";
import type { Span } from "../model/span.ts";

/**
 * Which of the reports given come from which: `stated` where a page names its origin and that outlet's report of nearly the same
 * title or the same body is among them, else `same-text` where another report has word for word the same body and came first.
 * At most one link a report, none to itself, never in a circle; the same whatever the order of the reports.
 */
export function linkReports(reports: readonly Report[]): ReportLink[] {
  const known = reports.map(asKnown).toSorted(byAge);
  const sameBody = Map.groupBy(known, (report) => report.body);
  const byOutlet = Map.groupBy(known, (report) => report.outlet);
  const links = new Map<string, ReportLink>();
  for (const child of known) {
    const link = statedLink(child, byOutlet.get(child.origin) ?? []) ?? sameTextLink(child, sameBody.get(child.body) ?? []);
    if (link !== undefined && !leadsTo(link.to, link.from, links)) links.set(link.from, link);
  }
  return [...links.values()];
}

/** A report with what links go by, worked out once. */
interface Known {
  readonly report: Report;
  /** The outlet read, and the one it names as its origin; empty where unknown. */
  readonly outlet: string;
  readonly origin: string;
  readonly titleWords: ReadonlySet<string>;
  /** The body's words alone, without case and punctuation; empty when there are too few to say anything. */
  readonly body: string;
  readonly day: string;
}

const FEWEST_WORDS = 20;

function asKnown(report: Report): Known {
  const words = wordsIn(bodyOf(report) || report.text);
  return {
    report,
    outlet: outletKey(report.outlet),
    origin: outletKey(report.original?.outlet ?? originHop(report)?.outlet),
    titleWords: new Set(wordsIn(report.title ?? "")),
    body: words.length < FEWEST_WORDS ? "" : words.join(" "),
    day: report.published?.value ?? "9999",
  };
}

/** Hop 0, when the outlet that was read is another one. */
const originHop = (report: Report) => (report.transmission.length > 1 ? report.transmission.find((hop) => hop.hop === 0) : undefined);

/** One key for an outlet, however it is spelt: "The Associated Press" and "AP" are one. */
function outletKey(name: string | undefined): string {
  if (name === undefined || name.trim() === "") return "";
  const listed = worldIndex(starterWorld)
    .named(name)
    .find(({ kind }) => kind === "outlet");
  return (
    listed?.entry.id ??
    wordsIn(name)
      .filter((word) => word !== "the")
      .join(" ")
  );
}

const wordsIn = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The page says where it is from, and that outlet's report is here. */
function statedLink(child: Known, candidates: readonly Known[]): ReportLink | undefined {
  if (child.origin === "" || child.origin === child.outlet) return undefined;
  const others = candidates.filter((candidate) => candidate.report.id !== child.report.id);
  const sameBody = others.find((candidate) => candidate.body !== "" && candidate.body === child.body);
  const parent = sameBody ?? others.find((candidate) => likeness(child.titleWords, candidate.titleWords) >= NEARLY_EQUAL);
  if (parent === undefined) return undefined;
  const reason = `the page names ${parent.report.outlet ?? child.origin} as its origin, and that outlet's report has ${sameBody ? "the same body" : "nearly the same title"}`;
  return { from: child.report.id, to: parent.report.id, kind: "stated", reason, evidence: evidenceOf(child.report) };
}

// Two titles of which four words in five are shared.
const NEARLY_EQUAL = 0.8;

/** Shared words over all words (Jaccard); titles of fewer than three words say too little. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size < 3 || b.size < 3) return 0;
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared);
}

const evidenceOf = (report: Report): readonly Span[] => originHop(report)?.evidence ?? [];

/** The earliest report with the same body, when this is not it. */
function sameTextLink(child: Known, same: readonly Known[]): ReportLink | undefined {
  const [first] = same;
  if (child.body === "" || first === undefined || first.report.id === child.report.id) return undefined;
  const reason = first.day === child.day ? "word for word the same body" : `word for word the same body, published ${first.day}`;
  return { from: child.report.id, to: first.report.id, kind: "same-text", reason, evidence: [] };
}

/** Oldest first; of one day those that name no other origin first, then by id, so that the order given cannot matter. */
function byAge(a: Known, b: Known): number {
  return compare(a.day, b.day) || Number(a.origin !== "") - Number(b.origin !== "") || compare(a.report.id, b.report.id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether the links from one report on end up at another. */
function leadsTo(from: string, target: string, links: ReadonlyMap<string, ReportLink>): boolean {
  let at: string | undefined = from;
  while (at !== undefined && at !== target) at = links.get(at)?.to;
  return at === target;
}
