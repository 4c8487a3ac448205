import { spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { openStorage } from "../src/adapters/storage/open-storage.ts";
import { systemClock } from "../src/adapters/system/system-clock.ts";
import { inventedRecords } from "./store/invented-archive.ts";
import { PEERS, type Place } from "./store/peers.ts";

// npm run bench -- store [--reports 10000,50000] [--only sqlite|postgres]
//
// A room of invented reports, twenty claims each, in SQLite and in PostgreSQL: loading in bulk, then, in a process of its own,
// what a desk asks and keeping one report after the other. Ten thousand reports unless said; the size of the goals is 50000, a million
// claims, and takes a quarter of an hour.

const { values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { reports: { type: "string", default: "10000" }, only: { type: "string" } },
});

/** Lines of the table: one number, or the median and the 95th percentile. */
type Figures = ReadonlyMap<string, readonly number[]>;

for (const reports of values.reports.split(",").map(Number)) {
  const results = new Map<string, Figures>();
  for (const [name, place] of Object.entries(PEERS)) {
    if (values.only === undefined || values.only === name) results.set(name, await measured(name, await place(), reports));
  }
  print(results, reports);
}

async function measured(name: string, place: Place, reports: number): Promise<Figures> {
  try {
    process.stderr.write(`${name}: loading ${reports} reports …\n`);
    const loadedMs = await load(place, reports);
    const rows = await place.rows();
    const asked = await ask(place, reports);
    return new Map<string, readonly number[]>([
      ["bulk load, rows a second", [rows / (loadedMs / 1000)]],
      ["rows", [rows]],
      ["size, MB", [await place.megabytes()]],
      ["memory of the asking process, MB", [asked.megabytes]],
      ["first list after opening", [asked.firstMs]],
      ...asked.figures.map(([what, p50, p95]) => [what, [p50, p95]] as const),
    ]);
  } finally {
    await place.remove();
  }
}

/** Milliseconds spent in loading, without those spent in inventing what is loaded. */
async function load(place: Place, reports: number): Promise<number> {
  const storage = await openStorage({ ...place, clock: systemClock() });
  const records = inventedRecords(reports);
  let inventingMs = 0;
  const began = performance.now();
  await storage.transfer.load({
    [Symbol.iterator]: () => ({
      next() {
        const asked = performance.now();
        const result = records.next();
        inventingMs += performance.now() - asked;
        return result;
      },
    }),
  });
  const loadingMs = performance.now() - began - inventingMs;
  await storage.close();
  return loadingMs;
}

interface Asked {
  readonly figures: readonly (readonly [what: string, p50: number, p95: number])[];
  readonly firstMs: number;
  readonly megabytes: number;
}

async function ask({ dataDirectory, database }: Place, reports: number): Promise<Asked> {
  const args = [
    join(import.meta.dirname, "store", "ask.ts"),
    String(reports),
    dataDirectory,
    ...(database === undefined ? [] : [database]),
  ];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout)) as Asked;
}

function print(byPeer: ReadonlyMap<string, Figures>, reports: number): void {
  const names = [...byPeer.keys()];
  const [first] = byPeer.values();
  console.log(`\n${reports} reports, ${reports * 20} claims; milliseconds, where two: median / 95th percentile of 200`);
  console.log(line("", names, names.length > 1 ? "ratio" : ""));
  for (const what of first?.keys() ?? []) {
    const cells = names.map((name) => byPeer.get(name)?.get(what) ?? []);
    const [a, b] = cells.map(([median]) => median);
    console.log(line(what, cells.map(shown), a !== undefined && b !== undefined ? (b / a).toFixed(2) : ""));
  }
}

function shown(numbers: readonly number[]): string {
  return numbers.map((number) => (numbers.length > 1 ? number.toFixed(2) : Math.round(number).toLocaleString("en"))).join(" / ");
}

function line(what: string, cells: readonly string[], ratio: string): string {
  return `  ${what.padEnd(38)}${cells.map((cell) => cell.padStart(20)).join("")}${ratio.padStart(10)}`;
}
