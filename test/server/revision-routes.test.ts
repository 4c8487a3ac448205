import type { InjectOptions } from "fastify";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type {
  AddReportAnswer,
  AddRevisionAnswer,
  AddRevisionRequest,
  AnsweredClaim,
  ClaimsAnswer,
  Problem,
  ReportAnswer,
  ReportsAnswer,
  RevisionsAnswer,
} from "../../src/server/api.ts";
import { HOST, openServer } from "./open-server.ts";

const REPORTS = "/api/rooms/default/reports";
let server: Awaited<ReturnType<typeof openServer>>;
let report: string;
beforeEach(async () => {
  server = await openServer();
  const answer = await ask(REPORTS, { method: "POST", payload: { text: "Boats were seen near Port Ansel." } });
  report = answer.json<AddReportAnswer>().report.id;
});
afterEach(async () => server.close());

const ask = (url: string, options: InjectOptions = {}) =>
  server.app.inject({ url, ...options, headers: { host: HOST, ...options.headers } });
const shown = async (): Promise<ReportAnswer> => (await ask(`${REPORTS}/${report}`)).json<ReportAnswer>();
const revise = (payload: object, of = report) => ask(`${REPORTS}/${of}/revisions`, { method: "POST", payload });
const made = async (payload: AddRevisionRequest) => (await revise(payload)).json<AddRevisionAnswer>();
const claim = async (): Promise<AnsweredClaim> => {
  const [first] = (await shown()).claims;
  if (!first) throw new Error("expected a claim");
  return first;
};

