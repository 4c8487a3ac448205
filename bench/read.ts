import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import type { Round } from "./readers/answer-rounds.ts";
import { READERS } from "./readers/readers.ts";
import { pageSet } from "./readers/stored-pages.ts";
import { quantile } from "./timings.ts";

// npm run bench -- read [--rounds 3] [--pages 216]
//
// Pages a second and peak memory of our reading beside Readability and Defuddle, over the same pages. Every reader has a process
// of its own; after one pass to warm up they take turns, a round each, so that whatever else the machine does meets them all.
// Forty pages when everything is benched, all pages when `read` is asked for.

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: { rounds: { type: "string", default: "3" }, pages: { type: "string" } },
});
const most = Number(values["pages"] ?? (positionals[0] === "read" ? 1000 : 40));
const rounds = Number(values["rounds"]);

interface Result {
  readonly pages: number;
  readonly pagesPerSecond: number;
  readonly processorMs: number;
  readonly megabytes: number;
  readonly failed: readonly string[];
}

const results = await measured();
print(results);

async function measured(): Promise<ReadonlyMap<string, Result>> {
  const names = Object.keys(READERS);
  const processes = new Map(names.map((name) => [name, fork(join(import.meta.dirname, "readers", "answer-rounds.ts"), [name])]));
  const taken = new Map<string, Round[]>(names.map((name) => [name, []]));
  try {
    for (const child of processes.values()) await once(child, "message");
    for (let turn = 0; turn <= rounds; turn++)
      for (const [name, child] of processes) {
        process.stderr.write(`${turn === 0 ? "warming up" : `round ${turn} of ${rounds}`}: ${READERS[name]?.title} …\n`);
        child.send(most);
        const [round] = (await once(child, "message")) as [Round];
        if (turn > 0) taken.get(name)?.push(round);
      }
  } finally {
    for (const child of processes.values()) child.kill();
  }
  return new Map([...taken].map(([name, list]) => [name, resultOf(list)]));
}

function resultOf(taken: readonly Round[]): Result {
  const median = (of: (round: Round) => number) =>
    quantile(
      taken.map(of).sort((a, b) => a - b),
      0.5,
    );
  const pages = taken[0]?.pages ?? 0;
  return {
    pages,
    pagesPerSecond: pages / (median(({ ms }) => ms) / 1000),
    processorMs: median(({ processorMs }) => processorMs) / pages,
    megabytes: Math.max(...taken.map(({ megabytes }) => megabytes)),
    failed: taken.at(-1)?.failed ?? [],
  };
}

function print(of: ReadonlyMap<string, Result>): void {
  const [ours] = of.values();
  if (ours === undefined) return;
  console.log(`${ours.pages} ${pageSet}, median of ${rounds} rounds; "failed" are pages without a result`);
  console.log(row("", ["pages/s", "CPU ms/page", "peak MB", "failed"]));
  for (const [name, { pagesPerSecond, processorMs, megabytes, failed }] of of)
    console.log(
      row(READERS[name]?.title ?? name, [pagesPerSecond.toFixed(1), processorMs.toFixed(0), megabytes.toFixed(0), `${failed.length}`]),
    );
  for (const [name, { failed }] of of) for (const problem of failed) process.stderr.write(`${READERS[name]?.title}, ${problem}\n`);
  for (const [name, peer] of [...of].slice(2)) console.log(comparison(ours, peer, READERS[name]?.title ?? name));
}

function row(title: string, cells: readonly string[]): string {
  return `  ${title.padEnd(42)}${cells.map((cell) => cell.padStart(13)).join("")}`;
}

function comparison(ours: Result, peer: Result, title: string): string {
  const times = (ours.pagesPerSecond / peer.pagesPerSecond).toFixed(1);
  const byProcessor = (peer.processorMs / ours.processorMs).toFixed(1);
  const memory = (ours.megabytes / peer.megabytes).toFixed(2);
  return `reading has ${times} times the pages a second of ${title} (${byProcessor} by processor time), and ${memory} of its memory`;
}
