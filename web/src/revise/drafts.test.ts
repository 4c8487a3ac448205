import { describe, expect, test } from "vitest";
import type { Offsets } from "../../../src/interchange/claims-1.ts";
import type { DeskClaim, DeskReport } from "../api/fetch-report.ts";
import type { DeskRevision } from "../api/revisions.ts";
import {
  withChain,
  withCue,
  withInnermost,
  withLevel,
  withMoreContent,
  withoutSpeaker,
  withPolarity,
  withSource,
  withSpeaker,
} from "./change-claim.ts";
import { differencesOf } from "./differences-of.ts";
import { claimsInWords, doingInWords } from "./doing-in-words.ts";
import type { Doing, Draft } from "./draft.ts";
import { faultsOf, placeOfRefusal } from "./faults-of.ts";
import { lineageOf } from "./lineage.ts";
import { meanwhile } from "./meanwhile.ts";
import { rebased } from "./rebased.ts";
import { draftOf, startDraft } from "./start-draft.ts";

const TEXT = "The guard said two boats were seized and a third was sunk near Port Ansel. Nobody was hurt.";
const spanOf = (words: string): Offsets => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

const claimOf = (id: string, words: string, more: Partial<DeskClaim> = {}): DeskClaim => ({
  id: id as DeskClaim["id"],
  sentence: 0,
  kind: "event",
  content: [spanOf(words)],
  contentText: words,
  chain: [{ source: "Lantern Post", sourceType: "author", span: null, cue: [], cueText: null, cueClass: "authorial", stance: "CT+" }],
  certainty: { level: "asserted", grade: 5, author: "CT+", source: null, polarity: "+", hedges: [] },
  tense: "past",
  eventType: "control",
  actors: [],
  places: [],
  times: [],
  quantities: [],
  equipment: undefined,
  relations: undefined,
  extractor: "rules/1",
  isByHand: false,
  ...more,
});

const quantity = (words: string): DeskClaim["quantities"][number] => ({
  span: spanOf(words),
  measure: "count",
  min: 2,
  max: 2,
  of: undefined,
  scope: undefined,
});
const BOTH = claimOf("c01", "two boats were seized and a third was sunk near Port Ansel", {
  quantities: [quantity("two")],
  places: [{ ref: "Port Ansel", span: spanOf("Port Ansel"), resolution: undefined }],
});
const HURT = claimOf("c02", "Nobody was hurt", { sentence: 1 });

/** What of a report a draft is held against. */
const reportWith = (claims: readonly DeskClaim[], more: Partial<DeskReport> = {}): DeskReport =>
  ({
    text: TEXT,
    report: { outlet: "Lantern Post" },
    sentences: [
      { i: 0, b: 0, e: TEXT.indexOf(" Nobody"), part: "body" },
      { i: 1, b: TEXT.indexOf("Nobody"), e: TEXT.length, part: "body" },
    ],
    claims,
    revisions: [],
    replacedClaims: [],
    formerClaims: [],
    ...more,
  }) as unknown as DeskReport;
const REPORT = reportWith([BOTH, HURT]);
const begun = (doing: Doing, ids: readonly string[], words?: Offsets): Draft => {
  const draft = startDraft(REPORT, doing, ids, words);
  if (draft === undefined) throw new Error("expected a draft");
  return draft;
};

