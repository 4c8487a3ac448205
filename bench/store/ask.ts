// A process of its own that asks a filled storage what a desk asks, and prints the figures as one JSON line.
//
//     node bench/store/ask.ts REPORTS DIRECTORY [DATABASE]
import process from "node:process";
import { openStorage } from "../../src/adapters/storage/open-storage.ts";
import { systemClock } from "../../src/adapters/system/system-clock.ts";
import { quantile } from "../timings.ts";
import { type Chance, chance } from "./chance.ts";
import { inventedReport, ROOM, wordAt } from "./invented-archive.ts";

const ROUNDS = 200;
const [reports = "0", dataDirectory = "", database] = process.argv.slice(2);
const REPORTS = Number(reports);
const { store, views, close } = await openStorage({ dataDirectory, database, clock: systemClock() });

const figures: [what: string, p50: number, p95: number][] = [];
const began = performance.now();
await store.reports(ROOM, {});
const firstMs = performance.now() - began;
let next = REPORTS;
for (const [what, ask] of [...listQuestions(), ...findQuestions(), ...otherQuestions()]) {
  process.stderr.write(`  ${what} …\n`);
  figures.push([what, ...(await timed(ask))]);
}
const megabytes = process.memoryUsage().rss / 1e6;
await close();
console.log(JSON.stringify({ figures, firstMs, megabytes }));

type Question = readonly [what: string, ask: (random: Chance) => Promise<unknown>];

function listQuestions(): Question[] {
  const day = (n: number): string => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
  const outlet = (random: Chance) => [`Invented Outlet ${random.below(120)}`];
  return [
    ["list with facets", () => store.reports(ROOM, {})],
    [
      "list, outlet, type and theme",
      (random) => store.reports(ROOM, { outlet: outlet(random), eventType: ["assault"], theme: [`Theme ${random.below(40)}`] }),
    ],
    ["list, one level (half of all)", () => store.reports(ROOM, { certainty: ["alleged"] })],
    ["list, some months", (random) => store.reports(ROOM, { from: day(random.below(1900)), to: day(1900 + random.below(60)) })],
    [
      "list, box and status",
      (random) =>
        store.reports(ROOM, { box: { west: random.below(60), east: 70, south: random.below(40), north: 45 }, status: ["contested"] }),
    ],
  ];
}

function findQuestions(): Question[] {
  const word = (random: Chance): string => wordAt(random.zipf(4000));
  return [
    ["search, two words", (random) => store.reports(ROOM, { words: `${word(random)} ${word(random)}` })],
    ["search, the commonest word", () => store.reports(ROOM, { words: wordAt(0) })],
    [
      "search, common word in one outlet",
      (random) => store.reports(ROOM, { words: wordAt(1), outlet: [`Invented Outlet ${random.below(120)}`] }),
    ],
    [
      "search, phrase of common words",
      (random) => store.reports(ROOM, { words: `"${wordAt(random.below(8))} ${wordAt(random.below(8))}"` }),
    ],
    ["search, excluding a common word", (random) => store.reports(ROOM, { words: `-${wordAt(random.below(20))}` })],
  ];
}

function otherQuestions(): Question[] {
  return [
    ["claims of an actor", (random) => store.claims(ROOM, { actor: `ACTOR-${random.below(300)}` })],
    ["claims of a type and a level", () => store.claims(ROOM, { eventType: "control", certainty: "alleged" })],
    ["one event's figures", (random) => views.figures(ROOM, `event-${String(random.below(REPORTS * 4)).padStart(8, "0")}`)],
    ["one report with its claims", async (random) => store.reading(ROOM, inventedReport(random.below(REPORTS)).id)],
    ["commit of a report with 20 claims", () => store.keep(ROOM, inventedReport(next++))],
  ];
}

async function timed(ask: (random: Chance) => Promise<unknown>): Promise<[p50: number, p95: number]> {
  const random = chance(3);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const asked = performance.now();
    await ask(random);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  return [quantile(times, 0.5), quantile(times, 0.95)];
}
