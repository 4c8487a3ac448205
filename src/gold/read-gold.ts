import type { Span } from "../model/span.ts";
import type { GoldClaim, GoldParagraph, GoldReport } from "./gold-report.ts";
import { MANNERS } from "./gold-vocabulary.ts";
import { readClaimLine } from "./read-claim-line.ts";
import { readMarkedText } from "./read-marked-text.ts";

/** Something in a gold file that is not as `data/gold/README.md` says. */
export interface GoldFault {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly fault: string;
}

const BETWEEN = "\n\n";
const ROLES = { "= ": "headline", "~ ": "furniture" } as const;

/** Read a gold file. What is wrong with its form is told line by line; the report holds what could be read. */
export function readGold(file: string): { readonly report: GoldReport; readonly faults: readonly GoldFault[] } {
  const lines = file.split(/\r?\n/u);
  const faults: GoldFault[] = [];
  const end = lines.indexOf("");
  const head = new Map(
    lines.slice(0, Math.max(0, end)).map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const spans = new Map<string, Span[]>();
  const paragraphs: GoldParagraph[] = [];
  const claims: GoldClaim[] = [];
  let text = "";
  for (const { from, marked, claimLines } of paragraphsIn(lines, end + 1)) {
    const sign = (Object.keys(ROLES) as (keyof typeof ROLES)[]).find((one) => marked.startsWith(one));
    const read = readMarkedText(sign === undefined ? marked : marked.slice(sign.length));
    const start = text === "" ? 0 : text.length + BETWEEN.length;
    text += (text === "" ? "" : BETWEEN) + read.text;
    paragraphs.push({ role: sign === undefined ? "body" : ROLES[sign], span: { start, end: text.length } });
    faults.push(...read.faults.map((fault) => ({ line: from, fault })));
    for (const { label, span } of read.spans)
      spans.set(label, [...(spans.get(label) ?? []), { start: start + span.start, end: start + span.end }]);
    for (const { line, words } of claimLines) {
      try {
        claims.push(readClaimLine(words, line));
      } catch (thrown) {
        faults.push({ line, fault: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    }
  }
  return { report: { ...headOf(head, faults), text, paragraphs, spans, claims }, faults };
}

/** Paragraphs with the claims' lines below each. */
function paragraphsIn(lines: readonly string[], begin: number) {
  const found: { from: number; marked: string; claimLines: { line: number; words: string }[] }[] = [];
  let isNew = true;
  for (const [index, line] of lines.entries()) {
    if (index < begin) continue;
    const current = found.at(-1);
    if (line.trim() === "") isNew = true;
    else if (line.startsWith("| ")) current?.claimLines.push({ line: index + 1, words: line.slice(2) });
    else if (isNew || current === undefined || current.claimLines.length > 0) {
      found.push({ from: index + 1, marked: line.trim(), claimLines: [] });
      isNew = false;
    } else current.marked += ` ${line.trim()}`;
  }
  return found;
}

function headOf(head: ReadonlyMap<string, string>, faults: GoldFault[]) {
  const miss = (fault: string): void => void faults.push({ line: 1, fault });
  const manner = MANNERS.find((one) => one === head.get("manner"));
  const part = head.get("part");
  const published = head.get("published") ?? "";
  if (manner === undefined) miss(`expected a manner, one of ${MANNERS.join(", ")}; met “${head.get("manner") ?? "nothing"}”`);
  if ((head.get("outlet") ?? "") === "") miss("expected an outlet");
  if (!/^\d{4}-\d\d-\d\d$/u.test(published)) miss(`expected the day of publication as 2031-05-14, met “${published}”`);
  if (part !== "train" && part !== "dev") miss(`expected the part train or dev, met “${part ?? "nothing"}”`);
  return {
    manner: manner ?? "wire",
    outlet: head.get("outlet") ?? "",
    published,
    part: part === "dev" ? ("dev" as const) : ("train" as const),
    language: head.get("language") ?? "en",
    url: head.get("url"),
  };
}
