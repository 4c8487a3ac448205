import { describe, expect, test } from "vitest";
import { plainReport } from "../../test/contracts/plain-report.ts";
import { starterWorld } from "../lexicon/starter-world.ts";
import type { Claim, PlaceResolution } from "../model/claim.ts";
import { claimId, reportId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import { resolveMentions } from "./resolve-mentions.ts";

describe("places of a report", () => {
  // Our own words; `>` before an id means within that place.
  const passages: readonly { readonly name: string; readonly text: string; readonly places: Readonly<Record<string, string>> }[] = [
    {
      name: "the noun beside a name says which of two is meant",
      text: "Clashes spread from Aleppo province to the city of Raqqa. Convoys left Hama governorate for Raqqa province, officials in Damascus said.",
      places: {
        "Aleppo province": "adm1:SY.09",
        "the city of Raqqa": "geonames:172955",
        "Hama governorate": "adm1:SY.10",
        "Raqqa province": "adm1:SY.04",
        Damascus: "geonames:170654",
      },
    },
    {
      name: "a plural noun speaks for the whole row",
      text: "Shelling was heard in Idlib, Hama and Latakia provinces of Syria.",
      places: { Idlib: "adm1:SY.12", Hama: "adm1:SY.10", "Latakia provinces": "adm1:SY.02" },
    },
    {
      name: "a quarter that shares its name with a far town lies in the town named around it",
      text: "Rockets fell on Mosul on Monday. Two houses burnt in the Al-Karamah district, and smoke rose over the Al-Nahr neighbourhood. Iraq sent engineers.",
      places: { Mosul: "geonames:99072", "the Al-Karamah district": ">geonames:99072", "the Al-Nahr neighbourhood": ">geonames:99072" },
    },
    {
      name: "a quarter of a town named after it",
      text: "Snipers fired into the Karam al-Bahr district of Aleppo, north of Hama, in Syria.",
      places: { "the Karam al-Bahr district of Aleppo": ">geonames:170063" },
    },
    {
      name: "a district named after its own town, with no other town near, is that district",
      text: "Turkey shelled the Afrin district in Syria.",
      places: { "the Afrin district": "geonames:174186", Turkey: "country:TR" },
    },
    {
      name: "a known suburb is itself",
      text: "Shells hit the Harasta district after talks in Damascus, Syria.",
      places: { "the Harasta district": "geonames:169897", Damascus: "geonames:170654" },
    },
    {
      name: "a small town of a country nothing else speaks for is no place here",
      text: "In Homs, Syria, the families of Kadi waited for news from Damascus.",
      places: { Kadi: "?", Homs: "geonames:169577" },
    },
    {
      name: "an area around a town is not the town",
      text: "Patrols left the Manbij area and the surroundings of Kobani in Syria.",
      places: { "the Manbij area": ">geonames:167357", "the surroundings of Kobani": ">geonames:172256" },
    },
    {
      name: "a direction makes a part, not a point",
      text: "Displaced people crossed northern Syria. Drones were seen over eastern Ukraine and south of Kharkiv, and the countryside of Homs was quiet.",
      places: {
        "northern Syria": ">country:SY",
        "eastern Ukraine": ">country:UA",
        "south of Kharkiv": ">geonames:706483",
        "the countryside of Homs": ">geonames:169577",
      },
    },
    {
      name: "a region with a name of its own is itself",
      text: "Aid reached Eastern Ghouta, west of which lies Damascus, and the Donbas; nothing reached North Darfur in Sudan.",
      places: { "Eastern Ghouta": "region:eastern-ghouta", "the Donbas": "region:donbas", "North Darfur": "adm1:SD.55" },
    },
    {
      name: "another spelling of a place the words already mark as one",
      text: "In Syria, residents of Talbeesah village and of Tall Abyadh town left for Homs.",
      places: { "Talbeesah village": "geonames:163779", "Tall Abyadh town": "geonames:163750" },
    },
    {
      name: "the same town in the country the report is about",
      text: "The Lebanese army deployed in Tripoli and Sidon. Lebanon asked for calm in Tripoli.",
      places: { Tripoli: "geonames:266826", Sidon: "geonames:268064" },
    },
    {
      name: "the same town in the other country",
      text: "The Libyan coast guard returned to Tripoli and Misrata, Libya said.",
      places: { Tripoli: "geonames:2210247", Misrata: "geonames:2214846" },
    },
    {
      name: "a comma and a country settle it",
      text: "He was born in Tripoli, Lebanon, and fought in Libya, in Benghazi and in Sirte.",
      places: { Tripoli: "geonames:266826", Benghazi: "geonames:88319", Sirte: "geonames:2210554" },
    },
    {
      name: "a building lies in its town",
      text: "Mortars struck the Al-Furqan Mosque in Douma, Syria. Damascus airport stayed open.",
      places: { "the Al-Furqan Mosque": ">geonames:170592", Douma: "geonames:170592", "Damascus airport": ">geonames:170654" },
    },
    {
      name: "'the city' is the last city named",
      text: "Fighting resumed in Kharkiv. Two people were hurt in the city, Ukraine said, and the road was shut.",
      places: { "the city": "geonames:706483", "the road": "?" },
    },
    {
      name: "a village nobody knows lies within what is named around it",
      text: "Militiamen burnt Um Tawila village in North Darfur, Sudan.",
      places: { "Um Tawila village": ">adm1:SD.55" },
    },
    {
      name: "a place of which nothing is known stays unknown",
      text: "They met in Qwerburgh on Friday.",
      places: { Qwerburgh: "?" },
    },
  ];

  test.each(passages)("$name", ({ text, places }) => {
    const reading = resolveMentions(readingOf(text, [], Object.keys(places)), starterWorld);
    const found = reading.claims[0]?.places.map((place) => [text.slice(place.span.start, place.span.end), short(place.resolution)]);
    expect(Object.fromEntries(found ?? [])).toEqual(places);
  });

  test("every place name in the text becomes a toponym, demonyms do not", () => {
    const text = "Syrian officials met in Geneva. Turkey and Iran sent envoys.";
    const { toponyms } = resolveMentions(readingOf(text, [], []), starterWorld);
    expect(toponyms.map((toponym) => toponym.text)).toEqual(["Geneva", "Turkey", "Iran"]);
    for (const { span, text: words } of toponyms) expect(text.slice(span.start, span.end)).toBe(words);
  });

  test("a surname is no town", () => {
    const text = "Robert Nasser of the Red Crescent spoke in Syria. Nasser said the road was open.";
    expect(resolveMentions(readingOf(text, [], []), starterWorld).toponyms.map((toponym) => toponym.text)).toEqual(["Syria"]);
  });
});

describe("actors of a report", () => {
  test.each([
    [
      "a definition in the text comes first",
      "The Southern Defence Front (SDF) of Seychelles met. The SDF left.",
      "The SDF",
      "Southern Defence Front",
    ],
    [
      "a definition of a known party gives its id",
      "The Syrian Democratic Forces (SDF) advanced.",
      "The Syrian Democratic Forces (SDF)",
      "SDF",
    ],
    ["an acronym shared by two goes to the country of the report", "In Mogadishu, Somalia, the SNA retook a town.", "the SNA", "SNA-SO"],
    ["an acronym shared by two goes to the other country of the report", "In Afrin, Syria, the SNA set up posts.", "the SNA", "SNA"],
    ["members stand for their group", "Eleven SDF fighters fell.", "Eleven SDF fighters", "SDF"],
    ["members of a group stand for it", "Several members of Hamas were held.", "Several members of Hamas", "HAMAS"],
    ["a country's adjective and its force name the force", "Three Iraqi soldiers died.", "Three Iraqi soldiers", "ISF"],
    ["a force nobody listed follows from its country", "The Chadian navy sailed.", "The Chadian navy", "TD-NAVY"],
    ["who is backed is not the backer", "US-backed forces advanced.", "US-backed forces", "US-backed forces"],
    ["the backer is named in the description", "US-backed forces advanced.", "US", "US"],
    [
      "a description before a name gives way to the name",
      "The US-backed Syrian Democratic Forces advanced.",
      "The US-backed Syrian Democratic Forces",
      "SDF",
    ],
    ["who is pro-government is not the government", "pro-Russian fighters left.", "pro-Russian fighters", "pro-Russian fighters"],
    ["a loaded name is kept as the words it is", "The Assad regime replied.", "The Assad regime", "Assad regime"],
    ["terrorists are a description, never a group", "Nine terrorists died.", "Nine terrorists", "terrorists"],
    ["civilians are counted as such", "At least 26 civilians died.", "26 civilians", "civilians"],
    ["a pronoun stays a pronoun", "They left.", "They", "They"],
    ["a spokesman is not his group", "A Taliban spokesman denied it.", "A Taliban spokesman", "Taliban spokesman"],
    ["an unknown name keeps its words", "The Blue Lagoon Brigade agreed.", "The Blue Lagoon Brigade", "Blue Lagoon Brigade"],
  ])("%s", (_, text, words, expected) => {
    const reading = resolveMentions(readingOf(text, [words], []), starterWorld);
    expect(reading.claims[0]?.actors[0]?.ref).toBe(expected);
  });
});

function short(resolution: PlaceResolution | undefined): string {
  if (resolution?.status === "resolved") return resolution.id ?? "";
  return resolution?.status === "within" ? `>${resolution.id}` : resolution?.status === "ambiguous" ? "~" : "?";
}

/** A reading of one paragraph with one claim that mentions the words given. */
function readingOf(text: string, actors: readonly string[], places: readonly string[]): Reading {
  const spanOf = (words: string) => {
    const start = text.lastIndexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
  const claim: Claim = {
    id: claimId("c01"),
    sentence: 0,
    kind: "event",
    content: [{ start: 0, end: text.length }],
    chain: [{ sourceType: "author", cue: [], cueClass: "authorial", stance: "CT+" }],
    certainty: { level: "asserted", grade: 5, author: "CT+", polarity: "+", hedges: [] },
    tense: "past",
    eventType: "assault",
    actors: actors.map((words) => ({ span: spanOf(words), ref: words, role: "agent" })),
    places: places.map((words) => ({ span: spanOf(words), ref: words })),
    times: [],
    quantities: [],
    extractor: "test",
  };
  const report = plainReport(text, { id: reportId("r1"), blocks: [{ role: "body", span: { start: 0, end: text.length }, links: [] }] });
  return { report, sentences: [], claims: [claim], attributions: [], entities: [], toponyms: [] };
}
