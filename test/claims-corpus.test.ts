import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Attribution, Claim, Quantity } from "../src/model/claim.ts";
import { reportId } from "../src/model/ids.ts";
import type { Reading } from "../src/model/reading.ts";
import { readSource } from "../src/pipeline.ts";

const CORPUS = join(import.meta.dirname, "corpus");

// Each case is a report of our own writing with invented names. Its golden holds one claim a line, to be read as carefully as code:
// a missing golden is written on your machine and fails in CI; `npm test -- -u` rewrites them.
describe("the claims of", () => {
  it.each(readdirSync(CORPUS).filter((name) => name.startsWith("claims-")))("%s are as reviewed", async (name) => {
    const folder = join(CORPUS, name);
    const file = ["report.html", "report.txt"].map((candidate) => join(folder, candidate)).find((path) => existsSync(path));
    expect(file).toBeDefined();
    const reading = await readSource({ id: reportId(name), content: readFileSync(file ?? "") });
    await expect(goldenOf(reading)).toMatchFileSnapshot(join(folder, "claims.json"));
  });
});

/** The claims as JSON, one a line, with what a reviewer looks at. */
function goldenOf(reading: Reading): string {
  return `[\n${reading.claims.map((claim) => `  ${JSON.stringify(lineOf(claim, reading.report.text))}`).join(",\n")}\n]\n`;
}

function lineOf(claim: Claim, text: string) {
  const words = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map((span) => text.slice(span.start, span.end)).join(" … ");
  return {
    says: words(claim.content),
    by: claim.chain.map((link) => speaker(link, words(link.cue))),
    level: claim.certainty.level,
    polarity: claim.certainty.polarity,
    tense: claim.tense,
    type: claim.eventType,
    numbers: claim.quantities.map((quantity) => numberOf(quantity, text)),
  };
}

function speaker({ source, cueClass }: Attribution, cue: string): string {
  const name = source ?? (cueClass === "authorial" ? "the author" : "nobody named");
  return `${name} (${cue || cueClass})`;
}

const numberOf = ({ span, measure, min, max }: Quantity, text: string) =>
  `${text.slice(span.start, span.end)}: ${measure} ${min ?? ""}..${max ?? ""}`;
