import { describe, expect, test } from "vitest";
import { reportId } from "../../src/model/ids.ts";
import type { Reading } from "../../src/model/reading.ts";
import { wordsOf } from "../../src/model/span.ts";
import { proposalWindows, readSource, withProposals } from "../../src/pipeline.ts";
import { proposal, said } from "./proposal.ts";

const PORT_ANSEL = `Shelling at Port Ansel

The harbour at Port Ansel, "quiet  for weeks", woke to shelling on Friday. Witnesses were told to stay away from the pier.

The mayor said at least 12 dockers were hurt. The militia claimed that it had seized the lighthouse. Islanders allegedly cut the cable.

The harbour office denied that its boats had fired. Nobody was at the lighthouse.
`;

const read = async (content: string, language?: string): Promise<Reading> =>
  readSource({ id: reportId("r1"), content, outlet: "Lantern Post", published: "2031-05-03", language });

/** What becomes of proposals for a report without claims of the rules, unless they are wanted. */
async function propose(proposals: readonly unknown[], { content = PORT_ANSEL, ruled = false, language = "en" } = {}) {
  const whole = await read(content, language);
  const reading = ruled ? whole : { ...whole, claims: [] };
  const answers = proposalWindows(reading).windows.map((window) => ({ window, proposals }));
  const { reading: after, tally } = withProposals(reading, { extractor: "model:small/p1", answers });
  const added = after.claims.slice(reading.claims.length);
  const words = added.map((claim) => claim.content.map((span) => wordsOf(after.report.text, span)).join(" … "));
  return { before: reading, after, tally, added, words };
}

describe("the words of a proposal", () => {
  test("are found where they stand, and the claim says which extractor made it", async () => {
    const { added, words, tally } = await propose([
      proposal("its boats had fired", { attribution: [said("The harbour office", "denied", { cueClass: "deny-verb" })] }),
    ]);
    expect(words).toEqual(["its boats had fired"]);
    expect(added[0]).toMatchObject({
      id: "m01",
      extractor: "model:small/p1",
      certainty: { level: "alleged", polarity: "-", source: "CT-" },
    });
    expect(tally).toEqual({ kept: 1, dropped: {}, foundAlready: [], repeated: 0, mentionsLeftOut: 0 });
  });

  test("may differ in white space and quotation marks, and the claim has those of the text", async () => {
    const { words } = await propose([proposal("Port Ansel, “quiet for\nweeks”, woke to shelling")]);
    expect(words).toEqual(['Port Ansel, "quiet  for weeks", woke to shelling']);
  });

  test.each([
    ["words that are not there", "At least 40 dockers were killed", "words"],
    ["words in another spelling", "the Mayor Said at least", "words"],
    ["a part of a word", "our office", "words"],
    ["words over the end of a sentence", "12 dockers were hurt. The militia claimed", "several-sentences"],
    ["words of several sentences without saying which", "the lighthouse", "ambiguous"],
    ["one word", "seized", "too-short"],
    ["marks", "., .", "words"],
  ])("are refused when they are %s", async (_name, content, reason) => {
    const { added, tally } = await propose([proposal(content)]);
    expect([added, tally.dropped]).toEqual([[], { [reason]: 1 }]);
  });

  test("are those of the sentence that is named, when several have them", async () => {
    const { after, added } = await propose([proposal("at the lighthouse", { sentence: 7 }), proposal("the lighthouse", { sentence: 4 })], {
      content:
        "The lighthouse fell. They met at the lighthouse. One. Two. The crew left the lighthouse. Three. Four. The boats lay at the lighthouse.",
    });
    expect(added.map(({ sentence }) => sentence)).toEqual([7, 4]);
    expect(wordsOf(after.report.text, added[0]?.content[0] ?? { start: 0, end: 0 })).toBe("at the lighthouse");
  });

  test("go without those that attribute", async () => {
    const { words, added } = await propose([
      proposal("Islanders allegedly cut the cable.", {
        attribution: [{ source: null, sourceType: "unspecified", cue: "allegedly", cueClass: "allegation-adverb" }],
      }),
    ]);
    expect(words).toEqual(["Islanders … cut the cable"]);
    expect(added[0]?.certainty.level).toBe("alleged");
  });

  test("are found in scripts without spaces as well", async () => {
    const content = "港口星期五遭到炮击。市长说十二人受伤。";
    const { words } = await propose([proposal("港口星期五遭到炮击"), proposal("炮击港口")], { content, language: "zh" });
    expect(words).toEqual(["港口星期五遭到炮击"]);
  });
});

