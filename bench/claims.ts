import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ReportedlyError } from "../src/errors.ts";
import { ENDLESS_TEXTS } from "./claims/endless-texts.ts";
import { inventedTexts, textsOfLength, tokensIn } from "./claims/invented-texts.ts";
import { taggerSpeed } from "./claims/tagger-speed.ts";
import { readClaimsOfText } from "./readers/reportedly-text.ts";
import type { TextReader } from "./readers/text-reader.ts";
import { TEXT_READERS } from "./readers/text-readers.ts";
import { quantile } from "./timings.ts";

// npm run bench -- claims [--rounds 5] [--length 1000000]
//
// Speed of finding claims on our own invented reports, beside wink-nlp and compromise, which do a part of the work, on the same texts:
// the readers take turns, so that whatever else the machine does meets them all. Then the tagger alone, the size of what ships, and
// texts made to be slow. Processor time is this process's, all threads: what other work on the machine does not change.
// Small when everything is benched, whole when `claims` is asked for.

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: { rounds: { type: "string" }, length: { type: "string" } },
});
const isWhole = positionals[0] === "claims";
const rounds = Number(values["rounds"] ?? (isWhole ? 5 : 2));
const length = Number(values["length"] ?? (isWhole ? 1_000_000 : 100_000));
const WORDS = 400;
const TOO_SLOW_MS = 30_000;

const texts = inventedTexts();
const tokens = texts.reduce((sum, text) => sum + tokensIn(text), 0);
console.log(`${texts.length} invented reports, ${tokens} words and marks, median of ${rounds} rounds`);
await readers();
await reports();
await tagger();
models();
await endless();

/** Tokens a second of each reader. */
async function readers(): Promise<void> {
  const loaded: { readonly title: string; readonly finds: string; readonly read: TextReader; readonly ms: number[]; found: number }[] = [];
  for (const { title, finds, load } of TEXT_READERS) {
    const read = await load();
    if (read === undefined) console.log(`  ${title}: not installed, so not measured`);
    else loaded.push({ title, finds, read, ms: [], found: 0 });
  }
  for (let round = 0; round <= rounds; round++)
    for (const reader of loaded) {
      progress(`${round === 0 ? "warming up" : `round ${round} of ${rounds}`}: ${reader.title}`);
      const before = process.cpuUsage();
      reader.found = 0;
      for (const text of texts) reader.found += await reader.read(text);
      const { user, system } = process.cpuUsage(before);
      if (round > 0) reader.ms.push((user + system) / 1000);
    }
  for (const { title, finds, ms, found } of loaded) line(title, `${thousands(tokens / (median(ms) / 1000))} tokens/s, ${found} ${finds}`);
}

/** Milliseconds from the text of a report to its claims. */
async function reports(): Promise<void> {
  progress(`reports of ${WORDS} words`);
  const cut = textsOfLength(texts, WORDS);
  const ms: number[] = [];
  const processorMs: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const text of cut) {
      const began = performance.now();
      const cost = await costOf(text);
      if (round === 0) continue;
      ms.push(performance.now() - began);
      processorMs.push(cost.ms);
    }
  console.log(`\n${cut.length} reports of ${WORDS} words, from text to claims (goal: 10 ms)`);
  line("median", `${median(ms).toFixed(1)} ms, ${median(processorMs).toFixed(1)} ms of processor`);
  line("95th percentile", `${quantile(sorted(ms), 0.95).toFixed(1)} ms, ${quantile(sorted(processorMs), 0.95).toFixed(1)} ms of processor`);
}

async function tagger(): Promise<void> {
  progress("tagger");
  const { tokensPerSecond, isTrained } = await taggerSpeed(texts, rounds);
  console.log("\ntagger alone, one core (goal: 100,000)");
  line(isTrained ? "with the weights that ship" : "with empty weights, for none ship yet", `${thousands(tokensPerSecond)} tokens/s`);
}

function models(): void {
  const folder = join(import.meta.dirname, "..", "data", "models");
  const sizes = readdirSync(folder).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
  console.log("\nmodel data that ships (goal: under 4 MB)");
  for (const { name, bytes } of sizes) line(name, `${(bytes / 1e6).toFixed(2)} MB`);
  line("together", `${(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(2)} MB`);
}

/** Texts of one length and of half of it: twice the time is linear. */
async function endless(): Promise<void> {
  console.log(`\ntexts made to be slow: ${thousands(length)} characters, and how many times longer than half of it (linear: 2)`);
  for (const [name, make] of Object.entries(ENDLESS_TEXTS)) {
    progress(name);
    await costOf(make(length / 20));
    const half = await costOf(make(length / 2));
    if (half.ms > TOO_SLOW_MS) {
      line(name, `${(half.ms / 1000).toFixed(0)} s for half of it: far from linear, the whole was not tried`);
      continue;
    }
    const whole = await costOf(make(length));
    line(name, `${(whole.ms / 1000).toFixed(2).padStart(6)} s ${(whole.ms / half.ms).toFixed(1).padStart(6)} times${whole.refused}`);
  }
}

async function costOf(text: string): Promise<{ readonly ms: number; readonly refused: string }> {
  const before = process.cpuUsage();
  let refused = "";
  try {
    await readClaimsOfText(text);
  } catch (thrown) {
    if (!(thrown instanceof ReportedlyError)) throw thrown;
    refused = `  refused: ${thrown.code}`;
  }
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, refused };
}

function sorted(ms: readonly number[]): readonly number[] {
  return ms.toSorted((a, b) => a - b);
}

function median(ms: readonly number[]): number {
  return quantile(sorted(ms), 0.5);
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString("en");
}

function line(what: string, value: string): void {
  console.log(`  ${what.padEnd(40)} ${value}`);
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}
