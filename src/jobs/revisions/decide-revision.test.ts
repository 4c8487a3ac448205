import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleReading } from "../../../test/contracts/sample-reading.ts";
import { idsOf } from "../../../test/contracts/sample-revision.ts";
import { type ErrorCode, ReportedlyError } from "../../errors.ts";
import { claimId, revisionId } from "../../model/ids.ts";
import type { Reading } from "../../model/reading.ts";
import { revisedClaims } from "../../model/revised-claims.ts";
import type { ClaimDraft, Revision, RevisionCommand } from "../../model/revision.ts";
import { decideRevision } from "./decide-revision.ts";

const BODY = ["Boats were seen near Port Amell.", "Two ferries sank.", "The pier burned."];
const reading = sampleReading(1, { title: "Boats", body: BODY, levels: ["reported"] });
const { text } = reading.report;
const BY = "Ana Orrel";

const at = (words: string) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`expected ${words} in the sample`);
  return { start, end: start + words.length };
};

const draft = (words: string, change: Partial<ClaimDraft> = {}): ClaimDraft => ({
  kind: "event",
  content: [at(words)],
  chain: [{ sourceType: "author", cue: [], cueClass: "authorial", stance: "CT+" }],
  certainty: { level: "asserted", author: "CT+", polarity: "+", hedges: [] },
  tense: "past",
  eventType: "assault",
  actors: [],
  places: [],
  times: [],
  quantities: [],
  ...change,
});

const replacing = (ids: readonly string[], claims: readonly ClaimDraft[], reason?: string): RevisionCommand => ({
  by: BY,
  replaces: ids.map(claimId),
  claims,
  reason,
});
const undoing = (id: string): RevisionCommand => ({ by: BY, withdraws: revisionId(id) });

/** The revisions that commands make one after the other, named r1, r2, … */
function revisionsOf(commands: readonly RevisionCommand[], of: Reading = reading): Revision[] {
  return commands.reduce<Revision[]>((made, command, index) => {
    const moment = { id: revisionId(`r${index + 1}`), at: "2026-02-01T08:00:00.000Z" };
    return [...made, decideRevision(of, made, command, moment)];
  }, []);
}

const last = (...commands: RevisionCommand[]): Revision | undefined => revisionsOf(commands).at(-1);
const standing = (...commands: RevisionCommand[]): string => idsOf(revisedClaims(reading.claims, revisionsOf(commands)));

