import { describe, expect, it } from "vitest";
import { reportId } from "../model/ids.ts";
import { readReport } from "./read-report.ts";

const STORY = "The strait is open again, the harbour office said on Monday, and three ferries are on their way.";

function licenceOf(line: string) {
  const { licence, text } = readReport({ id: reportId("r"), content: `${STORY}\n\n${line}` }, { actors: [], places: [], outlets: [] });
  return { ...licence, words: (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end) };
}

describe("a copyright line", () => {
  it.each<[string, [string, string | undefined][]]>([
    ["© 2031 Lantern Post. All rights reserved.", [["Lantern Post", "2031"]]],
    ["Copyright (c) 2005-2031 The Harbour Tribune", [["The Harbour Tribune", "2031"]]],
    [
      "Copyright © Lantern Post, Outer Watch, Lantern Post, 2031",
      [
        ["Lantern Post", "2031"],
        ["Outer Watch", "2031"],
      ],
    ],
    ["© Isles Desk", [["Isles Desk", undefined]]],
  ])("%s names its parties once", (line, parties) => {
    expect(licenceOf(line).copyright.map(({ party, year }) => [party, year])).toEqual(parties);
  });
});

describe("a permission", () => {
  it("is read with who grants it, for what and on which conditions", () => {
    const licence = licenceOf(
      "The Isles Institute grants permission to reprint this text for educational and non-commercial purposes, in full and without changes, with a link to the original. For use in print, contact rights@isles.example.",
    );
    expect(licence.grantor).toBe("Isles Institute");
    expect(licence.uses).toEqual(["non-commercial", "educational"]);
    expect(licence.conditions).toEqual(["hyperlink-original", "unaltered", "in-full"]);
    expect(licence.restricted).toMatchObject([{ uses: ["print"], contact: "rights@isles.example" }]);
    expect(licence.words(licence.restricted[0]?.span)).toBe("For use in print, contact rights@isles.example.");
  });

  it("is not seen in what is forbidden", () => {
    const licence = licenceOf(
      "This material may not be published, broadcast, rewritten or redistributed without prior written permission.",
    );
    expect(licence.permission).toBeUndefined();
    expect(licence.restricted).toMatchObject([{ uses: ["broadcast"] }]);
  });
});

describe("a public licence", () => {
  it.each([
    ["This work is licensed under CC BY-SA 4.0.", "CC-BY-SA-4.0"],
    ["Licensed under a [Creative Commons licence](https://creativecommons.org/licenses/by-nc-nd/3.0/).", "CC-BY-NC-ND-3.0"],
    ["Published under a Creative Commons Attribution-NonCommercial 4.0 International licence.", "CC-BY-NC-4.0"],
    ["Published under the Open Government Licence v3.0.", "OGL-UK-3.0"],
  ])("is named: %s", (line, name) => {
    expect(licenceOf(line).name).toBe(name);
  });
});

describe("a disclaimer", () => {
  it("is the sentence after its label", () => {
    const licence = licenceOf(
      "Disclaimer: The views expressed here do not necessarily reflect those of Quayside. Some pictures are offered as fair use.",
    );
    expect(licence.words(licence.disclaimer)).toBe("The views expressed here do not necessarily reflect those of Quayside.");
    expect(licence.words(licence.fairUse)).toBe("Some pictures are offered as fair use.");
  });
});
