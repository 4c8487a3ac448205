import { describe, expect, test } from "vitest";
import { readClaimLine } from "./read-claim-line.ts";

describe("a claim's line", () => {
  test("has its words in order, then its links, then its fields", () => {
    const line =
      "c2 event assault alleged- past < s1 media q1 say-verb CT+ < s2 belligerent q2+q3 deny-verb CT-; target a1 = the ferry; killed n1 5.. of a2; time t1 = before 2031-05-11; place p1; hedge h1 modal; relation contradicts c1; ambiguous certainty reported; note a party on its own deeds";
    expect(readClaimLine(line, 7)).toEqual({
      label: "c2",
      line: 7,
      kind: "event",
      eventType: "assault",
      level: "alleged",
      isNegative: true,
      tense: "past",
      stance: "Uu",
      links: [
        { source: "s1", type: "media", cue: ["q1"], class: "say-verb", stance: "CT+" },
        { source: "s2", type: "belligerent", cue: ["q2", "q3"], class: "deny-verb", stance: "CT-" },
      ],
      actors: [{ role: "target", label: "a1", name: "the ferry" }],
      quantities: [{ measure: "killed", label: "n1", min: 5, max: undefined, of: "a2" }],
      times: [{ label: "t1", value: "before 2031-05-11" }],
      places: [{ label: "p1", name: undefined }],
      hedges: [{ label: "h1", class: "modal" }],
      relations: [{ name: "contradicts", to: "c1" }],
      ambiguous: [{ what: "certainty", alternative: "reported" }],
      note: "a party on its own deeds",
    });
  });

  test("is its author's own without a link", () => {
    expect(readClaimLine("c1 state none asserted present", 1)).toMatchObject({ stance: "CT+", links: [] });
    expect(readClaimLine("c1 event assault likely past @PR+", 1)).toMatchObject({ stance: "PR+" });
    expect(readClaimLine("c1 event assault reported past < - unspecified q1 hearsay-adverb CT+", 1)).toMatchObject({
      links: [{ source: undefined, cue: ["q1"] }],
    });
  });

  test.each([
    ["x event assault asserted past", /a label such as c1/u],
    ["c1 deed assault asserted past", /expected a kind, one of event/u],
    ["c1 event attack asserted past", /expected an event type/u],
    ["c1 event assault sure past", /expected a level/u],
    ["c1 event assault asserted then", /expected a tense/u],
    ["c1 event assault asserted past CT+ more", /at most a label and five words/u],
    ["c1 event assault reported past < s1 king q1 say-verb CT+", /expected a type of source/u],
    ["c1 event assault reported past < s1 media q1 say-verb", /expected a stance/u],
    ["c1 event assault reported past < s1 media q1 say-verb CT+ more", /SOURCE TYPE CUE CLASS STANCE/u],
    ["c1 event assault asserted past; victims a1", /expected a field/u],
    ["c1 event assault asserted past; killed n1 five", /MIN\.\.MAX/u],
    ["c1 event assault asserted past; killed n1 7..5", /at most MAX/u],
    ["c1 event assault asserted past; killed n1 5..7 men", /“of”/u],
    ["c1 event assault asserted past; time t1 = Friday", /an ISO time/u],
  ])("is refused with what was expected: %s", (words, says) => {
    expect(() => readClaimLine(words, 1)).toThrow(says);
  });
});