describe("decideRevision", () => {
  it("makes a correction whose ids, sentence and grade are worked out", () => {
    const revision = last(replacing(["c02"], [draft("Two ferries sank")], " They did. "));
    expect(revision).toMatchObject({ id: "r1", report: reading.report.id, by: BY, replaces: ["c02"], reason: "They did." });
    expect(revision?.claims).toMatchObject([{ id: "h01", sentence: 2, extractor: "hand", certainty: { level: "asserted", grade: 5 } }]);
  });

  it("splits, merges, adds, rejects and takes back", () => {
    const split = replacing(["c01"], [draft("Boats were seen near"), draft("Port Amell")]);
    expect(standing(split)).toBe("h01 h02 c02 c03");
    const merge = replacing(["h01", "h02"], [draft("Boats were seen near Port Amell")]);
    expect(standing(split, merge)).toBe("h03 c02 c03");
    const add = replacing([], [draft("pier burned")]);
    expect(standing(split, merge, add)).toBe("h03 c02 c03 h04");
    const reject = replacing(["c02", "h04"], [], "Nobody said so.");
    expect(standing(split, merge, add, reject)).toBe("h03 c03");
    expect(standing(split, merge, add, reject, undoing("r4"), undoing("r2"))).toBe("h01 h02 c02 c03 h04");
  });

  it("never gives an id twice, not even after what had it was taken back", () => {
    const add = replacing([], [draft("pier burned")]);
    expect(standing(add, undoing("r1"), add)).toBe("c01 c02 c03 h02");
  });

  it("counts on from ids of found claims that look made by hand", () => {
    const odd = { ...reading, claims: reading.claims.map((claim) => ({ ...claim, id: claimId(claim.id.replace("c", "h")) })) };
    const [revision] = revisionsOf([replacing([], [draft("pier burned")])], odd);
    expect(idsOf(revision?.claims ?? [])).toBe("h04");
  });

  it("keeps where a place lies when its words are the same, and believes nothing else of it", () => {
    const [place] = reading.claims[0]?.places ?? [];
    const claimed = { span: at("Port Amell"), ref: "Port Amell", resolution: { status: "resolved", id: "room:elsewhere" } } as const;
    const made = last(replacing(["c01"], [draft("Boats were seen", { places: [claimed, { span: at("Boats"), ref: "Boats" }] })]));
    expect(made?.claims[0]?.places.map(({ resolution }) => resolution)).toEqual([place?.resolution, undefined]);
  });

  it("keeps what was made out of a number and a time that are said again as they were, and drops it where they differ", () => {
    const number = { span: at("Boats"), measure: "count", min: 2 } as const;
    const time = { span: at("near"), value: "2026-01-02" };
    const claims = reading.claims.map((claim) => ({
      ...claim,
      times: [{ ...time, precision: "day" as const, from: "2026-01-02" }],
      quantities: [{ ...number, scope: "single" as const, of: "boats" }],
    }));
    const made = (change: Partial<ClaimDraft>) =>
      revisionsOf([replacing(["c01"], [draft("Boats", change)])], { ...reading, claims })[0]?.claims[0];
    expect(made({ times: [time], quantities: [number] })).toMatchObject({ times: claims[0]?.times, quantities: claims[0]?.quantities });
    expect(made({ times: [{ ...time, value: "2026" }], quantities: [{ ...number, min: 3 }] })).toMatchObject({
      times: [{ ...time, value: "2026" }],
      quantities: [{ ...number, min: 3 }],
    });
    expect(made({ quantities: [{ ...number, min: 3 }] })?.quantities[0]).not.toHaveProperty("scope");
  });

  it("keeps relations to claims that stand, without those to the claims it takes the place of", () => {
    const relations = [
      { kind: "repeats", to: claimId("c01"), reason: "" },
      { kind: "contradicts", to: claimId("c02"), reason: "denies it" },
    ] as const;
    const [made] = revisionsOf([replacing(["c01"], [draft("Boats", { relations })])]);
    expect(made?.claims[0]?.relations).toEqual([relations[1]]);
    const [, after] = revisionsOf([replacing(["c02"], [], "A rumour."), replacing(["c01"], [draft("Boats", { relations })])]);
    expect(after?.claims[0]?.relations).toEqual([relations[1]]);
    const [alone] = revisionsOf([replacing(["c01"], [draft("Boats", { relations: relations.slice(0, 1) })])]);
    expect(alone?.claims[0]).not.toHaveProperty("relations");
  });

  it("puts the words of a claim in the order of the text", () => {
    const made = last(replacing(["c01"], [draft("Boats", { content: [at("Port Amell"), at("Boats were seen")] })]));
    expect(made?.claims[0]?.content).toEqual([at("Boats were seen"), at("Port Amell")]);
  });

  it("keeps a claim that points at no words where it stands when only the rest is corrected", () => {
    const wordless = { ...reading, claims: reading.claims.map((claim) => ({ ...claim, content: [] })) };
    const [revision] = revisionsOf([replacing(["c02"], [draft("Boats", { content: [] })])], wordless);
    expect(revision?.claims).toMatchObject([{ sentence: 2, content: [] }]);
  });

  it("replaces halves of surrogate pairs, which no ledger entry takes", () => {
    const actor = { ref: "half \ud800", role: "agent" } as const;
    expect(last(replacing(["c01"], [draft("Boats", { actors: [actor] })], "odd \udc00"))).toMatchObject({
      reason: "odd \ufffd",
      claims: [{ actors: [{ ref: "half \ufffd" }] }],
    });
  });

  const split = replacing(["c01"], [draft("Boats were seen near"), draft("Port Amell")]);
  const past = { start: 0, end: text.length + 1 };
  it.each<[string, ErrorCode, RegExp, RevisionCommand[]]>([
    ["a claim that was never there", "CLAIM_NOT_FOUND", /c09/u, [replacing(["c09"], [draft("Boats")])]],
    ["a claim whose making was taken back", "CLAIM_NOT_FOUND", /h01/u, [split, undoing("r1"), replacing(["h01"], [draft("Boats")])]],
    [
      "a claim that another revision replaced",
      "REVISION_CONFLICT",
      /r1 \(split, by Ana Orrel\)/u,
      [split, replacing(["c01"], [draft("Boats")])],
    ],
    ["taking back what is not there", "REVISION_NOT_FOUND", /r9/u, [undoing("r9")]],
    ["taking back twice", "REVISION_CONFLICT", /r2 \(undo/u, [split, undoing("r1"), undoing("r1")]],
    ["taking back what took back", "INPUT_INVALID", /r2, which took back r1/u, [split, undoing("r1"), undoing("r2")]],
    [
      "taking back what others build on",
      "REVISION_CONFLICT",
      /build on r1, met r2/u,
      [split, replacing(["h02"], [draft("Port")]), undoing("r1")],
    ],
    ["nothing at all", "INPUT_INVALID", /a claim to change or to add/u, [replacing([], [])]],
    ["several for several", "INPUT_INVALID", /2 for 2/u, [replacing(["c01", "c02"], [draft("Boats"), draft("ferries")])]],
    ["a claim named twice", "INPUT_INVALID", /named once/u, [replacing(["c01", "c01"], [draft("Boats")])]],
    [
      "more than 200 claims",
      "INPUT_INVALID",
      /at most 200/u,
      [
        replacing(
          ["c01"],
          Array.from({ length: 201 }, () => draft("Boats")),
        ),
      ],
    ],
    ["a rejection without a reason", "INPUT_INVALID", /a reason for rejecting/u, [replacing(["c01"], [], "  ")]],
    ["a reason that is too long", "INPUT_INVALID", /2,000/u, [replacing(["c01"], [], "x".repeat(2001))]],
    ["nobody", "INPUT_INVALID", /by to be a name/u, [{ ...undoing("r1"), by: " " }]],
    ["no words", "INPUT_INVALID", /words in claims\.0\.content/u, [replacing(["c01"], [draft("Boats", { content: [] })])]],
    ["white space", "INPUT_INVALID", /white space/u, [replacing(["c01"], [draft("Boats", { content: [at(" ")] })])]],
    [
      "an empty stretch",
      "INPUT_INVALID",
      /claims\.0\.content/u,
      [replacing(["c01"], [draft("Boats", { content: [{ start: 3, end: 3 }] })])],
    ],
    ["a stretch outside the text", "INPUT_INVALID", /claims\.0\.content/u, [replacing(["c01"], [draft("Boats", { content: [past] })])]],
    ["half an offset", "INPUT_INVALID", /content/u, [replacing(["c01"], [draft("Boats", { content: [{ start: 0.5, end: 3 }] })])]],
    [
      "stretches that overlap",
      "INPUT_INVALID",
      /overlap/u,
      [replacing(["c01"], [draft("Boats", { content: [at("Boats were"), at("were seen")] })])],
    ],
    [
      "words of two sentences",
      "INPUT_INVALID",
      /one sentence/u,
      [replacing(["c01"], [draft("Boats", { content: [at("Port Amell"), at("ferries")] })])],
    ],
    [
      "a relation to a claim that never was",
      "INPUT_INVALID",
      /claims\.0\.relations to name claims of the report, met c77/u,
      [replacing(["c01"], [draft("Boats", { relations: [{ kind: "repeats", to: claimId("c77"), reason: "" }] })])],
    ],
    ["words of the byline", "INPUT_INVALID", /one sentence of the story/u, [replacing(["c01"], [draft("Ana Orrel")])]],
    [
      "a chain without anyone",
      "INPUT_INVALID",
      /begin with the author, met no one/u,
      [replacing(["c01"], [draft("Boats", { chain: [] })])],
    ],
    [
      "a chain that begins with another",
      "INPUT_INVALID",
      /begin with the author, met official/u,
      [replacing(["c01"], [draft("Boats", { chain: [{ sourceType: "official", cue: [], cueClass: "say-verb", stance: "CT+" }] })])],
    ],
    [
      "the author twice",
      "INPUT_INVALID",
      /the author once/u,
      [replacing(["c01"], [draft("Boats", { chain: [...draft("Boats").chain, ...draft("Boats").chain] })])],
    ],
    [
      "a cue outside the text",
      "INPUT_INVALID",
      /claims\.1\.chain/u,
      [
        replacing(
          ["c01"],
          [draft("Boats"), draft("seen", { chain: [{ sourceType: "author", cue: [past], cueClass: "authorial", stance: "CT+" }] })],
        ),
      ],
    ],
    [
      "a least above the most",
      "INPUT_INVALID",
      /quantities with min up to max, met 3 to 2/u,
      [replacing(["c01"], [draft("Boats", { quantities: [{ span: at("Boats"), measure: "count", min: 3, max: 2 }] })])],
    ],
  ])("refuses %s with %s", (_, code, detail, commands) => {
    const before = commands.slice(0, -1);
    const made = revisionsOf(before);
    const command = commands.at(-1) as RevisionCommand;
    const decide = () => decideRevision(reading, made, command, { id: revisionId("rx"), at: "" });
    expect(decide).toThrow(expect.objectContaining({ code, detail: expect.stringMatching(detail) as string }));
  });

  it("refuses a correction that changes nothing", () => {
    const [claim] = reading.claims;
    if (!claim) throw new Error("expected a claim");
    const decide = () => decideRevision(reading, [], replacing(["c01"], [claim]), { id: revisionId("r1"), at: "" });
    expect(decide).toThrow(expect.objectContaining({ code: "INPUT_INVALID", detail: "expected something changed, met nothing" }));
  });

  it("comes to claims that each stand once with an id of their own, whatever people do", () => {
    const words = fc.constantFrom("Boats were seen near", "Port Amell", "Two ferries sank", "pier burned");
    const id = fc.constantFrom("c01", "c02", "c03", "h01", "h02", "h03", "h04");
    const command = fc.oneof(
      fc.tuple(fc.uniqueArray(id, { maxLength: 2 }), fc.array(words, { maxLength: 2 })).map(([ids, all]) =>
        replacing(
          ids,
          all.map((one) => draft(one)),
          "why not",
        ),
      ),
      fc.nat({ max: 8 }).map((number) => undoing(`r${number}`)),
    );
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), (commands) => {
        const made: Revision[] = [];
        const refused: unknown[] = [];
        for (const one of commands) {
          try {
            made.push(decideRevision(reading, made, one, { id: revisionId(`r${made.length + 1}`), at: "" }));
          } catch (thrown) {
            refused.push(thrown);
          }
        }
        expect(refused.filter((thrown) => !(thrown instanceof ReportedlyError))).toEqual([]);
        const ids = revisedClaims(reading.claims, made).map((claim) => claim.id);
        expect(new Set(ids).size).toBe(ids.length);
        const given = made.flatMap(({ claims }) => claims.map((claim) => claim.id));
        expect(new Set(given).size).toBe(given.length);
        const undone = made.reduceRight<Revision[]>((all, revision) => takenBack(all, revision), made);
        expect(idsOf(revisedClaims(reading.claims, undone))).toBe("c01 c02 c03");
      }),
    );
  });
});

/** All revisions, with this one taken back as well where it still is in force. */
function takenBack(all: readonly Revision[], revision: Revision): Revision[] {
  const isOver = revision.withdraws !== undefined || all.some(({ withdraws }) => withdraws === revision.id);
  if (isOver) return [...all];
  return [...all, decideRevision(reading, all, undoing(revision.id), { id: revisionId(`undo-${revision.id}`), at: "" })];
}
