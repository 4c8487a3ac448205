import { describe, expect, it } from "vitest";
import type { Claims1Claim } from "../../src/interchange/claims-1.ts";
import { type Draft, readingOf } from "./drafted-reading.ts";
import { ploverCoding } from "./plover-coding.ts";

const TEXT = "The harbour guild demanded that the Front lift the siege of Port Ansel, and it shelled the docks.";
const coded = (...drafts: Draft[]) => ploverCoding(readingOf(TEXT, drafts));
const told = (eventType: Claims1Claim["eventType"], more: Partial<Draft> = {}): Draft => ({
  eventType,
  content: "the Front lift the siege of Port Ansel",
  actors: [{ words: "the Front", role: "agent" }],
  ...more,
});

describe("a sentence coded by PLOVER", () => {
  it("has the act of a claim in capitals, with who acts and on whom", () => {
    expect(coded(told("consult", { actors: [...(told("none").actors ?? []), { words: "The harbour guild", role: "target" }] }))).toEqual([
      { plover: "CONSULT", sources: [{ text: "the Front" }], targets: [{ text: "The harbour guild" }] },
    ]);
  });

  it("takes an act of speaking from the words that attribute, with who is to do what is said as target", () => {
    expect(coded(told("concede", { source: "The harbour guild", cue: "demanded" }))).toEqual([
      { plover: "DEMAND", sources: [{ text: "The harbour guild" }], targets: [{ text: "the Front" }] },
    ]);
  });

  it("takes the speaker for a pronoun, and whoever the content names next where nobody is acted on", () => {
    const shelled: Draft = { eventType: "assault", content: "it shelled the Lanmarkian docks", source: "The harbour guild", cue: "said" };
    const [event] = ploverCoding(
      readingOf(
        "The harbour guild said it shelled the Lanmarkian docks.",
        [{ ...shelled, actors: [{ words: "it", role: "agent" }] }],
        "Lanmarkian",
      ),
    );
    expect(event).toEqual({ plover: "FIGHT", sources: [{ text: "The harbour guild" }], targets: [{ text: "Lanmarkian" }] });
  });

  it.each([
    ["help to come is agreed to", told("aid", { tense: "future" }), "AGREE"],
    ["harm to come is threatened", told("sanction", { tense: "future" }), "THREATEN"],
    ["help that is not given is refused", told("aid", { polarity: "-" }), "REJECT"],
    [
      "what somebody says must be done is demanded",
      told("none", { content: "the Front must go", source: "The harbour guild", cue: "said" }),
      "DEMAND",
    ],
    ["violence without forces or their weapons is no fight", told("assault", { content: "the Front beat a clerk" }), "ASSAULT"],
    ["a charge looked into is an investigation", told("accuse", { content: "the guild investigated the clerk" }), "INVESTIGATE"],
  ])("%s", (_, draft, plover) => {
    expect(coded(draft)[0]?.plover).toBe(plover);
  });

  it("is the first act told, and none where no claim tells of one", () => {
    expect(coded(told("none"), told("protest"), told("aid")).map((event) => event.plover)).toEqual(["PROTEST"]);
    expect(coded(told("none"), told("announce"), told("assault", { kind: "presupposition" }))).toEqual([]);
  });
});
