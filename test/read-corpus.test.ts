import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportId } from "../src/model/ids.ts";
import type { Source } from "../src/model/reading.ts";
import type { Report } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";
import type { World } from "../src/model/world.ts";
import { unpack } from "../src/read/collections/unpack.ts";
import { readReport } from "../src/read/read-report.ts";
import { segment } from "../src/read/sentences/segment.ts";

const CORPUS = join(import.meta.dirname, "corpus");

/** Two outlets that the pages of the corpus may name; everything else must be told by how it is written. */
const WORLD: World = {
  actors: [],
  places: [],
  outlets: [
    { id: "meridian-press", name: "Meridian Press", aliases: ["MP"], domains: ["meridianpress.example"], kind: "wire" },
    { id: "harbour-tribune", name: "Harbour Tribune", aliases: [], domains: ["harbourtribune.example"], kind: "newspaper" },
  ],
};

// Each case is a page or text of our own writing; outlets, people and places are invented. `source.json` holds what was known beforehand.
// A missing golden is written on your machine and fails in CI; `npm test -- -u` rewrites them.
describe("the reading of", () => {
  it.each(readdirSync(CORPUS).filter((name) => name.startsWith("read-")))("%s is as reviewed", async (name) => {
    const folder = join(CORPUS, name);
    const file = [
      "report.html",
      "report.txt",
      "report.vtt",
      "report.srt",
      "report.eml",
      "feed.xml",
      "feed.json",
      "export.json",
      "report.pdf",
      "report.docx",
      "report.md",
    ]
      .map((candidate) => join(folder, candidate))
      .find((path) => existsSync(path));
    expect(file).toBeDefined();
    const known = existsSync(join(folder, "source.json"))
      ? (JSON.parse(readFileSync(join(folder, "source.json"), "utf8")) as Partial<Source>)
      : {};
    const source = { id: reportId(name), content: readFileSync(file ?? ""), ...known };
    // Of a feed or an export the first entry is read, as it is when it was taken out.
    const entry = (await unpack(source))?.items[0];
    const report = await readReport(entry?.content === undefined ? source : { ...source, content: entry.content, url: entry.url }, WORLD);
    await expect(goldenOf(report)).toMatchFileSnapshot(join(folder, "report.json"));
  });
});

/** What a reviewer looks at: the head, one field a line; every block with its role and how it begins; every sentence. */
function goldenOf(report: Report): string {
  const words = (span: Span | undefined) => span && report.text.slice(span.start, span.end);
  const dated = (date: Report["published"]) => date && (date.span ? `${date.value} “${words(date.span)}”` : date.value);
  // Left out where there is none: most reports have none of these.
  const rest = {
    subtitle: report.subtitle,
    outletDomain: report.outletDomain,
    outletOwner: report.outletOwner,
    canonical: report.canonical,
    section: report.section,
    credits: report.credits?.map(({ span, ...credit }) => ({ ...credit, span: words(span) })),
    refused: report.licence.refused?.map((line) => ({ ...line, span: words(line.span) })),
  };
  const head = {
    kind: report.kind,
    title: report.title,
    titleWords: words(report.titleSpan),
    outlet: report.outlet,
    url: report.url,
    bylines: report.bylines,
    published: dated(report.published),
    modified: dated(report.modified),
    original: report.original && { ...report.original, published: dated(report.original.published) },
    language: report.language,
    medium: report.medium,
    transmission: report.transmission.map((hop) => ({
      outlet: hop.outlet,
      role: hop.role,
      date: hop.date,
      url: hop.url,
      evidence: hop.evidence.map(words),
    })),
    copyright: report.licence.copyright.map((line) => `${line.party}, ${line.year ?? "no year"} “${words(line.span)}”`),
    licence: {
      name: report.licence.name,
      permission: words(report.licence.permission),
      grantor: report.licence.grantor,
      uses: report.licence.uses,
      conditions: report.licence.conditions,
      restricted: report.licence.restricted.map((line) => ({ ...line, span: words(line.span) })),
      fairUse: words(report.licence.fairUse),
      disclaimer: words(report.licence.disclaimer),
    },
    taxonomy: Object.fromEntries(
      Object.entries(report.taxonomy).map(([field, labels]: [string, Report["taxonomy"]["tags"]]) => [
        field,
        labels.map((label) => words(label.span)),
      ]),
    ),
    notes: report.notes.map((note) => note.code),
    ...Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))),
  };
  const blocks = report.blocks.map((block) => [
    block.direction ?? "",
    block.role,
    shortened(words(block.span) ?? ""),
    ...block.links.map((link) => `${words(link.span)} -> ${link.href}`),
  ]);
  const timings = (report.timings ?? []).map((timing) => [
    `${timing.fromMs} to ${timing.toMs ?? "?"}`,
    timing.speaker ?? "",
    shortened(words(timing.span) ?? ""),
  ]);
  const sentences = segment(report).map((sentence) => `${sentence.part}: ${words(sentence.span)}`);
  const lines = (list: readonly unknown[]) => `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`;
  const fields = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value) ?? "null"}`);
  const lists = [
    `  "blocks": ${lines(blocks)}`,
    ...(timings.length > 0 ? [`  "timings": ${lines(timings)}`] : []),
    `  "sentences": ${lines(sentences)}`,
  ];
  return `{\n${[...fields, ...lists].join(",\n")}\n}\n`;
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-24)}` : words);
