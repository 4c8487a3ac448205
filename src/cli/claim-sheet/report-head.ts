import type { Hop, Report, Taxonomy, TaxonomyLabel } from "../../model/report.ts";
import { indentAt, indented } from "../terminal/columns.ts";
import { captured, joined, type Line, plain, type Run } from "../terminal/run.ts";
import { wrap } from "../terminal/wrap.ts";
import { codeWords } from "./code-words.ts";
import { dateWords } from "./date-words.ts";
import { type Fact, factLines } from "./fact-lines.ts";
import { licenceFacts } from "./licence-facts.ts";

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** Title, outlet and date, then what the page says of itself: its way, its authors, its licence, where it is filed. */
export function reportHead(report: Report, width: number, from?: string): Line[] {
  return [
    [plain("━".repeat(width), "quiet")],
    ...wrap([report.title === undefined ? plain("(no title)", "quiet") : captured(report.title, "title")], width),
    ...wrap(imprint(report), width),
    [],
    ...indented(factLines(factsOf(report, from), width - indentAt(width)), indentAt(width)),
  ];
}

/** "Other Example · 5 August 2017 · English · video transcript" */
function imprint({ outlet, published, language, medium }: Report): Run[] {
  const parts = [
    outlet === undefined ? plain("outlet unknown") : captured(outlet, "strong"),
    plain(published === undefined ? "undated" : dateWords(published.value)),
    ...(language === undefined ? [] : [plain(languageName(language))]),
    plain(codeWords(medium)),
  ];
  return joined(
    parts.map((part) => [part]),
    " · ",
  );
}

function factsOf(report: Report, from: string | undefined): Fact[] {
  return [
    fact("chain", report.transmission.length > 1 ? chainOfPublication(report.transmission) : []),
    fact("original", originalOf(report)),
    fact("by", report.bylines.length === 0 ? [] : [captured(report.bylines.join(", "))]),
    fact("changed", report.modified === undefined ? [] : [plain(dateWords(report.modified.value))]),
    ...taxonomyFacts(report.taxonomy),
    ...licenceFacts(report.licence, report.text),
    fact("address", report.url === undefined ? [] : [captured(report.url)]),
    fact("read from", from === undefined || from === report.url ? [] : [captured(from)]),
    ...report.notes.map((note) => ({ label: "note", words: [captured(note.message)] })),
  ].filter((each) => each.words.length > 0);
}

const fact = (label: string, words: readonly Run[]): Fact => ({ label, words });

/** "South Example (4 Aug 2017) → Other Example (5 Aug 2017)" */
function chainOfPublication(hops: readonly Hop[]): Run[] {
  return joined(
    hops.map(({ outlet, date }) => [
      captured(outlet, "strong"),
      plain(date === undefined ? " (undated)" : ` (${dateWords(date, "short")})`),
    ]),
    " → ",
  );
}

function originalOf({ original }: Report): Run[] {
  if (original === undefined) return [];
  const date = original.published === undefined ? "" : `, ${dateWords(original.published.value)}`;
  return [captured(original.outlet), plain(date), ...(original.url === undefined ? [] : [plain(" "), captured(original.url, "quiet")])];
}

function taxonomyFacts({ region, theme, inDepthReport, tags }: Taxonomy): Fact[] {
  return [labels("region", region), labels("theme", theme), labels("in depth", inDepthReport), labels("tags", tags)];
}

function labels(label: string, list: readonly TaxonomyLabel[]): Fact {
  return { label, words: list.length === 0 ? [] : [captured(list.map((entry) => entry.label).join("; "))] };
}

function languageName(tag: string): string {
  try {
    return LANGUAGES.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
