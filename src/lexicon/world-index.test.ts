import { describe, expect, test } from "vitest";
import { layered, type World } from "../model/world.ts";
import { starterWorld } from "./starter-world.ts";
import { type NameHit, worldIndex } from "./world-index.ts";

const index = worldIndex(starterWorld);

const shown = (text: string, hits: readonly NameHit[] = index.namesIn(text)): string[] =>
  hits.map((hit) => `${text.slice(hit.span.start, hit.span.end)}=${hit.form === "demonym" ? "~" : ""}${hit.entry[0]?.entry.id}`);

describe("names in a text", () => {
  test.each([
    ["the longest name wins", "fighters of the Syrian Democratic Forces", ["fighters=fighters", "Syrian Democratic Forces=SDF"]],
    ["a possessive is left out of the name", "ISIS's men", ["ISIS=ISIS"]],
    ["a possessive that lost its apostrophe is left out too", "ISILs convoy and Assads palace", ["ISIL=ISIS", "Assad=ASSAD"]],
    ["dots of an abbreviation belong to it", "the U.S. said", ["U.S.=country:US"]],
    ["an acronym is never a word in small letters", "let us say who is right", []],
    ["a proper name is never a word in small letters", "a nice turkey", []],
    ["a collective is known in any case", "Rebels met rebels", ["Rebels=rebels", "rebels=rebels"]],
    ["diacritics and apostrophes do not matter", "in Ta’izz", ["Ta’izz=adm1:YE.25"]],
    ["hyphen and space do not matter", "in Khan-Younis", ["Khan-Younis=geonames:281124"]],
    ["every form of the Arabic article is one", "near ar-Raqqa", ["ar-Raqqa=geonames:172955"]],
    ["'as' before a town is no article", "as Hama fell", ["Hama=adm1:SY.10"]],
    ["a country's adjective is a demonym", "Turkish and Syrian sources", ["Turkish=~country:TR", "Syrian=~country:SY"]],
    ["a people's adjective is a demonym", "Kurdish sources", ["Kurdish=~KURDS"]],
    ["an adjective with an institution names an actor", "Yemeni police", ["Yemeni police=YE-POL"]],
    ["so does a country in the possessive", "Somalia's navy", ["Somalia's navy=SO-NAVY"]],
    ["a country's army goes by its own name", "Syrian troops", ["Syrian troops=SAA"]],
    ["'US-backed' names the backer alone", "US-backed men", ["US=country:US"]],
    ["a name does not run over a comma", "Deir, Ezzor", []],
    ["a name may run over the end of a line", "Eastern\nGhouta", ["Eastern\nGhouta=region:eastern-ghouta"]],
    ["an agency in capitals is no town", "SANA said", ["SANA=SANA"]],
    ["'US$' is money", "US$5 million", []],
    ["a line in capitals makes no acronym of its words", "TELL US NOW", []],
  ])("%s", (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test.each([
    ["after a given name", "Richard Lincoln said"],
    ["after an initial", "A. Hamilton said"],
    ["before a surname", "Sofia Rossi said"],
    ["in a nom de guerre", "Abu Hama said"],
    ["as an ordinary word with a capital", "Nice weather"],
    ["as an ordinary word in a title", "Hit By Shelling"],
  ])("a town's name is none %s", (_, text) => {
    expect(
      index
        .namesIn(text)
        .flatMap((hit) => hit.entry)
        .filter(({ kind }) => kind === "place"),
    ).toEqual([]);
  });

  test("an ordinary word is a town where a preposition of place says so", () => {
    expect(shown("shelling in Hit, Anbar")).toEqual(["Hit=geonames:95788", "Anbar=adm1:IQ.01"]);
  });

  test("all readings of a name are given", () => {
    const [hit] = index.namesIn("Raqqa");
    expect(hit?.entry.map(({ entry }) => entry.id)).toEqual(expect.arrayContaining(["adm1:SY.04", "geonames:172955"]));
  });

  test("spans lie within the bounds asked for", () => {
    const text = "Syria and Iraq and Libya";
    expect(shown(text, index.namesIn(text, 10, 14))).toEqual(["Iraq=country:IQ"]);
  });
});

describe("a room's own layer", () => {
  const room: World = {
    actors: [{ id: "HARBOUR-WATCH", name: "Harbour Watch", aliases: ["SDF"], kind: "monitor", countries: ["QZ"] }],
    places: [
      {
        id: "country:QZ",
        name: "Quezara",
        aliases: [],
        class: "country",
        country: "QZ",
        lat: -40,
        lon: -110,
        demonyms: ["Quezaran", "Quezarans"],
      },
    ],
    outlets: [],
  };
  const over = worldIndex(layered(room, starterWorld));

  test("comes first among the readings", () => {
    expect(over.namesIn("the SDF")[0]?.entry.map(({ entry }) => entry.id)).toEqual(["HARBOUR-WATCH", "SDF"]);
  });

  test("brings its countries' states, forces and demonyms", () => {
    expect(shown("Quezaran police", over.namesIn("Quezaran police"))).toEqual(["Quezaran police=QZ-POL"]);
    expect(over.actor("QZ-GOV")?.countries).toEqual(["QZ"]);
  });

  test("leaves the starter as it was", () => {
    expect(index.namesIn("Quezara")).toEqual([]);
  });
});

describe("speed", () => {
  test("time keeps in step with the length of a line", () => {
    const time = (text: string): number => {
      const before = process.cpuUsage().user;
      index.namesIn(text);
      return process.cpuUsage().user - before;
    };
    for (const unit of ["al-", "Deir ", "a'", "U.", "Raqqa, "]) {
      time(unit.repeat(5_000));
      const short = Math.min(time(unit.repeat(20_000)), time(unit.repeat(20_000)));
      const long = Math.min(time(unit.repeat(80_000)), time(unit.repeat(80_000)));
      expect(long, unit).toBeLessThan(4 * 2.5 * short + 100_000);
    }
  });
});
