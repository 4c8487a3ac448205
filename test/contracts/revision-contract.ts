import { beforeEach, describe, expect, it } from "vitest";
import { messageId } from "../../src/model/ids.ts";
import { revisedReading } from "../../src/model/revised-claims.ts";
import type { Revision } from "../../src/model/revision.ts";
import type { KeyedMember, WorkMessage } from "../../src/model/work.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { sampleEvent, sampleId, sampleKept, sampleSubmission } from "./sample-reading.ts";
import { idsOf, sampleRevision, sampleRevisionId } from "./sample-revision.ts";
import { type MakeStore, nowhere, other, room, storeUnderTest } from "./store-under-test.ts";

const REPORT = sampleId(1);
const STREAM = `room/default/report/${REPORT}`;

/** What every store promises of claims that people revise. */
export function revisionContract(make: MakeStore): void {
  const at = storeUnderTest(make);
  const kept = sampleKept(1, { body: ["One.", "Two.", "Three."], eventTypes: ["assault"], levels: ["asserted"], places: [] });
  const { reading } = kept;
  const make1 = (number: number, change: Parameters<typeof sampleRevision>[3]): Revision => sampleRevision(number, REPORT, reading, change);
  const correction = make1(1, { replaces: ["c02"], makes: ["h01"], reason: "It was a protest." });
  const split = make1(2, { replaces: ["c01"], makes: ["h02", "h03"] });
  const undo = make1(3, { withdraws: correction.id });
  const members = (key: string): KeyedMember[] => [{ stage: "reconcile", key, item: "c01", about: { key } }];
  const message = (key: string): WorkMessage => ({ room, id: messageId(`reconcile-${key}`), stage: "reconcile", key });
  const standing = async (): Promise<string> => {
    const { claims } = await at.store.claims(room, { report: REPORT });
    return idsOf(claims.map(({ claim }) => claim));
  };

  beforeEach(async () => {
    await at.store.keep(room, kept, members("old"));
    await at.store.keep(room, sampleKept(2, { body: ["Other."] }));
  });

  it("puts claims in the place of others, in the order of the text", async () => {
    await at.store.revise(room, correction, 0, members("old"));
    expect(await standing()).toBe("c01 h01 c03");
    await at.store.revise(room, split, 1, members("old"));
    expect(await standing()).toBe("h02 h03 h01 c03");
  });

  it("gives back what was found and every revision, as they were", async () => {
    await at.store.revise(room, correction, 0, members("old"));
    await at.store.revise(room, split, 1, members("old"));
    await at.store.revise(room, undo, 2, members("old"));
    const found = await at.store.reading(room, REPORT);
    expect(found?.reading).toEqual(JSON.parse(JSON.stringify({ ...reading, report: { ...reading.report, id: REPORT } })));
    expect(found?.revisions).toEqual([correction, split, undo]);
    const { claims } = await at.store.claims(room, { report: REPORT });
    expect(claims.map(({ claim }) => claim)).toEqual(found && revisedReading(found.reading, found.revisions).claims);
    expect(await standing()).toBe("h02 h03 c02 c03");
  });

  it("has no revisions of a report that nobody revised", async () => {
    expect(await at.store.reading(room, REPORT)).not.toHaveProperty("revisions");
    expect(await collect(at.store.revisedReports(room))).toEqual([]);
  });

  it("lists and counts the report by the claims that stand", async () => {
    await at.store.revise(room, correction, 0, members("old"));
    const { reports, facets } = await at.store.reports(room, { eventType: ["protest"] });
    expect(reports).toMatchObject([{ id: REPORT, claims: 3, levels: { asserted: 2, likely: 1 } }]);
    expect(facets.eventType).toEqual([
      { value: "assault", count: 1 },
      { value: "protest", count: 1 },
    ]);
    const skerry = { west: 20, east: 21, south: 10, north: 11 };
    expect((await at.store.reports(room, { box: skerry })).reports.map(({ id }) => id)).toEqual([REPORT]);
    await at.store.revise(room, make1(2, { withdraws: correction.id }), 1, members("old"));
    expect((await at.store.reports(room, { eventType: ["protest"] })).total).toBe(0);
    expect((await at.store.reports(room, { box: skerry })).total).toBe(0);
    expect((await at.store.reports(room, { words: "one" })).total).toBe(1);
  });

  it("finds claims by what they say now", async () => {
    await at.store.revise(room, correction, 0, members("old"));
    const found = async (query: object) =>
      idsOf((await at.store.claims(room, { report: REPORT, ...query })).claims.map(({ claim }) => claim));
    expect(await found({ actor: "PORT-WATCH" })).toBe("h01");
    expect(await found({ place: "room:skerry" })).toBe("h01");
    expect(await found({ certainty: "likely" })).toBe("h01");
    expect(await found({ eventType: "assault" })).toBe("c01 c03");
  });

  it("takes the rejection of every claim, and takes it back", async () => {
    const all = make1(1, { replaces: ["c01", "c02", "c03"], reason: "Fiction." });
    await at.store.revise(room, all, 0, []);
    expect(await standing()).toBe("");
    expect(await at.store.reports(room, {})).toMatchObject({ total: 2 });
    await at.store.revise(room, make1(2, { withdraws: all.id }), 1, []);
    expect(await standing()).toBe("c01 c02 c03");
  });

  it("takes an added claim of a report that had none", async () => {
    await at.store.keep(room, sampleKept(3, { body: [] }));
    const added = { ...make1(1, { makes: ["h01"] }), report: sampleId(3) };
    const claims = added.claims.map((claim) => ({ ...claim, sentence: 0 }));
    await at.store.revise(room, { ...added, claims }, 0, []);
    expect((await at.store.claims(room, { report: sampleId(3) })).claims).toMatchObject([{ claim: { id: "h01" } }]);
  });

  it("writes the whole revision into the report's own stream", async () => {
    at.clock.advance(5000);
    const entry = await at.store.revise(room, correction, 0, members("old"));
    expect(entry).toMatchObject({ stream: STREAM, position: 2, by: "Ana Orrel", at: "2026-02-01T08:00:05.000Z" });
    expect(entry.what).toEqual({ kind: "claims-revised", report: REPORT, revision: correction });
    expect((await collect(at.ledger.read(STREAM))).at(-1)).toEqual(entry);
    expect(await findBreak(at.ledger.read(STREAM))).toBeUndefined();
  });

  it("compares the report by what is given now, and sends what follows", async () => {
    await at.store.revise(room, correction, 0, members("new"), { send: [message("old"), message("new")] });
    expect(await at.store.members(room, REPORT)).toEqual(members("new"));
    expect((await at.views.gather(room, "reconcile", "old")).members).toEqual([]);
    expect((await at.views.gather(room, "reconcile", "new")).members).toMatchObject([{ report: REPORT, item: "c01" }]);
    const waiting = await at.outbox.waiting({ now: "2026-02-01T09:00:00.000Z", limit: 10 });
    expect(waiting.map(({ key }) => key).sort()).toEqual(["new", "old"]);
  });

  it("keeps the report filed under the statuses of its events until these are found anew", async () => {
    const { version } = await at.views.gather(room, "reconcile", "old");
    await at.views.setEvents(room, "old", version, [sampleEvent("e1", "contested", [1])]);
    await at.store.revise(room, correction, 0, members("old"));
    expect((await at.store.reports(room, { status: ["contested"] })).reports.map(({ id }) => id)).toEqual([REPORT]);
    await at.views.setEvents(room, "old", version + 1, []);
    expect((await at.store.reports(room, { status: ["contested"] })).total).toBe(0);
  });

  it("names the reports that were revised, by arrival", async () => {
    await at.store.revise(
      room,
      { ...correction, id: sampleRevisionId(9), report: sampleId(2), replaces: [], claims: [], withdraws: correction.id },
      0,
      [],
    );
    await at.store.revise(room, correction, 0, members("old"));
    await at.store.revise(room, undo, 1, members("old"));
    expect(await collect(at.store.revisedReports(room))).toEqual([sampleId(1), sampleId(2)]);
    expect(await collect(at.store.revisedReports(other))).toEqual([]);
  });

  it("refuses the second of two writers with ENTRY_OUT_OF_ORDER, and keeps nothing of it", async () => {
    await at.store.revise(room, correction, 0, members("old"));
    const before = await collect(at.ledger.heads());
    const late = at.store.revise(room, split, 0, members("new"), { send: [message("new")] });
    await expect(late).rejects.toMatchObject({ code: "ENTRY_OUT_OF_ORDER" });
    expect(await standing()).toBe("c01 h01 c03");
    expect(await collect(at.ledger.heads())).toEqual(before);
    expect((await at.views.gather(room, "reconcile", "new")).members).toEqual([]);
    expect(await at.outbox.waiting({ now: "2026-02-01T09:00:00.000Z", limit: 10 })).toEqual([]);
  });

  it("takes one of several that come at the same moment", async () => {
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4].map((number) => at.store.revise(room, make1(number, { replaces: ["c02"], makes: [`h0${number}`] }), 0, members("old"))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [(outcome.reason as { code: string }).code] : []));
    expect(new Set(refused)).toEqual(new Set(["ENTRY_OUT_OF_ORDER"]));
    expect((await at.store.reading(room, REPORT))?.revisions).toHaveLength(1);
    expect(await findBreak(at.ledger.read(STREAM))).toBeUndefined();
  });

  it("keeps nothing when the entry cannot be written", async () => {
    const odd = { ...correction, reason: "half a \ud800 pair" };
    await expect(at.store.revise(room, odd, 0, [])).rejects.toMatchObject({ code: "INPUT_INVALID" });
    expect(await standing()).toBe("c01 c02 c03");
    expect(await at.store.reading(room, REPORT)).not.toHaveProperty("revisions");
  });

  it("keeps readings that hold odd characters as they were", async () => {
    const odd = sampleKept(4, { body: ["A \u0000 and \udead."], actors: ["\ud800\u0000"] });
    await at.store.keep(room, odd);
    await at.store.revise(room, { ...make1(1, { replaces: ["c01"], reason: "NUL \u0000" }), report: sampleId(4) }, 0, []);
    const found = await at.store.reading(room, sampleId(4));
    expect(found?.reading.claims).toEqual(JSON.parse(JSON.stringify(odd.reading.claims)));
    expect(found?.revisions).toMatchObject([{ reason: "NUL \u0000" }]);
  });

  it("fails with REPORT_NOT_FOUND for a report that is not there, of another room, or not read", async () => {
    await at.store.accept(room, sampleSubmission(5));
    for (const [into, report] of [[room, sampleId(7)] as const, [other, REPORT] as const, [room, sampleId(5)] as const])
      await expect(at.store.revise(into, { ...correction, report }, 0, [])).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
  });

  it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
    await expect(at.store.revise(nowhere, correction, 0, [])).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    await expect(at.store.members(nowhere, REPORT)).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
    await expect(collect(at.store.revisedReports(nowhere))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });

  describe("seen from another room", () => {
    it("changes nothing there", async () => {
      await at.store.keep(other, { ...kept, id: REPORT });
      await at.store.revise(room, correction, 0, members("old"));
      expect(idsOf((await at.store.claims(other, {})).claims.map(({ claim }) => claim))).toBe("c01 c02 c03");
      expect(await at.store.reading(other, REPORT)).not.toHaveProperty("revisions");
    });
  });
}
