import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { type Floors, isFailure, type Judged, judge, raised } from "./floors.ts";
import { answersTo, type Kit, type Measurement } from "./kit.ts";
import { attribution } from "./kits/attribution.ts";
import { claimsGold } from "./kits/claims-gold.ts";
import { claimsOwn, claimsRe3d } from "./kits/claims-own.ts";
import { claimsSeed } from "./kits/claims-seed.ts";
import { entities } from "./kits/entities.ts";
import { attributionLearned, entitiesFolds } from "./kits/learned.ts";
import { models } from "./kits/models.ts";
import { muc4 } from "./kits/muc4.ts";
import { pages } from "./kits/pages.ts";
import { placesGeovirus, placesTrNews } from "./kits/places.ts";
import { plover } from "./kits/plover.ts";
import { reading } from "./kits/reading.ts";
import { sentences } from "./kits/sentences.ts";
import { stream } from "./kits/stream.ts";
import { openReaders, type Readers } from "./readers.ts";
import { table } from "./table.ts";

// node eval/run.ts [NAME]... [--kit NAME]... [--details] [--update-floors] [--floors FILE]
//
// Runs every kit found in the folder REPORTEDLY_EVAL names (default ../shared/eval beside the repository) and our own, prints one
// table and fails under a floor. `claims` runs the kits of claims-seed, -gold, -own and -re3d; `events` runs plover and muc4; `read` runs the
// kits of reading. `learned` runs the kit whose weights take
// minutes to learn, which no other run does. `--details` tells, for the kits that can, what went wrong on each text.

const ROOT = resolve(import.meta.dirname, "..");
const KITS: readonly Kit[] = [
  claimsSeed,
  claimsGold,
  claimsOwn,
  claimsRe3d,
  attribution,
  attributionLearned,
  entities,
  entitiesFolds,
  plover,
  muc4,
  pages,
  reading,
  sentences,
  placesGeovirus,
  placesTrNews,
  stream,
  models,
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kit: { type: "string", multiple: true },
    details: { type: "boolean", default: false },
    "update-floors": { type: "boolean", default: false },
    floors: { type: "string", default: join(import.meta.dirname, "floors.json") },
  },
});
const folder = resolve(process.env["REPORTEDLY_EVAL"] ?? join(ROOT, "..", "shared", "eval"));
const names = [...positionals, ...(options.kit ?? [])];
const unknown = names.filter((name) => !KITS.some((kit) => answersTo(kit, name)));
if (unknown.length > 0) {
  console.error(`there is no kit named ${unknown.join(", ")}; the kits are ${KITS.map((kit) => kit.name).join(", ")}`);
  process.exitCode = 2;
} else {
  await evaluate(
    names.length === 0 ? KITS.filter((kit) => kit.isLong !== true) : KITS.filter((kit) => names.some((name) => answersTo(kit, name))),
  );
}

async function evaluate(kits: readonly Kit[]): Promise<void> {
  const started = performance.now();
  const { present, absent } = Object.groupBy(kits, (kit) => (isPresent(kit) ? "present" : "absent"));
  const results = present === undefined ? [] : await measureAll(present);
  const floors = settleFloors(results);
  const rows = results.flatMap(({ kit, measurements }) => judge(kit.name, measurements, floors));
  if (rows.length > 0) console.log(table(rows));
  for (const kit of absent ?? []) console.log(`${kit.name}: absent (no ${kit.needs.join(", ")} in the kits' folder); nothing measured`);
  console.log(
    `${results.length} of ${kits.length} kits run, ${rows.length} measures, ${Math.round((performance.now() - started) / 1000)} s`,
  );
  conclude(rows);
}

function isPresent(kit: Kit): boolean {
  return kit.needs.every((path) => existsSync(join(folder, path)));
}

interface Result {
  readonly kit: Kit;
  readonly measurements: readonly Measurement[];
}

async function measureAll(kits: readonly Kit[]): Promise<Result[]> {
  const scratch = mkdtempSync(join(tmpdir(), "reportedly-eval-"));
  const readers = openReaders();
  try {
    return await inTurn(kits, scratch, readers);
  } finally {
    await readers.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function inTurn(kits: readonly Kit[], scratch: string, readers: Readers): Promise<Result[]> {
  const results: Result[] = [];
  for (const kit of kits) {
    process.stderr.write(`${kit.name} …\n`);
    results.push({ kit, measurements: await kit.measure({ kits: folder, scratch, readers, isDetailed: options.details }) });
  }
  return results;
}

/** The floors as they stand, or, when asked, raised to what was reached and written back. */
function settleFloors(results: readonly Result[]): Floors {
  const floors = (existsSync(options.floors) ? JSON.parse(readFileSync(options.floors, "utf8")) : {}) as Floors;
  if (!options["update-floors"]) return floors;
  const higher = results.reduce((sofar, { kit, measurements }) => raised(sofar, kit.name, measurements), floors);
  writeFileSync(options.floors, `${JSON.stringify(higher, null, 2)}\n`);
  return higher;
}

function conclude(rows: readonly Judged[]): void {
  const failures = rows.filter(isFailure);
  for (const row of failures)
    console.error(`${row.kit}, ${row.measure}: ${row.verdict === "under" ? "fell under its floor" : "has a floor but was not measured"}`);
  if (failures.length > 0) process.exitCode = 1;
  const risen = rows.filter((row) => row.verdict === "above" || row.verdict === "new").length;
  if (risen > 0)
    console.log(`${risen} measures stand above their floor or have none yet: raise the floors with npm run eval -- --update-floors`);
}
