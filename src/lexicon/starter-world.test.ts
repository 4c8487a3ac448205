import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { starterWorld } from "./starter-world.ts";
import { skeletonOf, spellingLikeness } from "./world-skeleton.ts";

const ACTOR_KINDS = new Set([
  "state",
  "state-force",
  "armed-group",
  "coalition",
  "intergovernmental",
  "monitor",
  "aid",
  "media",
  "people",
  "civilians",
  "person",
  "office",
]);
const OUTLET_KINDS = new Set(["wire", "newspaper", "broadcaster", "digital", "state-media", "party-media", "aggregator", "monitor"]);
const PLACE_CLASSES = new Set(["country", "adm1", "adm2", "city", "neighbourhood", "region", "water", "building"]);

describe("the world that ships", () => {
  test.each(["actors", "places", "outlets"] as const)("gives every one of its %s an id of its own", (list) => {
    const ids = starterWorld[list].map((entry) => entry.id);
    expect([...Map.groupBy(ids, (id) => id).values()].filter((same) => same.length > 1)).toEqual([]);
  });

  test("knows every kind it uses", () => {
    expect(starterWorld.actors.filter((actor) => !ACTOR_KINDS.has(actor.kind)).map((actor) => actor.id)).toEqual([]);
    expect(starterWorld.outlets.filter((outlet) => !OUTLET_KINDS.has(outlet.kind)).map((outlet) => outlet.id)).toEqual([]);
    expect(starterWorld.places.filter((place) => !PLACE_CLASSES.has(place.class)).map((place) => place.id)).toEqual([]);
  });

  test("puts every place on the globe, and in a place it has", () => {
    const ids = new Set(starterWorld.places.map((place) => place.id));
    const lost = starterWorld.places.filter(
      ({ lat, lon, parent }) => !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) || (parent !== undefined && !ids.has(parent)),
    );
    expect(lost.map((place) => place.id)).toEqual([]);
  });

  test("gives actors only countries it has", () => {
    const countries = new Set(starterWorld.places.map((place) => place.country));
    expect(
      starterWorld.actors.filter((actor) => actor.countries.some((country) => !countries.has(country))).map((actor) => actor.id),
    ).toEqual([]);
  });

  test("never calls a named party by a loaded word", () => {
    const loaded = /terrorists?\b|regime|so-called|puppet|mercenar|occupation|entity|\bgang/iu;
    const named = starterWorld.actors.filter((actor) => actor.kind !== "people" && actor.kind !== "civilians");
    expect(named.flatMap((actor) => actor.aliases.filter((alias) => loaded.test(alias)))).toEqual([]);
  });

  test("keeps collectives apart from named parties", () => {
    const named = new Set(
      starterWorld.actors
        .filter((actor) => actor.kind !== "people" && actor.kind !== "civilians")
        .flatMap((actor) => [actor.name, ...actor.aliases]),
    );
    const collectives = starterWorld.actors.filter((actor) => actor.kind === "people" || actor.kind === "civilians");
    expect(collectives.flatMap((actor) => [actor.name, ...actor.aliases].filter((name) => named.has(name)))).toEqual([]);
  });

  test("fits in a megabyte and a half", () => {
    const files = ["actors", "countries", "gazetteer", "outlets", "places"].map((name) =>
      join(import.meta.dirname, `../../data/${name}.json`),
    );
    expect(files.reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(1_500_000);
  });
});

describe("spellings", () => {
  test.each([
    ["Deir Ezzor", "Deir ez-Zor"],
    ["Al-Aryima", "Al ‘Arīmah"],
    ["Khan Sheikhoun", "Khan Shaykhun"],
    ["Kharkiv", "Kharkov"],
    ["Mykolaiv", "Mykolayiv"],
  ])("%s and %s are one name", (one, other) => {
    expect(spellingLikeness(one, other)).toBeGreaterThanOrEqual(0.8);
  });

  test.each([
    ["Deir Ezzor", "Dayr az-Zawr"],
    ["Al-Aryima", "Al ‘Arīmah"],
    ["Khan Sheikhoun", "Khan Shaykhun"],
  ])("%s and %s sound alike", (one, other) => {
    expect(skeletonOf(one)).toBe(skeletonOf(other));
  });

  test.each([
    ["Dabiq", "Daesh"],
    ["Homs", "Hama"],
    ["Rawdah", "Arwad"],
  ])("%s and %s are two names", (one, other) => {
    expect(spellingLikeness(one, other)).toBeLessThan(0.8);
  });
});
