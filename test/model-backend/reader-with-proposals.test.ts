import { describe, expect, test } from "vitest";
import { inThreadReader } from "../../src/adapters/threads/in-thread-reader.ts";
import { ReportedlyError } from "../../src/errors.ts";
import { type AskedModel, readerWithProposals } from "../../src/jobs/proposals/reader-with-proposals.ts";
import { reportId } from "../../src/model/ids.ts";
import type { ProposalWindow } from "../../src/model/proposal.ts";
import type { Source } from "../../src/model/reading.ts";
import type { ClaimProposer, Proposed } from "../../src/ports/claim-proposer.ts";
import { proposal } from "./proposal.ts";

const reader = inThreadReader();
const paragraph = Array.from({ length: 60 }, (_, n) => `Boat ${n} lay at the long pier of Port Ansel all that day.`).join(" ");
const LONG = { id: reportId("r1"), content: [paragraph, paragraph, paragraph, paragraph].join("\n\n"), language: "en" };

/** A reader over a model that answers in no time, or as long as it says. */
function asking(propose: (window: ProposalWindow, advance: (milliseconds: number) => void) => Promise<Proposed>) {
  let now = Date.parse("2031-05-03T10:00:00Z");
  const asked: AskedModel[] = [];
  const proposer: ClaimProposer = {
    extractor: "model:small/p1",
    host: "127.0.0.1:1",
    isThisMachine: true,
    propose: (window) => propose(window, (milliseconds) => (now += milliseconds)),
  };
  const clock = { now: () => new Date(now) };
  return { asked, read: readerWithProposals(reader, { proposer, clock, onAsked: (one) => void asked.push(one) }).read };
}

const codesOf = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);

describe("a reader with a model", () => {
  test("sums up what all windows of a report took", async () => {
    const { read, asked } = asking(async (_window, advance) => {
      advance(1500);
      return { proposals: [7], tokensIn: 100, tokensOut: 10, cost: 0.5 };
    });
    await read(LONG);
    const requests = asked[0]?.usage.requests ?? 0;
    expect(requests).toBeGreaterThan(1);
    expect(asked[0]?.usage).toEqual({
      requests,
      untold: 0,
      tokensIn: 100 * requests,
      tokensOut: 10 * requests,
      cost: 0.5 * requests,
      milliseconds: 1500 * requests,
    });
    expect(asked[0]?.tally.dropped).toEqual({ shape: requests });
  });

  test("takes words of one window for proposals of another nowhere", async () => {
    let windows = 0;
    const { read, asked } = asking(async () => ({
      proposals: windows++ === 0 ? [] : [proposal("Boat 3 lay at the long pier", { sentence: 3 })],
    }));
    await read({
      ...LONG,
      content: [paragraph, paragraph.replaceAll("Boat", "Barge"), paragraph.replaceAll("Boat", "Ferry")].join("\n\n"),
    });
    expect(windows).toBeGreaterThan(1);
    expect(asked[0]?.tally).toMatchObject({ kept: 0, dropped: { words: windows - 1 } });
  });

  test("asks no more after ten minutes for one report, and keeps what there is", async () => {
    const { read, asked } = asking(async (window, advance) => {
      advance(601_000);
      return { proposals: window.sentences.slice(0, 1).map(({ index, words }) => proposal(words, { sentence: index })) };
    });
    const { report } = await read(LONG);
    expect(asked[0]?.usage.requests).toBe(1);
    expect(asked[0]?.failures.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
      expect.stringMatching(/^MODEL_UNAVAILABLE it took more than ten minutes for one report; \d of \d/u),
    ]);
    expect(codesOf(report.notes).at(-1)).toBe("MODEL_UNAVAILABLE");
  });

  test("reads on when a window cannot be used, and tells the same failure once", async () => {
    const { read, asked } = asking(() => Promise.reject(new ReportedlyError("MODEL_ANSWER_INVALID", "no list")));
    const { claims } = await read(LONG);
    expect(claims).toEqual((await reader.read(LONG)).claims);
    expect(asked[0]?.usage.requests).toBeGreaterThan(1);
    expect(asked[0]?.failures).toHaveLength(1);
  });

  test("gives the reading as it was when something of ours breaks", async () => {
    const broken = { ...reader, withProposals: () => Promise.reject(new TypeError("a defect")) };
    const proposer: ClaimProposer = {
      extractor: "model:small/p1",
      host: "h",
      isThisMachine: true,
      propose: async () => ({ proposals: [] }),
    };
    const { report, claims } = await readerWithProposals(broken, { proposer, clock: { now: () => new Date(0) } }).read(LONG);
    expect(claims).toEqual((await reader.read(LONG)).claims);
    expect(codesOf(report.notes).at(-1)).toBe("INTERNAL");
  });

  test("asks nothing about a report without sentences", async () => {
    const silent = { ...(await reader.read(LONG)), sentences: [], claims: [] };
    let requests = 0;
    const propose = async () => ({ proposals: [requests++] });
    const proposer: ClaimProposer = { extractor: "model:small/p1", host: "h", isThisMachine: true, propose };
    const read = async (_source: Source) => silent;
    const asking = readerWithProposals({ ...reader, read }, { proposer, clock: { now: () => new Date(0) } });
    expect(await asking.read(LONG)).toEqual(silent);
    expect(requests).toBe(0);
  });

  test("fails as its reader does", async () => {
    const { read } = asking(async () => ({ proposals: [] }));
    await expect(read({ ...LONG, content: " " })).rejects.toMatchObject({ code: "INPUT_EMPTY" });
  });
});