describe("a source and a cue", () => {
  test("must stand in the text", async () => {
    const { tally } = await propose([
      proposal("woke to shelling", { attribution: [said("Admiral Orne", "said")] }),
      proposal("woke to shelling", { attribution: [said("The mayor", "said")] }),
      proposal("12 dockers were hurt", { attribution: [said("The mayor", "insisted")] }),
      proposal("12 dockers were hurt", {
        attribution: [{ source: null, sourceType: "unspecified", cue: null, cueClass: "hearsay-adverb" }],
      }),
    ]);
    // The mayor is not heard before the third sentence.
    expect(tally).toMatchObject({ kept: 0, dropped: { source: 2, cue: 2 } });
  });

  test("may stand in an earlier sentence, whose speaker goes on", async () => {
    const content = "“The pier is gone,” said Anna Vell. “We saw the boats burn.”";
    const { added, after } = await propose(
      [
        proposal("We saw the boats burn", {
          attribution: [said("Anna Vell", "said", { sourceType: "witness", cueClass: "direct-quote" })],
        }),
      ],
      { content },
    );
    expect(added[0]?.chain.map(({ span }) => span && wordsOf(after.report.text, span))).toEqual([undefined, "Anna Vell"]);
    expect(added[0]?.certainty.level).toBe("reported");
  });

  test("make a chain that begins with the author, whoever proposes the author too", async () => {
    const { added } = await propose([
      proposal("at least 12 dockers were hurt", {
        attribution: [said("author", "x", { sourceType: "author" }), said("The mayor", "said")],
      }),
    ]);
    expect(added[0]?.chain.map(({ source, sourceType, stance }) => [source, sourceType, stance])).toEqual([
      ["Lantern Post", "author", "Uu"],
      ["The mayor", "official", "CT+"],
    ]);
  });
});

describe("how sure a claim is", () => {
  test.each([
    ["what somebody says", "at least 12 dockers were hurt", [said("The mayor", "said")], "reported"],
    [
      "what is claimed, called a plain saying",
      "it had seized the lighthouse",
      [said("The militia", "claimed", { sourceType: "media" })],
      "alleged",
    ],
    [
      "what is said, called a thing seen",
      "at least 12 dockers were hurt",
      [said("The mayor", "said", { cueClass: "perception-passive" })],
      "reported",
    ],
    ["what is alleged, given to the author", "cut the cable", [], "alleged"],
  ])("is not surer than the wording allows: %s", async (_name, content, attribution, level) => {
    const { added } = await propose([proposal(content, { attribution })]);
    expect(added.map(({ certainty }) => certainty.level)).toEqual([level]);
  });

  test("is not surer than the rules' own claim of most of the same words", async () => {
    const { added } = await propose([proposal("12 dockers were hurt", { level: "asserted" })], { ruled: true });
    expect(added.map(({ certainty }) => certainty.level)).toEqual(["reported"]);
  });

  test("may be less sure than the wording allows", async () => {
    const { added } = await propose([proposal("woke to shelling", { level: "possible" })]);
    expect(added[0]?.certainty).toMatchObject({ level: "possible", grade: 1 });
  });

  test("follows a question in a headline and an open quotation", async () => {
    const { added } = await propose([proposal("the pier is lost"), proposal("boats burnt here")], {
      content: 'The crew wrote "boats burnt here" on it. Now the pier is lost.',
    });
    expect(added.map(({ certainty }) => certainty.level)).toEqual(["asserted", "reported"]);
  });

  test("is dropped with a negation that is not there, or is overlooked", async () => {
    const { tally, added } = await propose(
      [
        proposal("woke to shelling", { polarity: "-" }),
        proposal("Nobody was at the lighthouse", { polarity: "-", eventType: "none", kind: "state" }),
        proposal("it had not fallen", { polarity: "+" }),
      ],
      { content: `${PORT_ANSEL}\nThe mayor said it had not fallen.` },
    );
    expect(tally.dropped).toEqual({ polarity: 2 });
    expect(added.map(({ certainty }) => certainty.polarity)).toEqual(["-"]);
  });

  test("is of no time past when it is still to come", async () => {
    const { added } = await propose([proposal("The boats will leave")], { content: "The boats will leave on Friday." });
    expect(added[0]?.tense).toBe("future");
  });
});

describe("fields", () => {
  test.each([
    ["kind", { kind: "rumour" }],
    ["level", { level: "certain" }],
    ["polarity", { polarity: "positive" }],
    ["tense", { tense: "" }],
    ["event type", { eventType: "bombing" }],
    ["role", { actors: [{ words: "The mayor", role: "boss" }] }],
    ["measure", { quantities: [{ words: "12", measure: "dead", min: 12, max: 12 }] }],
    ["source type", { attribution: [said("The mayor", "said", { sourceType: "politician" })] }],
    ["cue class", { attribution: [said("The mayor", "said", { cueClass: "verb" })] }],
  ])("must be of their vocabulary: %s", async (_name, fields) => {
    const { tally } = await propose([proposal("at least 12 dockers were hurt", fields)]);
    expect(tally).toMatchObject({ kept: 0, dropped: { vocabulary: 1 } });
  });

  test.each([
    [null],
    [7],
    ["words"],
    [[]],
    [{}],
    [{ content: [] }],
    [{ content: [7] }],
    [{ content: "a b", attribution: "x" }],
    [{ content: "a b", actors: [{}] }],
  ])("in another shape make no claim: %j", async (value) => {
    expect((await propose([value])).tally).toMatchObject({ kept: 0, dropped: { shape: 1 } });
  });

  test("leave out actors, places and times that are not in the sentence", async () => {
    const { added, tally } = await propose([
      proposal("woke to shelling on Friday", {
        actors: [{ words: "Reef Guard", role: "agent" }],
        places: ["Port Ansel", "Skerry"],
        times: ["Friday", "at dawn"],
      }),
    ]);
    expect(added[0]?.actors).toEqual([]);
    expect(added[0]?.places.map(({ ref }) => ref)).toEqual(["Port Ansel"]);
    expect(added[0]?.times.map(({ value }) => value)).toEqual(["2031-05-02"]);
    expect(tally).toMatchObject({ kept: 1, mentionsLeftOut: 3 });
  });
});

