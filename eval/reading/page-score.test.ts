import { describe, expect, it } from "vitest";
import { reportId } from "../../src/model/ids.ts";
import type { BlockRole, Report } from "../../src/model/report.ts";
import { readingScores } from "../kits/reading.ts";
import { detailsOf } from "./details-of.ts";
import { foldedAddress, foldedName, holds } from "./folded.ts";
import type { GoldPage, OwnPage } from "./gold-page.ts";
import { scorePage, totalOf } from "./page-score.ts";
import { f1, precision, recall } from "./settle.ts";

const gold: GoldPage = {
  part: "dev",
  url: "https://quay.example/a",
  title: "The quay is closed",
  bylines: ["Ana Lerro"],
  outlet: "The Quay",
  outletDomain: "quay.example",
  published: "2031-08-04",
  original: { outlet: "Meridian Press", url: "https://meridianpress.example/1" },
  language: "en",
  tags: ["ferries"],
  medium: "article",
  openings: ["PORT ANSEL (MP) -"],
  body: ["PORT ANSEL (MP) - The quay was closed on Monday after two shots.", "Nobody is known to have been hurt so far."],
  not: ["Read more about quays"],
  provenance: [
    { kind: "origin", party: "Meridian Press", href: "https://meridianpress.example/1" },
    { kind: ["agency", "source"], party: ["Meridian Press", "MP"] },
  ],
  licence: {
    name: "CC-BY-4.0",
    restricted: [{ uses: [], contact: "rights@quay.example" }],
    copyright: [{ party: "The Quay", year: "2031" }],
  },
  lines: { appeal: ["Please give to the quay today, we live on it."], fairUse: ["We rely on fair use."] },
  unscored: ["section"],
};
const page: OwnPage = { name: "quay", bytes: new Uint8Array(), gold };

/** A report of the given blocks with everything that the gold wants, but for what a test changes. */
function reportOf(blocks: readonly (readonly [BlockRole, string])[], changed: Partial<Report> = {}): Report {
  const text = blocks.map(([, words]) => words).join("\n\n");
  let end = -2;
  const placed = blocks.map(([role, words]) => {
    const start = end + 2;
    end = start + words.length;
    return { role, span: { start, end }, links: [] };
  });
  return {
    id: reportId("quay"),
    kind: "html",
    title: "The quay is closed",
    bylines: ["Ana Lerro", "The Quay"],
    outlet: "Quay",
    outletDomain: "quay.example",
    published: { value: "2031-08-04T09:00:00+01:00" },
    original: { outlet: "Meridian Press", url: "http://www.meridianpress.example/1/" },
    language: "en-GB",
    medium: "article",
    section: "Ports",
    licence: {
      name: "CC-BY-4.0",
      uses: [],
      conditions: ["acknowledge-source"],
      restricted: [{ uses: [], contact: "mailto:rights@quay.example", span: { start: 0, end: 1 } }],
      copyright: [{ party: "The Quay", year: "2005-2031", span: { start: 0, end: 1 } }],
    },
    taxonomy: { region: [], theme: [], inDepthReport: [], tags: [{ label: "Ferries", span: { start: 0, end: 1 } }] },
    transmission: [
      { hop: 0, outlet: "Meridian Press", role: "origin", url: "https://meridianpress.example/1", evidence: [] },
      { hop: 1, outlet: "The Quay", role: "republisher", evidence: [] },
    ],
    credits: [{ kind: "agency", party: "MP" }],
    text,
    blocks: placed,
    notes: [],
    ...changed,
  };
}

const BLOCKS = [
  ["headline", "The quay is closed"],
  ["body", "The quay was closed on Monday after two shots."],
  ["body", "Nobody is known to have been hurt so far."],
  ["appeal", "Please give to the quay today, we live on it."],
] as const;

const shares = (score: ReturnType<typeof scorePage>, group: "metadata" | "provenance" | "licence" | "lines") => {
  const total = totalOf([score], group);
  return [precision(total), recall(total)];
};

describe("a page that was read as its gold says", () => {
  const whole = scorePage(page, reportOf(BLOCKS, { licence: { ...reportOf(BLOCKS).licence, fairUse: undefined } }));

  it("has the whole body, with or without the words of the opening", () => {
    expect(whole.body).toMatchObject({ precision: 1, recall: 1, paragraphs: 2, paragraphsFound: 2, strays: [] });
    const opened = reportOf([["body", gold.body[0] ?? ""], BLOCKS[2]]);
    expect(scorePage(page, opened).body).toMatchObject({ precision: 1, recall: 1, paragraphsFound: 2 });
  });

  it("has its head, whatever case, zone or year span it is written in", () => {
    expect(shares(whole, "metadata")).toEqual([1, 1]);
    expect(shares(whole, "licence")).toEqual([1, 1]);
  });

  it("has its parties and their links", () => {
    expect(shares(whole, "provenance")).toEqual([1, 1]);
    expect(whole.addresses).toMatchObject({ wanted: 1, found: 1 });
  });

  it("lacks the line whose role was not given", () => {
    expect(whole.groups.lines["appeal"]).toMatchObject({ wanted: 1, found: 1, given: 1, right: 1 });
    expect(whole.groups.lines["fairUse"]).toMatchObject({ wanted: 1, found: 0 });
  });
});

describe("a page that was read otherwise", () => {
  it("counts furniture in the body and a lost paragraph", () => {
    const { body } = scorePage(page, reportOf([BLOCKS[1], ["body", "Read more about quays"]]));
    expect(body.strays).toEqual(["Read more about quays"]);
    expect(body.lost).toEqual(["Nobody is known to have been hurt so far."]);
    expect(body.recall).toBeLessThan(0.5);
    expect(body.precision).toBeLessThan(1);
  });

  it("counts a party with the wrong part as missed and as too much", () => {
    const { groups } = scorePage(page, reportOf(BLOCKS, { transmission: [], credits: [{ kind: "via", party: "MP" }] }));
    expect(groups.provenance["parties"]).toMatchObject({ wanted: 2, found: 0, given: 1, right: 0 });
  });

  it("counts an appeal that is none, but no label of a word or two", () => {
    const report = reportOf([...BLOCKS, ["appeal", "Subscribe"], ["appeal", "The harbour office opens at nine in the morning."]]);
    expect(scorePage(page, report).groups.lines["appeal"]).toMatchObject({ given: 2, right: 1 });
  });

  it("has given nothing when it could not be read", () => {
    const nothing = scorePage(page, undefined);
    expect(nothing.body).toMatchObject({ precision: 0, recall: 0, paragraphsFound: 0 });
    expect(shares(nothing, "provenance")).toEqual([1, 0]);
    expect(f1(totalOf([nothing], "metadata"))).toBe(0);
    expect(detailsOf([nothing])).toContain("title lacks: quay is closed");
  });
});

it("folds names and addresses as people would", () => {
  expect(foldedName("The Velm  STANDARD.")).toBe("velm standard");
  expect(foldedAddress("https://archive.example/web/20310815093011/https://www.quay.example/a/")).toBe("quay.example/a");
  expect([holds("He said: no!", "said no"), holds("He said no", "aid no")]).toEqual([true, false]);
});

it("gives every measure over all pages and the chief ones for each half", () => {
  const measures = readingScores([scorePage(page, reportOf(BLOCKS))]).map(({ measure }) => measure);
  expect(measures).toContain("provenance precision");
  expect(measures).toContain("licence recall");
  expect(measures).toContain("dev half: body F1");
  expect(measures).not.toContain("test half: body F1");
  expect(new Set(measures).size).toBe(measures.length);
});
