import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import model from "wink-eng-lite-web-model";
import winkNlp from "wink-nlp";
import { findClaims } from "../src/claims/find-claims.ts";
import { ReportedlyError } from "../src/errors.ts";
import { starterWorld } from "../src/lexicon/starter-world.ts";
import { reportId } from "../src/model/ids.ts";
import { bodyOf } from "../src/model/report.ts";
import { readSource } from "../src/pipeline.ts";
import { readReport } from "../src/read/read-report.ts";
import { segment } from "../src/read/sentences/segment.ts";
import { growth, LONG_INPUT } from "./long-input.ts";
import { serverStart } from "./server-start.ts";
import { quantile, timings } from "./timings.ts";

// npm run bench -- reading
//
// Speed of the parts, each beside another tool that does part of the same work in the same process. It gates nothing:
// read the ratios; the milliseconds are this machine's, in this minute.

const ROUNDS = 60;
const DEMO = resolve(import.meta.dirname, "..", "demo", "reports");
const page = readFileSync(join(DEMO, "02-farwater-review-republication.html"));
const html = page.toString("utf8");
const source = { id: reportId("bench"), content: page, mediaType: "text/html" };

progress("loading");
const beganToLoad = performance.now();
const { report } = await readSource(source);
const firstMs = performance.now() - beganToLoad;
const words = bodyOf(report).split(/\s+/u).length;

progress("reading one page");
const whole = await timings(() => readSource(source), ROUNDS);
console.log(`one page of ${words} words, from bytes to claims`);
line("first read", firstMs);
line("warm, median of 60", whole.medianMs);
line("warm, 95th percentile", whole.p95Ms);

progress("reading the demonstration set");
const set = readdirSync(DEMO).map((name) => ({ id: reportId(name), content: readFileSync(join(DEMO, name)), fileName: name }));
const setMs = (await timings(() => Promise.all(set.map((each) => readSource(each))), 5)).medianMs;
console.log(`\n${set.length} reports of the demonstration set, one thread\n  ${(set.length / (setMs / 1000)).toFixed(1)} reports a second`);

progress("peers");
console.log("\nparts of the way, beside a peer in the same run");
await compare(
  "page to blocks with roles",
  () => readReport(source, starterWorld),
  "Readability on linkedom",
  // linkedom speaks of a browser's Document, whose types are not loaded here.
  () => new Readability((parseHTML(html) as { document: never }).document).parse(),
);
const nlp = winkNlp(model, ["sbd", "pos"]);
const sentences = segment(report);
await compare(
  "sentences to claims",
  () => findClaims(report, sentences, starterWorld),
  "wink-nlp, tokens and tags",
  () => nlp.readDoc(report.text).tokens().out(nlp.its.pos),
);

progress("long input");
console.log("\nfour times the length costs (linear: 4)");
for (const [name, make] of Object.entries(LONG_INPUT)) {
  // pages cost more a character: less of them shows as much
  const ratio = await growth(costOf, make, name.includes("page") || name.includes("elements") ? 8_000 : 30_000);
  console.log(`  ${name.padEnd(40)} ${ratio.toFixed(1).padStart(8)}`);
}

progress("starting the server");
const starts = [await serverStart(), await serverStart(), await serverStart()];
const startMs = starts.map((start) => start.ms).sort((a, b) => a - b);
console.log("\nserver on an empty data directory");
line("to its printed address, median of 3", quantile(startMs, 0.5));
const megabytes = starts[0]?.megabytes;
if (megabytes !== undefined) console.log(`  ${"memory it then holds".padEnd(40)} ${megabytes.toFixed(0).padStart(8)} MB`);

/** Milliseconds to read a text, or to refuse it. */
async function costOf(content: string): Promise<number> {
  const began = performance.now();
  try {
    await readSource({ id: reportId("long"), content });
  } catch (thrown) {
    if (!(thrown instanceof ReportedlyError)) throw thrown;
  }
  return performance.now() - began;
}

async function compare(ours: string, our: () => unknown, theirs: string, their: () => unknown): Promise<void> {
  const ourMs = (await timings(our, ROUNDS)).medianMs;
  const theirMs = (await timings(their, ROUNDS)).medianMs;
  line(ours, ourMs);
  line(`${theirs} alone`, theirMs);
  console.log(`  ${"ratio".padEnd(40)} ${(ourMs / theirMs).toFixed(2).padStart(8)}`);
}

function line(what: string, ms: number): void {
  console.log(`  ${what.padEnd(40)} ${ms.toFixed(1).padStart(8)} ms`);
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}