describe("numbers", () => {
  const quantity = (words: string, fields: Readonly<Record<string, unknown>>, content: string, text = PORT_ANSEL) =>
    propose([proposal(content, { quantities: [{ words, measure: "wounded", min: null, max: null, ...fields }] })], { content: text });

  test("are those of the text, with its bounds, however they are quoted", async () => {
    for (const words of ["at least 12", "12"]) {
      const { added } = await quantity(words, { min: 12, max: 12 }, "12 dockers were hurt");
      expect(added[0]?.quantities).toMatchObject([{ measure: "wounded", min: 12, max: undefined }]);
    }
  });

  test.each([
    ["another number than stands there", "12", { min: 120, max: 120 }],
    ["a number that stands nowhere", "40", { min: 40, max: 40 }],
    ["words without a number", "dockers", { min: 1, max: 1 }],
    ["a unit that stands nowhere", "12", { measure: "distance-km", min: 12, max: 12 }],
  ])("are refused: %s", async (_name, words, fields) => {
    const { tally } = await quantity(words, fields, "at least 12 dockers were hurt");
    expect(tally).toMatchObject({ kept: 0, dropped: { number: 1 } });
  });

  test("are read from number words, and a vague one has the range of our lexicon", async () => {
    const text = "Twenty-five boats were hurt and dozens of crews were hurt.";
    const { added } = await quantity("Twenty-five", { min: 25 }, "Twenty-five boats were hurt", text);
    expect(added[0]?.quantities).toMatchObject([{ min: 25, max: 25 }]);
    const vague = await quantity("dozens", { min: 36, max: 36 }, "dozens of crews were hurt", text);
    expect(vague.added[0]?.quantities).toMatchObject([{ min: 24, max: 96 }]);
  });

  test("keep the unit that stands there", async () => {
    const { added } = await quantity(
      "six miles",
      { measure: "distance-km", min: 6, max: 6 },
      "The boats lay six miles off the cape",
      "The boats lay six miles off the cape.",
    );
    expect(added[0]?.quantities).toMatchObject([{ measure: "distance-km", min: 9.7, max: 9.7 }]);
  });
});

describe("claims that were there before", () => {
  test("stay as they are, and a proposal of the same words is noted", async () => {
    const { before, after, added, tally } = await propose(
      [proposal("at least 12 dockers were hurt", { attribution: [said("The mayor", "said")] })],
      { ruled: true },
    );
    expect(before.claims.length).toBeGreaterThan(3);
    expect(after.claims).toEqual(before.claims);
    expect([added, tally.foundAlready.length]).toEqual([[], 1]);
    expect(after.report.notes.at(-1)).toEqual({
      code: "MODEL_PROPOSAL_KNOWN",
      message: `model:small/p1 proposes as well what the rules found: ${tally.foundAlready[0]}`,
    });
  });

  test("are followed by those of the model, which have numbers of their own", async () => {
    const other = proposal("stay away from", { kind: "state", eventType: "none" });
    const { added } = await propose([other, 7, proposal("woke to shelling")], { ruled: true });
    expect(added.map(({ id }) => id)).toEqual(["m01", "m02"]);
  });

  test("are not made twice by the model", async () => {
    const { tally } = await propose([proposal("woke to shelling"), proposal("woke to shelling"), proposal("woke to shelling on")]);
    expect(tally).toMatchObject({ kept: 1, repeated: 2 });
  });
});

test("what was dropped is noted with its reason and counted", async () => {
  const { after } = await propose([proposal("no such words"), proposal("none of these"), 7, proposal("seized")]);
  const notes = after.report.notes.filter(({ code }) => code === "MODEL_PROPOSAL_DROPPED").map(({ message }) => message);
  expect(notes).toEqual([
    "proposals of model:small/p1 that were dropped: 1, because they do not have the shape that was asked for",
    "proposals of model:small/p1 that were dropped: 2, because their words are not in the sentences that were shown",
    "proposals of model:small/p1 that were dropped: 1, because their words alone state nothing",
  ]);
});

test("more proposals than any window holds are not looked at", async () => {
  const { tally } = await propose(Array.from({ length: 700 }, () => 7));
  expect(tally.dropped).toEqual({ shape: 500, "too-many": 200 });
});
