import { describe, expect, it } from "vitest";
import { outletBook } from "../facts/outlet-book.ts";
import { isAgency } from "./is-agency.ts";

const OUTLETS = outletBook({
  places: [],
  outlets: [
    { id: "tide", name: "Tide", aliases: [], domains: [], kind: "wire" },
    { id: "quay", name: "Agence du Quai", aliases: [], domains: [], kind: "newspaper" },
  ],
});

describe("a news agency", () => {
  it.each([
    "Tide",
    "Agence Mouette",
    "Agencia Faro, S.A.",
    "Skerry News Agency",
    "Fener Haber Ajansı",
    "ИА «Маяк»",
    "Агентство Маяк",
    "وكالة المنارة",
  ])("%s is one, as is known or as it says", (name) => {
    expect(isAgency(name, OUTLETS)).toBe(true);
  });

  it.each(["Agence du Quai", "Environment Agency", "agencies", "Skerry Review", "وكالة الطاقة الدولية"])("%s is none", (name) => {
    expect(isAgency(name, OUTLETS)).toBe(false);
  });
});
