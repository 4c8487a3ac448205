import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import type { GoldFault } from "../src/gold/gold-fault.ts";
import { goldFaults } from "../src/gold/gold-faults.ts";
import type { GoldReport } from "../src/gold/gold-report.ts";
import { readGold } from "../src/gold/read-gold.ts";
import { readMarkedAttributions } from "../src/gold/read-marked-attributions.ts";
import { readStandoff } from "../src/gold/standoff.ts";

// node scripts/check-gold.ts [FILE]... [--show]
//
// Reads every gold file (data/gold/README.md) and names what is wrong with it; fails when anything is: reports with their claims, articles with
// their attributions, and what stands off texts that are not ours, of which the form alone can be looked at. `--show` writes claims in words.

const ROOT = join(import.meta.dirname, "..");
const GOLD = join(ROOT, "data", "gold");
const LAYERS = ["reports", "attribution", "re3d"];

const named = process.argv.slice(2).filter((argument) => argument !== "--show");
const files = named.length > 0 ? named : LAYERS.flatMap((layer) => readdirSync(join(GOLD, layer)).map((name) => join(GOLD, layer, name)));
const counts = { claims: 0, attributions: 0, faults: 0 };
for (const file of files) {
  const { report, attributions, faults } = look(file);
  for (const { line, fault } of faults) console.error(`${relative(ROOT, file)}:${line}: ${fault}`);
  counts.faults += faults.length;
  counts.claims += report?.claims.length ?? 0;
  counts.attributions += attributions;
  if (report !== undefined && process.argv.includes("--show")) show(report);
}
console.log(`gold: ${files.length} files, ${counts.claims} claims and ${counts.attributions} marked attributions, ${counts.faults} faults`);
if (counts.faults > 0 || files.length === 0) process.exitCode = 1;

interface Looked {
  readonly report?: GoldReport | undefined;
  readonly attributions: number;
  readonly faults: readonly GoldFault[];
}

function look(file: string): Looked {
  const content = readFileSync(file, "utf8");
  if (file.endsWith(".standoff")) {
    const { standoff, faults } = readStandoff(content, "");
    return { report: standoff.report, attributions: 0, faults };
  }
  if (!/^\| [a-z]\d+ /mu.test(content)) {
    const { article, faults } = readMarkedAttributions(content);
    return { attributions: article.attributions.length, faults };
  }
  const { report, faults } = readGold(content);
  return { report, attributions: 0, faults: [...faults, ...(faults.length === 0 ? goldFaults(report) : [])] };
}

function show({ text, spans, claims: found }: GoldReport): void {
  const words = (label: string) => (spans.get(label) ?? []).map(({ start, end }) => text.slice(start, end)).join(" … ");
  for (const claim of found) {
    const chain = claim.links.map(
      ({ source, cue, stance }) =>
        `${source === undefined ? "nobody named" : words(source)} (${cue.map(words).join(" … ") || "goes on"}, ${stance})`,
    );
    console.log(
      `${claim.label} ${claim.level}${claim.isNegative ? "-" : ""} ${claim.kind} ${claim.eventType} ${claim.tense}: ${words(claim.label)}${chain.length > 0 ? ` < ${chain.join(" < ")}` : ""}`,
    );
    for (const { measure, label, min, max } of claim.quantities) console.log(`    ${measure} ${min ?? ""}..${max ?? ""} “${words(label)}”`);
  }
}
