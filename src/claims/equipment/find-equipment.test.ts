import { describe, expect, it } from "vitest";
import { tokenise } from "../tokenise.ts";
import { findEquipment } from "./find-equipment.ts";

const equipmentOf = (text: string) =>
  findEquipment(tokenise(text, { start: 0, end: text.length })).map(({ span, kind }) => [text.slice(span.start, span.end), kind]);

describe("findEquipment", () => {
  it.each([
    ["Three T-72 tanks crossed the bridge", ["T-72 tanks", "tank"]],
    ["They fired Grad rockets at the port", ["Grad rockets", "rocket"]],
    ["Two FPV drones hit a truck", ["FPV drones", "drone"]],
    ["A Storm Shadow missile fell", ["Storm Shadow missile", "missile"]],
    ["An Mi-24 helicopter was lost", ["Mi-24 helicopter", "helicopter"]],
  ])("finds what is named in: %s", (text, expected) => {
    expect(equipmentOf(text)).toEqual([expected]);
  });

  it.each(["Two tanks crossed the bridge", "A hawk circled", "Hermes spoke", "Puma shares fell"])("names nothing in: %s", (text) => {
    expect(equipmentOf(text)).toEqual([]);
  });
});
