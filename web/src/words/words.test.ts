import { describe, expect, test } from "vitest";
import { EVENT_STATUSES } from "../../../src/model/reported-event.ts";
import { dayInWords, timeInWords } from "./day-in-words.ts";
import { degreesFrom, degreesInWords } from "./degrees-in-words.ts";
import { licenceList } from "./licence-words.ts";
import { placeInWords } from "./place-in-words.ts";
import { quantityInWords } from "./quantity-in-words.ts";
import { STATUS_WORDS, STATUSES } from "./status-words.ts";
import { failedInWords, waitingInWords } from "./work-in-words.ts";

describe("a quantity in words", () => {
  test.each([
    [{ measure: "killed", min: 12, max: null, of: "sailors" }, "killed: at least 12 sailors"],
    [{ measure: "wounded", min: null, max: 5 }, "wounded: at most 5"],
    [{ measure: "captured", min: 30, max: 30, of: "people" }, "captured: 30 people"],
    [{ measure: "displaced", min: 24, max: 9600 }, "displaced: 24 to 9,600"],
    [{ measure: "distance-km", min: 40, max: 40 }, "distance: 40 km"],
    [{ measure: "count", min: null, max: null }, "number: no number"],
  ] as const)("%j is %s", (amount, words) => {
    expect(quantityInWords(amount)).toBe(words);
  });
});

describe("a place in words", () => {
  test.each([
    ["Lyon", { status: "resolved", name: "Lyon", country: "FR" }, "resolved, France"],
    ["the Lyon area", { status: "resolved", name: "Lyon", country: "FR" }, "resolved as Lyon, France"],
    ["France", { status: "resolved", name: "France", country: "FR" }, "resolved"],
    ["Quay Town", { status: "resolved", name: "Quay Town", country: "XO" }, "resolved"],
    ["the old mill", { status: "within", name: "Lyon", country: "FR" }, "within Lyon, France; itself in no gazetteer"],
    ["the harbour", { status: "unknown" }, "in no gazetteer"],
    ["Springfield", { status: "ambiguous" }, "several places of that name"],
    ["anywhere", undefined, "not looked up"],
  ] as const)("%s: %j is “%s”", (words, resolution, settled) => {
    expect(placeInWords(words, resolution)).toBe(settled);
  });
});

test("a day is the page's own, whatever its zone", () => {
  expect(dayInWords("2024-03-06T19:30-08:00")).toBe("6 Mar 2024");
  expect(dayInWords("2024-03-06")).toBe("6 Mar 2024");
  expect(dayInWords("sometime")).toBe("sometime");
});

test("a time that fixes only a month or a year says only that", () => {
  expect(timeInWords("2024-03")).toBe("Mar 2024");
  expect(timeInWords("2024")).toBe("2024");
  expect(timeInWords("before")).toBe("before");
});

test("licence codes are read out, unknown ones as they are written", () => {
  expect(licenceList(["acknowledge-source", "hyperlink-original", "send-flowers"])).toBe(
    "name the source, link to the original, and send flowers",
  );
});

describe("degrees", () => {
  test.each([
    ["-121.5", "longitude", -121.5],
    ["−121,5", "longitude", -121.5],
    ["121.5 W", "longitude", -121.5],
    [" 121.5° w ", "longitude", -121.5],
    ["+12", "longitude", 12],
    ["180E", "longitude", 180],
    ["42 S", "latitude", -42],
    ["0", "latitude", 0],
    ["0 S", "latitude", 0],
    ["90N", "latitude", 90],
  ] as const)("written “%s” on the %s are %d", (text, axis, degrees) => {
    expect(degreesFrom(text, axis)).toBe(degrees);
  });

  test.each([
    ["", "longitude"],
    ["west", "longitude"],
    ["181", "longitude"],
    ["91", "latitude"],
    ["12 N", "longitude"],
    ["12 W", "latitude"],
    ["-12 W", "longitude"],
    ["1e1", "longitude"],
    ["12,5,5", "longitude"],
    ["12°30′ W", "longitude"],
  ] as const)("written “%s” are none on the %s", (text, axis) => {
    expect(degreesFrom(text, axis)).toBeUndefined();
  });

  test("are said with the letter of their direction", () => {
    expect([degreesInWords(-121.5, "longitude"), degreesInWords(12, "latitude"), degreesInWords(0, "latitude")]).toEqual([
      "121.5° W",
      "12° N",
      "0°",
    ]);
  });
});

test("every status of an event has words, in the order of the scale", () => {
  expect(STATUSES).toEqual(EVENT_STATUSES);
  expect(Object.values(STATUS_WORDS).join(" ")).not.toContain("-");
});

describe("work", () => {
  test("that waits is said in reports and comparisons", () => {
    expect(waitingInWords([{ stage: "read", waiting: 3, dead: 0 }])).toBe("3 reports waiting to be read");
    expect(
      waitingInWords([
        { stage: "read", waiting: 1, dead: 0 },
        { stage: "link", waiting: 2, dead: 0 },
        { stage: "reconcile", waiting: 1040, dead: 1 },
      ]),
    ).toBe("1 report waiting to be read, 1,042 comparisons to be made");
  });

  test("that failed is said apart", () => {
    expect(
      failedInWords([
        { stage: "read", waiting: 3, dead: 1 },
        { stage: "link", waiting: 0, dead: 1 },
      ]),
    ).toBe("1 report could not be read, 1 comparison could not be made");
  });

  test("that is not there is not spoken of", () => {
    expect([waitingInWords([]), failedInWords([{ stage: "read", waiting: 3, dead: 0 }])]).toEqual([undefined, undefined]);
  });
});
