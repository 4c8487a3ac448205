import { describe, expect, it } from "vitest";
import { readingDigest, submissionDigest } from "../../src/adapters/ledger/report-entries.ts";
import type { Reading } from "../../src/model/reading.ts";
import type { KeptReading, ReportHints } from "../../src/ports/store.ts";
import { collect } from "./collect.ts";
import { findBreak } from "./find-break.ts";
import { sampleId, sampleKept, sampleReading, sampleSubmission } from "./sample-reading.ts";
import { type MakeStore, nowhere, other, room, storeUnderTest } from "./store-under-test.ts";

/** What every store promises of a report that is handed in, and of what is made of it. */
export function keepingContract(make: MakeStore): void {
  const at = storeUnderTest(make);

  /** As it comes back: plain data, under the id it was handed in with. */
  const cameBack = (kept: KeptReading): unknown =>
    JSON.parse(JSON.stringify({ ...kept, reading: { ...kept.reading, report: { ...kept.reading.report, id: kept.id } } }));

  describe("keeping a reading", () => {
    it("returns the ledger entry that says so", async () => {
      const kept = sampleKept(1);
      const { id, entry, isNew } = await at.store.keep(room, kept);
      expect(isNew).toBe(true);
      expect(id).toBe(kept.id);
      expect(entry).toMatchObject({ stream: "room/default", position: 1, by: "desk", at: "2026-02-01T08:00:00.000Z" });
      const { reading: _, ...submission } = kept;
      expect(entry.what).toEqual({
        kind: "report-added",
        report: id,
        capture: kept.capture.sha256,
        submission: submissionDigest(submission),
      });
      expect(await collect(at.ledger.read("room/default"))).toEqual([entry]);
    });

    it("takes a claim that points at no words of its own", async () => {
      const kept = sampleKept(1);
      const wordless = { ...kept, reading: { ...kept.reading, claims: kept.reading.claims.map((claim) => ({ ...claim, content: [] })) } };
      const { id } = await at.store.keep(room, wordless);
      expect(await at.store.reading(room, id)).toEqual(cameBack(wordless));
    });

    it("leaves an entry in the report's own stream that says what was found", async () => {
      const { id } = await at.store.keep(room, sampleKept(1));
      const [entry, ...more] = await collect(at.ledger.read(`room/default/report/${id}`));
      expect(more).toEqual([]);
      expect(entry).toMatchObject({ position: 1, by: "reportedly", at: "2026-02-01T08:00:00.000Z" });
      expect(entry?.what).toMatchObject({ kind: "report-read", report: id, claims: 30, extractors: ["sample/1"] });
      const kept = await at.store.reading(room, id);
      expect(entry?.what["reading"]).toBe(kept && readingDigest(kept.reading));
    });

    it("returns the first entry and adds nothing when a room is given the same capture again", async () => {
      const first = await at.store.keep(room, sampleKept(1, { title: "First reading" }));
      at.clock.advance(1000);
      const again = await at.store.keep(room, { ...sampleKept(1, { title: "Second reading" }), id: sampleId(2) });
      expect(again).toEqual({ ...first, isNew: false });
      expect((await at.store.reports(room, {})).reports.map((report) => report.title)).toEqual(["First reading"]);
      expect(await collect(at.ledger.read("room/default"))).toHaveLength(1);
      expect(await at.store.submission(room, sampleId(2))).toBeUndefined();
    });

    it("keeps the same capture in each room it is given to", async () => {
      await at.store.keep(room, sampleKept(1));
      expect(await at.store.keep(other, { ...sampleKept(1), id: sampleId(2) })).toMatchObject({ id: sampleId(2), isNew: true });
    });

    it("adds one of the same captures that come at the same moment", async () => {
      const outcomes = await Promise.all(Array.from({ length: 5 }, (_, n) => at.store.keep(room, { ...sampleKept(1), id: sampleId(n) })));
      expect(outcomes.filter((outcome) => outcome.isNew)).toHaveLength(1);
      expect(new Set(outcomes.map((outcome) => outcome.id)).size).toBe(1);
    });

    it("lets many come at the same moment and leaves a whole chain", async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => at.store.keep(n % 2 ? room : other, sampleKept(n))));
      for (const stream of ["room/default", "room/other"]) {
        expect(await collect(at.ledger.read(stream))).toHaveLength(10);
        expect(await findBreak(at.ledger.read(stream))).toBeUndefined();
      }
    });

    it("shares its stream with other entries of the room", async () => {
      await at.store.keep(room, sampleKept(1));
      await at.ledger.append("room/default", 1, "desk", { kind: "noted" });
      const { entry } = await at.store.keep(room, sampleKept(2));
      expect(entry.position).toBe(3);
      expect((await at.store.reports(room, {})).total).toBe(2);
      expect(await findBreak(at.ledger.read("room/default"))).toBeUndefined();
    });

    it.each([
      ["the first entry", { ...sampleKept(1), addedBy: "\ud800" }],
      ["the second entry", { ...sampleKept(1), reading: unwritable(sampleReading(1)) }],
    ])("keeps nothing when %s cannot be written", async (_, kept) => {
      await expect(at.store.keep(room, kept)).rejects.toMatchObject({ code: "INPUT_INVALID" });
      expect(await at.store.reports(room, {})).toMatchObject({ reports: [], total: 0 });
      expect(await at.store.submission(room, kept.id)).toBeUndefined();
      expect(await collect(at.store.captures(room))).toEqual([]);
      expect(await collect(at.ledger.heads())).toEqual([]);
      expect((await at.store.keep(room, sampleKept(1))).isNew).toBe(true);
    });

    it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(at.store.keep(nowhere, sampleKept(1))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      expect(await at.ledger.head("room/nowhere")).toBeUndefined();
    });

    it("is done when it is closed meanwhile, and the store can be closed twice", async () => {
      const keeping = at.store.keep(room, sampleKept(1));
      await Promise.all([at.store.close(), keeping]);
      expect((await keeping).isNew).toBe(true);
      await at.store.close();
    });
  });

  describe("taking in a report that is read later", () => {
    it("comes to the same as keeping it at once", async () => {
      const { reading, ...submission } = sampleKept(3);
      const kept = await at.store.keep(room, { ...submission, reading });
      const accepted = await at.store.accept(other, submission);
      expect(await at.store.addReading(other, submission.id, reading, [])).toEqual({ isNew: true });

      expect({ ...accepted, entry: accepted.entry.what }).toEqual({ ...kept, entry: kept.entry.what });
      expect(await at.store.reading(other, kept.id)).toEqual(await at.store.reading(room, kept.id));
      for (const words of [undefined, "boats"])
        expect(await at.store.reports(other, { words })).toEqual(await at.store.reports(room, { words }));
      expect(await at.store.claims(other, {})).toEqual(await at.store.claims(room, {}));
      const whatIn = async (stream: string) => (await collect(at.ledger.read(stream))).map((entry) => entry.what);
      for (const stream of ["", `/report/${kept.id}`])
        expect(await whatIn(`room/other${stream}`)).toEqual(await whatIn(`room/default${stream}`));
    });

    it("has it in no list until it is read", async () => {
      await at.store.accept(room, sampleSubmission(1));
      expect(await at.store.reports(room, {})).toMatchObject({ reports: [], total: 0, facets: { outlet: [], language: [] } });
      expect(await at.store.reports(room, { words: "boats" })).toMatchObject({ reports: [], total: 0 });
      expect(await at.store.reports(room, { words: "-nothing" })).toMatchObject({ reports: [], total: 0 });
      expect(await at.store.claims(room, {})).toMatchObject({ claims: [] });
      expect(await collect(at.store.captures(room))).toEqual([sampleSubmission(1).capture.sha256]);

      await at.store.addReading(room, sampleId(1), sampleReading(1), []);
      for (const words of [undefined, "boats", "-nothing"])
        expect(await at.store.reports(room, { words })).toMatchObject({ reports: [{ id: sampleId(1) }], total: 1 });
    });

    it("tells whether it was read", async () => {
      await at.store.accept(room, sampleSubmission(1));
      expect(await at.store.submission(room, sampleId(1))).toEqual({ ...sampleSubmission(1), isRead: false });
      expect(await at.store.reading(room, sampleId(1))).toBeUndefined();
      await at.store.addReading(room, sampleId(1), sampleReading(1), []);
      expect(await at.store.submission(room, sampleId(1))).toEqual({ ...sampleSubmission(1), isRead: true });
      expect(await at.store.reading(room, sampleId(1))).toEqual(cameBack(sampleKept(1)));
    });

    it("lists reports by their arrival, in whatever order they are read", async () => {
      for (const n of [1, 2, 3]) await at.store.accept(room, sampleSubmission(n));
      for (const n of [2, 3, 1]) await at.store.addReading(room, sampleId(n), sampleReading(n, { published: null, body: ["One."] }), []);
      expect((await at.store.reports(room, {})).reports.map((report) => report.id)).toEqual([3, 2, 1].map(sampleId));
      expect((await at.store.claims(room, {})).claims.map((found) => found.report)).toEqual([3, 2, 1].map(sampleId));
    });

    it("adds a reading once, the first that comes", async () => {
      await at.store.accept(room, sampleSubmission(1));
      const first = sampleReading(1, { title: "First reading" });
      const second = sampleReading(1, { title: "Second reading", body: ["One."] });
      expect(await at.store.addReading(room, sampleId(1), first, [])).toEqual({ isNew: true });
      const before = await collect(at.ledger.heads());
      expect(await at.store.addReading(room, sampleId(1), second, [])).toEqual({ isNew: false });
      expect((await at.store.reading(room, sampleId(1)))?.reading).toEqual({ ...first, report: { ...first.report, id: sampleId(1) } });
      expect(await at.store.reports(room, { words: "second" })).toMatchObject({ total: 0 });
      expect(await at.store.reports(room, {})).toMatchObject({ total: 1 });
      expect(await collect(at.ledger.heads())).toEqual(before);
    });

    it("adds one of several readings that come at the same moment", async () => {
      await at.store.accept(room, sampleSubmission(1));
      const outcomes = await Promise.all(
        Array.from({ length: 4 }, () => at.store.addReading(room, sampleId(1), sampleReading(1, { body: ["One."] }), [])),
      );
      expect(outcomes.filter((outcome) => outcome.isNew)).toHaveLength(1);
      expect((await at.store.claims(room, {})).claims).toHaveLength(1);
      expect(await collect(at.ledger.read(`room/default/report/${sampleId(1)}`))).toHaveLength(1);
    });

    it("gives the first when the same capture comes again, read or not", async () => {
      const first = await at.store.accept(room, sampleSubmission(1));
      const again = { ...first, isNew: false };
      expect(await at.store.accept(room, { ...sampleSubmission(1), id: sampleId(2) })).toEqual(again);
      await at.store.addReading(room, sampleId(1), sampleReading(1), []);
      expect(await at.store.accept(room, { ...sampleSubmission(1), id: sampleId(3) })).toEqual(again);
      expect(await collect(at.ledger.read("room/default"))).toHaveLength(1);
    });

    it("takes the reading of a report that was handed in before and is kept now", async () => {
      const accepted = await at.store.accept(room, sampleSubmission(1));
      expect(await at.store.keep(room, { ...sampleKept(1), id: sampleId(2) })).toEqual({ ...accepted, isNew: false });
      expect(await at.store.reading(room, sampleId(1))).toEqual(cameBack(sampleKept(1)));
    });

    it("leaves a report unread when what was found cannot be written", async () => {
      await at.store.accept(room, sampleSubmission(1));
      await expect(at.store.addReading(room, sampleId(1), unwritable(sampleReading(1)), [])).rejects.toMatchObject({
        code: "INPUT_INVALID",
      });
      expect(await at.store.submission(room, sampleId(1))).toMatchObject({ isRead: false });
      expect(await at.store.reports(room, {})).toMatchObject({ total: 0 });
      expect(await at.store.addReading(room, sampleId(1), sampleReading(1), [])).toEqual({ isNew: true });
    });

    it("fails with REPORT_NOT_FOUND to add a reading to a report that the room does not have", async () => {
      await at.store.accept(room, sampleSubmission(1));
      for (const [into, id] of [[room, sampleId(2)] as const, [other, sampleId(1)] as const])
        await expect(at.store.addReading(into, id, sampleReading(1), [])).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
    });

    it("fails with ROOM_NOT_FOUND for a room nobody opened", async () => {
      await expect(at.store.accept(nowhere, sampleSubmission(1))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      await expect(at.store.addReading(nowhere, sampleId(1), sampleReading(1), [])).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
      expect(await collect(at.ledger.heads())).toEqual([]);
    });
  });

  describe("a submission", () => {
    it.each<[string, ReportHints]>([
      ["nothing", {}],
      ["everything", { title: "Ferries halted", outlet: "Isles Wire", published: "2026-01-04", isPlainText: true }],
      ["odd characters", { title: "NUL \u0000 lone \ud800", outlet: "\u{1F600}", isPlainText: false }],
    ])("comes back with %s said of it", async (_, hints) => {
      const submission = { ...sampleSubmission(1), hints };
      await at.store.accept(room, submission);
      expect(await at.store.submission(room, submission.id)).toEqual({ ...submission, isRead: false });
      await at.store.addReading(room, submission.id, sampleReading(1), []);
      expect(await at.store.reading(room, submission.id)).toMatchObject({ hints });
    });

    it("comes back with all that is known of its capture", async () => {
      const capture = { ...sampleSubmission(1).capture, url: "https://example.org/1", mediaType: "text/html", charset: "windows-1256" };
      await at.store.accept(room, { ...sampleSubmission(1), capture });
      expect(await at.store.submission(room, sampleId(1))).toMatchObject({ capture });
    });

    it("is not there under an id it does not have, in another room, or in no room", async () => {
      await at.store.accept(room, sampleSubmission(1));
      expect(await at.store.submission(room, sampleId(2))).toBeUndefined();
      expect(await at.store.submission(other, sampleId(1))).toBeUndefined();
      expect(await at.store.submission(nowhere, sampleId(1))).toBeUndefined();
    });
  });

  describe("a kept reading", () => {
    it("comes back as it was, under the id it was given", async () => {
      const kept = sampleKept(3);
      const { id } = await at.store.keep(room, kept);
      expect(await at.store.reading(room, id)).toEqual(cameBack(kept));
    });

    it.each([
      ["more than a hundred claims", { body: Array.from({ length: 120 }, (_, n) => `Entry ${n}.`) }],
      ["no claims", { body: [] }],
      ["no date", { published: null }],
      [
        "odd characters",
        {
          title: "NUL \u0000 lone \ud800 mark \u{E000}",
          body: ["A \u0000 and \udead and \u{1F600}\u{E001}."],
          outlet: "\ud800\u0000",
          region: ["\ud800", "\ud801"],
          actors: ["\ud800\u0000"],
          places: [{ status: "unknown" as const, name: "\udead\u0000" }],
          times: ["\ud800"],
        },
      ],
    ])("comes back as it was with %s", async (_, sample) => {
      const kept = sampleKept(3, sample);
      const { id } = await at.store.keep(room, kept);
      expect(await at.store.reading(room, id)).toEqual(cameBack(kept));
    });

    it("is not there under an id it does not have, in another room, or in no room", async () => {
      const { id } = await at.store.keep(room, sampleKept(1));
      expect(await at.store.reading(room, sampleId(2))).toBeUndefined();
      expect(await at.store.reading(room, sampleReading(1).report.id)).toBeUndefined();
      expect(await at.store.reading(other, id)).toBeUndefined();
      expect(await at.store.reading(nowhere, id)).toBeUndefined();
    });

    it("cannot be changed through what was kept or given back", async () => {
      const kept = sampleKept(1);
      const { id } = await at.store.keep(room, kept);
      const before = structuredClone(await at.store.reading(room, id));
      Object.assign(kept.reading.report, { title: "altered" });
      Object.assign((await at.store.reading(room, id))?.reading.claims[0] ?? {}, { kind: "state" });
      expect(await at.store.reading(room, id)).toEqual(before);
    });
  });
}

/** A reading whose ledger entry fails: an entry takes no half of a surrogate pair. */
const unwritable = (reading: Reading): Reading => ({
  ...reading,
  claims: reading.claims.map((claim) => ({ ...claim, extractor: "\ud800" })),
});
