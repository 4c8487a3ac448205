import { describe, expect, test } from "vitest";
import type { Licence } from "../../model/report.ts";
import { licenceFacts } from "./licence-facts.ts";

const NOTHING: Licence = { copyright: [], uses: [], conditions: [], restricted: [] };
const TEXT = "Write to us before you copy anything.";
const SPAN = { start: 0, end: 1 };
const said = (licence: Partial<Licence>) =>
  licenceFacts({ ...NOTHING, ...licence }, TEXT).map(({ label, words }) => `${label}: ${words.map((run) => run.text).join("")}`);

describe("licenceFacts", () => {
  test("says when the page states none", () => {
    expect(said({})).toEqual(["licence: none stated on the page"]);
  });

  test("says who permits what on which conditions", () => {
    expect(
      said({
        permission: SPAN,
        grantor: "Lagoon Research Centre",
        uses: ["community-internet-sites"],
        conditions: ["acknowledge-source", "hyperlink-original"],
      }),
    ).toEqual([
      "permitted: Lagoon Research Centre permits use for community internet sites, if you acknowledge the source and link to the original",
    ]);
  });

  test("says a permission whose grantor and uses the page leaves open", () => {
    expect(said({ permission: SPAN })).toEqual(["permitted: The page permits its use"]);
  });

  test("says what must be asked first, and whom", () => {
    expect(said({ grantor: "Lagoon Research Centre", restricted: [{ uses: ["print", "commercial-internet-sites"], span: SPAN }] })).toEqual(
      ["ask first: print and commercial internet sites: ask Lagoon Research Centre"],
    );
    expect(said({ restricted: [{ uses: ["print"], span: SPAN, contact: "rights@lagoon.example" }] })).toEqual([
      "ask first: print: ask rights@lagoon.example",
    ]);
  });

  test("gives the page's own words where they name no kind of use", () => {
    expect(said({ restricted: [{ uses: [], span: { start: 0, end: TEXT.length } }] })).toEqual([`ask first: “${TEXT}”`]);
  });

  test("says what is refused outright", () => {
    expect(said({ refused: [{ uses: ["commercial", "translation"], span: SPAN }] })).toEqual(["refused: commercial and translation"]);
    expect(said({ refused: [{ uses: [], span: { start: 0, end: TEXT.length } }] })).toEqual([`refused: “${TEXT}”`]);
  });

  test("names each copyright, a public licence and the notices", () => {
    expect(
      said({
        copyright: [
          { party: "Reef Wire", year: "2031", span: SPAN },
          { party: "J. Moorhen", span: SPAN },
        ],
        name: "CC-BY-4.0",
        disclaimer: SPAN,
        fairUse: SPAN,
      }),
    ).toEqual([
      "copyright: © Reef Wire, 2031; © J. Moorhen",
      "licence: CC-BY-4.0",
      "notices: a disclaimer and a fair-use notice on the page",
    ]);
  });
});
