import { describe, expect, it } from "vitest";
import { outletBook } from "../facts/outlet-book.ts";
import { wireOpening } from "./wire-opening.ts";

const BOOK = outletBook({
  places: [],
  outlets: [{ id: "mp", name: "Meridian Press", aliases: ["MP"], domains: [], kind: "wire" }],
});

describe("an agency's line at the head of a story", () => {
  it.each<[string, string | undefined, string | undefined, string]>([
    ["PORT ANSEL, Aug 4 (Tide Wire) - The strait is open.", "PORT ANSEL", "Tide Wire", "The strait is open."],
    ["(MP) - The strait is open.", undefined, "MP", "The strait is open."],
    ["Port Ansel (Meridian Press) – The strait is open.", "Port Ansel", "Meridian Press", "The strait is open."],
    ["Puerto Ansel, 4 ago (TW).- El estrecho está abierto.", "Puerto Ansel", "TW", "El estrecho está abierto."],
    ["Port-Ansel, 4 août 2031 (TW) – Le détroit est ouvert.", "Port-Ansel", "TW", "Le détroit est ouvert."],
    ["Port-Ansel (TW) – Le détroit est ouvert.", "Port-Ansel", "TW", "Le détroit est ouvert."],
    ["Port Ansel (twa) - Die Meerenge ist offen.", "Port Ansel", "twa", "Die Meerenge ist offen."],
    ["PORT ANSEL, 4 Ağustos (TW) - Boğaz açıldı.", "PORT ANSEL", "TW", "Boğaz açıldı."],
    ["ПОРТ-АНСЕЛЬ, 4 августа. /МЕРИДИАН/. Пролив открыт.", "ПОРТ-АНСЕЛЬ", "МЕРИДИАН", "Пролив открыт."],
    ["ПОРТ-АНСЕЛЬ, 4 авг — РИА Меридиан. Пролив открыт.", "ПОРТ-АНСЕЛЬ", "РИА Меридиан", "Пролив открыт."],
    ["Порт-Ансель. 4 августа. MERIDIAN.EXAMPLE - Пролив открыт.", "Порт-Ансель. 4 августа", "MERIDIAN.EXAMPLE", "Пролив открыт."],
    ["بورت أنسل (TW) - المضيق مفتوح.", "بورت أنسل", "TW", "المضيق مفتوح."],
    ["PORT ANSEL, 4 August 2031 – The strait is open.", "PORT ANSEL", undefined, "The strait is open."],
  ])("“%s”", (words, place, agency, story) => {
    const opening = wireOpening(words, BOOK);
    expect([opening?.place, opening?.agency, words.slice(opening?.end)]).toEqual([place, agency, story]);
  });

  it.each([
    "The Skerry Harbour Union (SHU) - which has two boats - said so.",
    "Harbour Union (HU) – The union said so.",
    "The guard (all of it) - The strait is open.",
    "On 4 August the strait (and the pier) was closed.",
  ])("“%s” is none", (words) => {
    expect(wireOpening(words, BOOK)).toBeUndefined();
  });

  it("takes no headline for an agency", () => {
    expect(wireOpening("PORT ANSEL, Aug 4 – Ferries Return. The strait is open.", BOOK)?.agency).toBeUndefined();
  });
});
