import { describe, expect, it } from "vitest";
import { manyWords } from "../../../test/claims/many-words.ts";
import { tokenise } from "../tokenise.ts";
import { findQuantities } from "./find-quantities.ts";

const quantitiesOf = (text: string) =>
  findQuantities(tokenise(text, { start: 0, end: text.length })).map(({ span, measure, min, max }) => [
    text.slice(span.start, span.end),
    measure,
    min,
    max,
  ]);

describe("findQuantities", () => {
  it.each([
    ["Six miners were killed and four others were wounded", ["Six", "killed", 6, 6], ["four", "wounded", 4, 4]],
    ["killing at least twelve people", ["at least twelve", "killed", 12, undefined]],
    ["Fourteen people who tried to swim drowned", ["Fourteen", "killed", 14, 14]],
    ["The column lost up to 40 trucks", ["up to 40", "destroyed", undefined, 40]],
    ["up to forty infantry were destroyed", ["up to forty", "killed", undefined, 40]],
    ["They shot down nine of eleven drones", ["nine", "destroyed", 9, 9], ["eleven", "count", 11, 11]],
    ["Two evacuation cars were hit near the port", ["Two", "damaged", 2, 2]],
    ["Three strikes destroyed two bunkers", ["Three", "count", 3, 3], ["two", "destroyed", 2, 2]],
    ["The council handed over twelve prisoners", ["twelve", "count", 12, 12]],
    ["Guards led away four surgeons", ["four", "detained", 4, 4]],
    ["They held two wells", ["two", "count", 2, 2]],
    ["The toll has risen to 61, among them 17 children", ["61", "killed", 61, 61], ["17", "killed", 17, 17]],
    ["a hundred and twenty people fled", ["a hundred and twenty", "displaced", 120, 120]],
    ["nine or ten bodies lay at the culvert", ["nine or ten", "killed", 9, 10]],
    ["between 500 and 1,300 families were displaced", ["between 500 and 1,300", "displaced", 500, 1300]],
    ["40 people were killed and injured", ["40", "count", 40, 40]],
    ["the murder of hundreds of people", ["hundreds", "killed", 200, 900]],
    ["Two printers have died in prison", ["Two", "killed", 2, 2]],
    ["On 2 May 14 boats sank", ["14", "destroyed", 14, 14]],
    ["leaving two others missing", ["two", "missing", 2, 2]],
    ["more than 18 square kilometres of marsh once held by the garrison", ["more than 18", "count", 18, undefined]],
    ["One shell destroyed two garrison fuel caches", ["One", "count", 1, 1], ["two", "destroyed", 2, 2]],
  ])("reads harm: %s", (text, ...expected) => {
    expect(quantitiesOf(text)).toEqual(expected);
  });

  it.each([
    ["a reward of up to $5 million", ["up to $5 million", "money", undefined, 5_000_000]],
    ["The port costs £1.1bn", ["£1.1bn", "money", 1.1e9, 1.1e9]],
    ["a bounty of 50,000 drons", ["50,000", "money", 50_000, 50_000]],
    ["Selvi Arasan, 52, taught arithmetic", ["52", "age-years", 52, 52]],
    ["She was nineteen", ["nineteen", "age-years", 19, 19]],
    ["children as young as 10", ["10", "age-years", 10, undefined]],
    ["two miles of sewer", ["two", "distance-km", 3.2, 3.2]],
    ["The road will open within ten days", ["within ten", "duration-days", undefined, 10]],
    ["There is flour for barely ten days", ["barely ten", "duration-days", undefined, 10]],
    ["It lasted seven months", ["seven", "duration-days", 210, 217]],
    ["Three in five have no shelter", ["Three in five", "count", 60, 60]],
    ["It rose by 6 per cent", ["6", "count", 6, 6]],
    ["The bridge was hit for the third time", ["third", "count", 3, 3]],
  ])("reads units: %s", (text, expected) => {
    expect(quantitiesOf(text)).toEqual([expected]);
  });

  it.each([
    "The raid began at seven",
    "2. On the ninth the pier was closed",
    "It sank within a quarter of an hour",
    "Shells fell on 2 March 2031",
    "Berth 9 is closed",
    "one of the commanders spoke",
    "The two sides met",
    "The 2012 attacks are remembered",
    "They left three weeks ago",
    "Eight in ten days earlier".slice(9),
    "Exercise Eager Lion 16 ended",
    "The town was cut in two",
  ])("leaves out what counts nothing: %s", (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });

  it("knows a total so far from the harm of one occasion", () => {
    const scopeOf = (text: string) => findQuantities(tokenise(text, { start: 0, end: text.length })).map(({ scope }) => scope);
    expect(scopeOf("Forty people have been killed since January")).toEqual(["cumulative"]);
    expect(scopeOf("This brings to 40 the number of dead")).toEqual(["cumulative"]);
    expect(scopeOf("Six miners were killed in the blast")).toEqual(["single"]);
    expect(scopeOf("Six miners were killed")).toEqual([undefined]);
  });

  it("names whose loss it is", () => {
    const ofWhom = (text: string) => findQuantities(tokenise(text, { start: 0, end: text.length })).map(({ of }) => of);
    expect(ofWhom("The Uplanders lost 50 men")).toEqual(["Uplanders"]);
    expect(ofWhom("Eleven fighters of the Front were killed")).toEqual(["fighters of the Front"]);
    expect(ofWhom("Three of the crew drowned")).toEqual(["crew"]);
  });

  it("reads what a number alone counts from the rest of its sentence", () => {
    const text = "It put the enemy's dead at no fewer than 20";
    const sentence = tokenise(text, { start: 0, end: text.length });
    expect(findQuantities(sentence.slice(-4), sentence)).toMatchObject([{ measure: "killed", min: 20 }]);
  });

  it.each(["12", "and", "one of", "between 1 and", "killed 1 ,", "1234567890".repeat(100), "$", "two hundred and"])(
    "takes time in step with the length of %s, over and over",
    (unit) => {
      const timeFor = (length: number): number => {
        const words = manyWords(unit, length);
        const before = performance.now();
        findQuantities(words);
        return performance.now() - before;
      };
      timeFor(20_000);
      const short = timeFor(50_000);
      expect(timeFor(200_000)).toBeLessThan(Math.max(200, short * 16));
    },
    60_000,
  );

  it("knows the day of a month that its words were cut from", () => {
    const text = "He returns on August 23, where he will meet 12 envoys";
    const sentence = tokenise(text, { start: 0, end: text.length });
    const cut = sentence.filter(({ start }) => start >= text.indexOf("23"));
    expect(findQuantities(cut, sentence).map(({ min }) => min)).toEqual([12]);
  });
});