describe("POST revisions", () => {
  test("takes a claim as it was answered, changed, and answers with the revision and the report as it is now", async () => {
    const answer = await revise({
      by: "Ana Orrel",
      reason: "Seen, not heard.",
      replaces: ["c01"],
      claims: [{ ...(await claim()), kind: "state" }],
    });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe(`${REPORTS}/${report}/revisions`);
    const { revision, report: now } = answer.json<AddRevisionAnswer>();
    expect(revision).toMatchObject({ kind: "correct", by: "Ana Orrel", replaces: ["c01"], claims: ["h01"], isWithdrawn: false });
    expect(now).toEqual(await shown());
    expect(now.claims).toMatchObject([{ id: "h01", kind: "state", isByHand: true, extractor: "hand" }]);
    expect(now.replacedClaims).toMatchObject([{ id: "c01", kind: "event", extractor: "plain/1" }]);
    expect(now.revisions).toEqual([revision]);
  });

  test("takes spans as objects, and is by the desk unless it says by whom", async () => {
    const { certainty, ...rest } = await claim();
    const drafts = [
      { ...rest, certainty: { ...certainty, level: "likely" as const }, content: [{ start: 0, end: 5 }] },
      { ...rest, certainty, content: [{ start: 6, end: 31 }] },
    ];
    const { revision, report: now } = await made({ replaces: ["c01"], claims: drafts });
    expect(revision).toMatchObject({ kind: "split", by: "desk" });
    expect(now.claims.map(({ content, certainty: { grade } }) => [content, grade])).toEqual([
      [[[0, 5]], 4],
      [[[6, 31]], 3],
    ]);
  });

  test("takes a revision back", async () => {
    const { revision } = await made({ replaces: ["c01"], claims: [], reason: "A rumour." });
    expect((await shown()).claims).toEqual([]);
    const { report: now } = await made({ withdraws: revision.id });
    expect(now.claims).toMatchObject([{ id: "c01", isByHand: false }]);
    expect(now.replacedClaims).toEqual([]);
    expect(now.revisions.map(({ kind, isWithdrawn }) => [kind, isWithdrawn])).toEqual([
      ["reject", true],
      ["undo", false],
    ]);
  });

  test("shows the claims that people made and that stand no longer", async () => {
    const first = await made({ replaces: ["c01"], claims: [{ ...(await claim()), kind: "state" }] });
    expect(first.report.formerClaims).toEqual([]);
    const { report: now } = await made({ replaces: ["h01"], claims: [{ ...(await claim()), kind: "intent" }] });
    expect(now.formerClaims).toMatchObject([{ id: "h01", kind: "state" }]);
    expect(now.replacedClaims).toMatchObject([{ id: "c01" }]);
  });

  test("lists and counts show the claims that stand", async () => {
    await revise({ replaces: ["c01"], claims: [{ ...(await claim()), eventType: "protest" }] });
    const { claims } = (await ask("/api/rooms/default/claims?eventType=protest")).json<ClaimsAnswer>();
    expect(claims).toMatchObject([{ report: { id: report }, claim: { id: "h01", isByHand: true } }]);
    const { facets } = (await ask(REPORTS)).json<ReportsAnswer>();
    expect(facets.eventType).toEqual([{ value: "protest", count: 1 }]);
    const known = await ask(REPORTS, { method: "POST", payload: { text: "Boats were seen near Port Ansel." } });
    expect(known.json<AddReportAnswer>()).toMatchObject({ isNew: false, report: { claims: 1 } });
  });

  test.each<[string, number, string, (first: AnsweredClaim) => object]>([
    ["a claim that is not there", 404, "CLAIM_NOT_FOUND", (first) => ({ replaces: ["c07"], claims: [first] })],
    ["a revision that is not there", 404, "REVISION_NOT_FOUND", () => ({ withdraws: "none" })],
    ["words that are not there", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [{ ...first, content: [[0, 999]] }] })],
    ["nothing changed", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [first] })],
    ["a rejection without a reason", 422, "INPUT_INVALID", () => ({ replaces: ["c01"], claims: [] })],
    ["a kind that is none", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [{ ...first, kind: "gossip" }] })],
    ["an offset below none", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [{ ...first, content: [[-1, 3]] }] })],
    ["a field that is not known", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [first], undo: true })],
    ["both at once", 422, "INPUT_INVALID", (first) => ({ replaces: ["c01"], claims: [first], withdraws: "none" })],
    [
      "more claims than one may",
      422,
      "INPUT_INVALID",
      (first) => ({ replaces: ["c01"], claims: Array.from({ length: 201 }, () => first) }),
    ],
    ["nothing", 422, "INPUT_INVALID", () => ({})],
  ])("refuses %s with %d and %s, and changes nothing", async (_, status, code, body) => {
    const before = await shown();
    const answer = await revise(body(await claim()));
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(await shown()).toEqual(before);
  });

  test("refuses with 409 what another revision stands in the way of", async () => {
    const first = await claim();
    const { revision } = await made({ replaces: ["c01"], claims: [{ ...first, kind: "state" }] });
    const late = await revise({ replaces: ["c01"], claims: [{ ...first, kind: "intent" }] });
    expect([late.statusCode, late.json<Problem>().code]).toEqual([409, "REVISION_CONFLICT"]);
    expect(late.json<Problem>().detail).toContain(revision.id);
    await revise({ replaces: ["h01"], claims: [{ ...first, kind: "intent" }] });
    expect((await revise({ withdraws: revision.id })).statusCode).toBe(409);
  });

  test("answers 404 the same for a report that is not there and one of another room", async () => {
    const body = { replaces: ["c01"], claims: [await claim()] };
    const answers = [
      await revise(body, "none"),
      await ask(`/api/rooms/other/reports/${report}/revisions`, { method: "POST", payload: body }),
    ];
    for (const answer of answers) expect([answer.statusCode, answer.json<Problem>().code]).toEqual([404, "REPORT_NOT_FOUND"]);
    expect(answers[0]?.json<Problem>()).toEqual(answers[1]?.json<Problem>());
  });
});

describe("GET revisions", () => {
  test("gives them oldest first, and 404 for a report that is not there", async () => {
    expect((await ask(`${REPORTS}/${report}/revisions`)).json<RevisionsAnswer>()).toEqual({ revisions: [] });
    await revise({ by: "Ana Orrel", replaces: ["c01"], claims: [], reason: "A rumour." });
    const { revisions } = (await ask(`${REPORTS}/${report}/revisions`)).json<RevisionsAnswer>();
    expect(revisions).toEqual((await shown()).revisions);
    expect(revisions).toMatchObject([{ kind: "reject", reason: "A rumour.", claims: [] }]);
    expect((await ask(`${REPORTS}/none/revisions`)).statusCode).toBe(404);
  });
});
