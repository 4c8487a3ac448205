import { beforeEach, describe, expect, it } from "vitest";
import { sampleId, sampleKept } from "../../../test/contracts/sample-reading.ts";
import { idsOf } from "../../../test/contracts/sample-revision.ts";
import { plainReader, ROOM, restingQueue, tickingClock } from "../../../test/server/plain-ports.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import { ReportedlyError } from "../../errors.ts";
import { claimId } from "../../model/ids.ts";
import type { ClaimDraft, RevisionCommand } from "../../model/revision.ts";
import type { Storage } from "../../ports/storage.ts";
import { reconcileStage } from "../work/reconcile-stage.ts";
import { exportGold, type GoldLine } from "./export-gold.ts";
import { listRevisions } from "./list-revisions.ts";
import { type RevisePorts, reviseClaims } from "./revise-claims.ts";

const REPORT = sampleId(1);
const kept = sampleKept(1, { body: ["Boats were seen.", "Two ferries sank."], eventTypes: ["assault"], levels: ["reported"] });
const [first, second] = kept.reading.claims;
const draft = (change: Partial<ClaimDraft>): ClaimDraft => ({ ...(first as ClaimDraft), ...change });
const replacing = (ids: readonly string[], claims: readonly ClaimDraft[]): RevisionCommand => ({
  by: "Ana Orrel",
  replaces: ids.map(claimId),
  claims,
  reason: "As the text says.",
});

let storage: Storage;
let ports: RevisePorts & { readonly queue: ReturnType<typeof restingQueue> };
beforeEach(async () => {
  const clock = tickingClock();
  storage = memoryStorage({ clock });
  ports = { store: storage.store, reader: plainReader(), queue: restingQueue(), clock };
  await storage.store.openRoom(ROOM);
  await storage.store.keep(ROOM, kept, await ports.reader.members(kept.reading));
});

const standing = async (): Promise<string> => idsOf((await storage.store.claims(ROOM, {})).claims.map(({ claim }) => claim));

describe("reviseClaims", () => {
  it("keeps the revision under an id and a time of its own, and gives the report with it", async () => {
    const { revision, kept: revised } = await reviseClaims(ports, ROOM, REPORT, replacing(["c01"], [draft({ eventType: "protest" })]));
    expect(revision).toMatchObject({ by: "Ana Orrel", at: "2026-01-02T10:00:05.000Z", replaces: ["c01"] });
    expect(revision.id).toMatch(/^019b[0-9a-f]{4}-[0-9a-f]{4}-7/u);
    expect(revised).toEqual(await storage.store.reading(ROOM, REPORT));
    expect(await standing()).toBe("h01 c02");
  });

  it("has the events of the old and of the new place of a claim found anew", async () => {
    const elsewhere = draft({ eventType: "protest" });
    await reviseClaims(ports, ROOM, REPORT, replacing(["c01"], [elsewhere]));
    expect(ports.queue.sent.map(({ stage }) => stage)).toEqual(ports.queue.sent.map(() => "reconcile"));
    for (const message of ports.queue.sent) await reconcileStage(storage, message);
    const { events } = await storage.views.events(ROOM, {});
    const members = await Promise.all(
      events.map(async ({ id }) => (await storage.views.event(ROOM, id))?.claims.map(({ claim }) => claim)),
    );
    expect(members.flat()).toContain("h01");
    expect(members.flat()).not.toContain("c01");
    expect(await storage.outbox.waiting({ now: "2027-01-01T00:00:00.000Z", limit: 9 })).toEqual([]);
  });

  it("is decided anew on top of what others did at the same moment", async () => {
    const both = [replacing(["c01"], [draft({ tense: "future" })]), replacing(["c02"], [draft({ content: second?.content ?? [] })])];
    await Promise.all(both.map((command) => reviseClaims(ports, ROOM, REPORT, command)));
    expect(await standing()).toBe("h01 h02");
    const same = [draft({ tense: "past" }), draft({ tense: "present" })].map((one) =>
      reviseClaims(ports, ROOM, REPORT, replacing(["h01"], [one])),
    );
    const outcomes = await Promise.allSettled(same);
    expect(outcomes.map((outcome) => (outcome.status === "rejected" ? outcome.reason : undefined))).toEqual([
      undefined,
      expect.objectContaining({ code: "REVISION_CONFLICT" }),
    ]);
  });

  it("fails with REVISION_CONFLICT when others are always faster", async () => {
    const late = () => Promise.reject(new ReportedlyError("ENTRY_OUT_OF_ORDER", "late"));
    const command = replacing(["c01"], [draft({ tense: "future" })]);
    await expect(reviseClaims({ ...ports, store: { ...ports.store, revise: late } }, ROOM, REPORT, command)).rejects.toMatchObject({
      code: "REVISION_CONFLICT",
    });
  });

  it("passes on whatever else goes wrong, and sends nothing", async () => {
    const full = () => Promise.reject(new ReportedlyError("DISK_FULL", "nothing was stored"));
    const command = replacing(["c01"], [draft({ tense: "future" })]);
    await expect(reviseClaims({ ...ports, store: { ...ports.store, revise: full } }, ROOM, REPORT, command)).rejects.toMatchObject({
      code: "DISK_FULL",
    });
    expect(ports.queue.sent).toEqual([]);
  });

  it("fails with REPORT_NOT_FOUND for a report that is not there", async () => {
    await expect(reviseClaims(ports, ROOM, sampleId(9), replacing(["c01"], []))).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
  });
});

