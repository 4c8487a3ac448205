import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import process from "node:process";
import { goldFaults } from "../src/gold/gold-faults.ts";
import type { GoldReport } from "../src/gold/gold-report.ts";
import { readGold } from "../src/gold/read-gold.ts";

// node scripts/check-gold.ts [FILE]... [--show]
//
// Reads every gold report (data/gold/README.md) and names what is wrong with it; fails when anything is. `--show` writes the claims in words.

const ROOT = join(import.meta.dirname, "..");
const REPORTS = join(ROOT, "data", "gold", "reports");

const named = process.argv.slice(2).filter((argument) => argument !== "--show");
const files =
  named.length > 0
    ? named
    : readdirSync(REPORTS)
        .filter((name) => name.endsWith(".gold"))
        .map((name) => join(REPORTS, name));
let faulty = 0;
let claims = 0;
for (const file of files) {
  const { report, faults } = readGold(readFileSync(file, "utf8"));
  const all = [...faults, ...(faults.length === 0 ? goldFaults(report) : [])];
  for (const { line, fault } of all) console.error(`${relative(ROOT, file)}:${line}: ${fault}`);
  faulty += all.length;
  claims += report.claims.length;
  if (process.argv.includes("--show")) show(report);
}
console.log(`gold: ${files.length} reports, ${claims} claims, ${faulty} faults`);
if (faulty > 0 || files.length === 0) process.exitCode = 1;

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