describe("a draft begins", () => {
  test("to correct with the claim as it is, without what the server works out", () => {
    const { parts } = begun("correct", ["c01"]);
    expect(parts).toEqual([draftOf(BOTH)]);
    expect(parts[0]).not.toHaveProperty("extractor");
  });

  test("to split at the join, each half with what lies in it", () => {
    const { parts } = begun("split", ["c01"]);
    expect(parts.map(({ content }) => content.map((span) => TEXT.slice(...span)))).toEqual([
      ["two boats were seized"],
      ["a third was sunk near Port Ansel"],
    ]);
    expect(parts.map(({ quantities, places }) => [quantities.length, places.length])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test("to merge with the words of one sentence and the parts of all", () => {
    const near = claimOf("c03", "near Port Ansel");
    const report = reportWith([BOTH, near, HURT]);
    expect(startDraft(report, "merge", ["c01", "c03", "c02"])?.parts[0]).toMatchObject({
      content: BOTH.content,
      quantities: BOTH.quantities,
    });
  });

  test("to add with the words given, as the author's flat word", () => {
    const [part] = begun("add", [], spanOf("a third was sunk")).parts;
    expect(part).toMatchObject({ content: [spanOf("a third was sunk")], certainty: { level: "asserted", author: "CT+" } });
    expect(part?.chain.map(({ sourceType, source }) => [sourceType, source])).toEqual([["author", "Lantern Post"]]);
  });

  test("to reject with nothing in the place, and not at all for a claim that stands no longer", () => {
    expect(begun("reject", ["c01"]).parts).toEqual([]);
    expect(startDraft(REPORT, "correct", ["c09"])).toBeUndefined();
  });
});

describe("a claim as it is changed", () => {
  const claim = draftOf(BOTH);

  test("commits its author to as much as its level says, while nobody else speaks", () => {
    expect(withLevel(claim, "likely").certainty).toMatchObject({ level: "likely", grade: 4, author: "PR+", source: null });
    expect(withLevel(claim, "possible").chain[0]?.stance).toBe("PS+");
    expect(withPolarity(claim, "-").certainty).toMatchObject({ polarity: "-", author: "CT-" });
  });

  test("commits its author to nothing once somebody else speaks, and again when nobody does", () => {
    const spoken = withSpeaker(claim);
    expect(spoken.chain.map(({ stance }) => stance)).toEqual(["Uu", "CT+"]);
    expect(spoken.certainty).toMatchObject({ author: "Uu", source: "CT+" });
    expect(withoutSpeaker(spoken, 1)).toEqual(claim);
  });

  test("holds who says that it is not so to its not being so", () => {
    expect(withChain(withPolarity(withSpeaker(claim), "-"), withSpeaker(claim).chain).certainty.source).toBe("CT-");
  });

  test("gives selected words to the innermost speaker, who is made if there is none", () => {
    const named = withInnermost(claim, (spoken, at) => withSource(TEXT, spoken, at, spanOf("The guard")));
    const cued = withInnermost(named, (spoken, at) => withCue(TEXT, spoken, at, [spanOf("said")]));
    expect(cued.chain.at(-1)).toMatchObject({ source: "The guard", span: spanOf("The guard"), cueText: "said" });
    expect(cued.chain).toHaveLength(2);
  });

  test("keeps a name that was typed when its words move, and follows the words otherwise", () => {
    const named = withInnermost(claim, (spoken, at) => withSource(TEXT, spoken, at, spanOf("The guard")));
    expect(withSource(TEXT, named, 1, spanOf("guard")).chain[1]?.source).toBe("guard");
    const typed = { ...named, chain: named.chain.with(1, { ...named.chain[1], source: "island guard" } as (typeof named.chain)[number]) };
    expect(withSource(TEXT, typed, 1, spanOf("guard")).chain[1]?.source).toBe("island guard");
  });

  test("takes more words in the order of the text, and makes one of those that overlap", () => {
    const short = { ...claim, content: [spanOf("a third")] };
    expect(withMoreContent(short, spanOf("two boats")).content).toEqual([spanOf("two boats"), spanOf("a third")]);
    expect(withMoreContent(short, spanOf("third was sunk")).content).toEqual([spanOf("a third was sunk")]);
  });
});

describe("a draft is held back", () => {
  const said = (draft: Draft, by = "Ana Orrel") =>
    faultsOf(REPORT, draft, startDraft(REPORT, draft.doing, draft.replaces), by).map(({ field }) => field);
  const corrected = (change: object): Draft => ({ ...begun("correct", ["c01"]), parts: [{ ...draftOf(BOTH), ...change }] });

  test.each<[string, Draft, string[]]>([
    ["that changes nothing", begun("correct", ["c01"]), ["whole"]],
    ["without words", corrected({ content: [] }), ["content"]],
    ["whose words overlap", corrected({ content: [spanOf("two boats"), spanOf("boats were")] }), ["content"]],
    ["whose words lie in two sentences", corrected({ content: [spanOf("Port Ansel"), spanOf("hurt")] }), ["content"]],
    ["whose least is above its most", corrected({ quantities: [{ ...quantity("two"), min: 3 }] }), ["quantities"]],
    ["whose number is none", corrected({ quantities: [{ ...quantity("two"), min: Number.NaN }] }), ["quantities"]],
    ["with two authors", corrected({ chain: [...BOTH.chain, ...BOTH.chain] }), ["chain"]],
    ["that splits into one", { ...begun("split", ["c01"]), parts: [draftOf(BOTH)] }, ["whole"]],
    ["that rejects without a reason", begun("reject", ["c01"]), ["reason"]],
    ["with a reason that is too long", { ...begun("reject", ["c01"]), reason: "x".repeat(2001) }, ["reason"]],
  ])("%s", (_, draft, fields) => {
    expect(said(draft)).toEqual(fields);
  });

  test("without a name, and not when all is well", () => {
    const fine = corrected({ kind: "state" });
    expect(said(fine, " ")).toEqual(["by"]);
    expect(said(fine, "x".repeat(201))).toEqual(["by"]);
    expect(said(fine)).toEqual([]);
  });

  test.each([
    ["expected claims.1.quantities with min up to max, met 3 to 2", { field: "quantities", part: 1 }],
    ["expected claims.0.content not to overlap, met 1 to 2", { field: "content", part: 0 }],
    ["claims.0.certainty.level: invalid option", { field: "sure", part: 0 }],
    ["expected a reason of at most 2,000 characters, met 3,000", { field: "reason" }],
    ["expected by to be a name of 1 to 200 characters, met 0", { field: "by" }],
    ["expected something changed, met nothing", { field: "whole" }],
    [undefined, { field: "whole" }],
  ])("by the server, where it says: %s", (detail, place) => {
    expect(placeOfRefusal(detail)).toEqual(place);
  });
});

describe("where claims come from", () => {
  const revision = (id: string, kind: DeskRevision["kind"], replaces: string[], claims: string[], isWithdrawn = false) =>
    ({ id, at: "2031-05-06T10:00:00.000Z", by: "Ana Orrel", kind, replaces, claims, isWithdrawn }) as unknown as DeskRevision;
  const revisions = [
    revision("r1", "correct", ["c01"], ["h01"]),
    revision("r2", "split", ["h01"], ["h02", "h03"]),
    revision("r3", "reject", ["c02"], []),
  ];
  const standing = [claimOf("h02", "two boats"), claimOf("h03", "a third")];
  const lineage = lineageOf(
    reportWith(standing, { revisions, replacedClaims: [BOTH, HURT], formerClaims: [claimOf("h01", "two boats were seized")] }),
  );

  test("is followed from what was found to what stands, over every change between", () => {
    expect(lineage.standing("c01")).toEqual(["h02", "h03"]);
    expect(lineage.standing("h02")).toEqual(["h02"]);
    expect(lineage.standing("c02")).toEqual([]);
    expect(lineage.claim("h01")?.contentText).toBe("two boats were seized");
  });

  test("says which change made a claim, which took it away, and what builds on it", () => {
    expect([lineage.madeBy("h03")?.id, lineage.replacedBy("c02")?.id, lineage.madeBy("c01")?.id]).toEqual(["r2", "r3", undefined]);
    expect(lineage.above(revisions[0] as DeskRevision).map(({ id }) => id)).toEqual(["r2"]);
  });

  test("leads back to what was found when the change between was taken back", () => {
    const back = lineageOf(
      reportWith([BOTH], { revisions: [revision("r1", "correct", ["c01"], ["h01"], true)], formerClaims: [claimOf("h01", "two boats")] }),
    );
    expect(back.standing("h01")).toEqual(["c01"]);
  });

  test("forgets changes that were taken back", () => {
    const back = lineageOf(reportWith([BOTH], { revisions: [revision("r1", "correct", ["c01"], ["h01"], true)] }));
    expect([back.standing("c01"), back.replacedBy("c01")]).toEqual([["c01"], undefined]);
  });
});

describe("what is shown meanwhile", () => {
  test("is the corrected claim in its place, by hand, under its old number", () => {
    const now = meanwhile(REPORT, { ...begun("correct", ["c01"]), parts: [{ ...draftOf(BOTH), content: [spanOf("two boats")] }] });
    expect(now?.claims.map(({ id, contentText, isByHand }) => [id, contentText, isByHand])).toEqual([
      ["c01", "two boats", true],
      ["c02", "Nobody was hurt", false],
    ]);
  });

  test("lacks rejected claims, and is nothing where only the server knows", () => {
    expect(meanwhile(REPORT, begun("reject", ["c01"]))?.claims.map(({ id }) => id)).toEqual(["c02"]);
    expect([meanwhile(REPORT, begun("split", ["c01"])), meanwhile(REPORT, begun("add", []))]).toEqual([undefined, undefined]);
  });
});

test("changes of two people to one claim are put together, and where both changed a thing the later writer's holds", () => {
  const base = draftOf(BOTH);
  const theirs = withLevel({ ...base, kind: "state", tense: "future" }, "likely");
  const mine = { ...base, kind: "intent" as const, certainty: { ...base.certainty, polarity: "-" as const } };
  expect(rebased(base, mine, theirs)).toMatchObject({ kind: "intent", tense: "future", certainty: { level: "likely", polarity: "-" } });
  expect(rebased(base, base, theirs)).toEqual(theirs);
});

test("two claims are told apart in words, and the same ones not at all", () => {
  const other = withLevel({ ...draftOf(BOTH), quantities: [{ ...quantity("two"), max: null }] }, "alleged");
  expect(differencesOf(TEXT, BOTH, other)).toEqual([
    { what: "level", before: "asserted", after: "alleged" },
    {
      what: "speakers",
      before: "Lantern Post (author, certain it is so)",
      after: "Lantern Post (author, commits to nothing)",
    },
    { what: "numbers", before: "number: 2", after: "number: at least 2" },
  ]);
  expect(differencesOf(TEXT, BOTH, BOTH)).toEqual([]);
});

test("what is done is said in words", () => {
  expect([claimsInWords(["c02"]), claimsInWords(["c02", "h01", "m03"])]).toEqual(["claim 2", "claims 2, h1, and m3"]);
  expect(doingInWords(REPORT, begun("merge", ["c01", "c02"]))).toBe("Merge claims 1 and 2");
  expect(doingInWords(REPORT, begun("add", [], spanOf("Nobody was hurt")))).toBe("Add a claim: “Nobody was hurt”");
});