describe("listRevisions", () => {
  it("says what each does and whether it was taken back", async () => {
    const { revision } = await reviseClaims(ports, ROOM, REPORT, replacing(["c01"], [draft({ tense: "future" })]));
    await reviseClaims(ports, ROOM, REPORT, { by: "Ilse Varn", withdraws: revision.id });
    await reviseClaims(ports, ROOM, REPORT, replacing(["c01", "c02"], []));
    expect((await listRevisions(ports, ROOM, REPORT)).map(({ kind, isWithdrawn, by }) => [kind, isWithdrawn, by])).toEqual([
      ["correct", true, "Ana Orrel"],
      ["undo", false, "Ilse Varn"],
      ["reject", false, "Ana Orrel"],
    ]);
  });

  it("is empty for a report that nobody revised, and fails with REPORT_NOT_FOUND for none", async () => {
    expect(await listRevisions(ports, ROOM, REPORT)).toEqual([]);
    await expect(listRevisions(ports, ROOM, sampleId(9))).rejects.toMatchObject({ code: "REPORT_NOT_FOUND" });
  });
});

describe("exportGold", () => {
  const gold = async (everyReport?: boolean): Promise<GoldLine[]> => Array.fromAsync(exportGold(storage, ROOM, { everyReport }));

  it("gives the reports that people revised, with whom each claim is by and attributions as they stand", async () => {
    const [, harbourGuard] = first?.chain ?? [];
    const chain = [first?.chain[0], harbourGuard && { ...harbourGuard, cue: [{ start: 0, end: 5 }] }].filter((link) => link !== undefined);
    await storage.store.keep(ROOM, sampleKept(2));
    await reviseClaims(ports, ROOM, REPORT, replacing(["c01"], [draft({ chain })]));
    const [line, ...more] = await gold();
    expect(more).toEqual([]);
    expect(line).toMatchObject({ format: "reportedly-claims/1", id: REPORT, text: kept.reading.report.text });
    expect(line?.claims.map(({ id, by, extractor }) => [id, by, extractor])).toEqual([
      ["h01", "hand", "hand"],
      ["c02", "sample", "sample/1"],
    ]);
    expect(line?.attributions).toEqual([{ source: [], cue: [[0, 5]], content: [[first?.content[0]?.start, first?.content[0]?.end]] }]);
    expect(line?.report.licence.conditions).toEqual(["hyperlink-original"]);
  });

  it("gives every report when asked, and each once", async () => {
    for (let number = 2; number < 6; number++) await storage.store.keep(ROOM, sampleKept(number, { body: ["One."] }));
    expect((await gold(true)).map(({ id }) => id).sort()).toEqual([1, 2, 3, 4, 5].map(sampleId));
    expect(await gold()).toEqual([]);
  });

  it("fails with ROOM_NOT_FOUND for a room that is not there", async () => {
    await expect(Array.fromAsync(exportGold(storage, "nowhere" as typeof ROOM))).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });
});
