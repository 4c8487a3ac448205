import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, ROOM, restingQueue, tableFetcher, tickingClock } from "../../../test/server/plain-ports.ts";
import { memoryStorage } from "../../adapters/memory/memory-storage.ts";
import { reconcileUnder } from "../../comparison.ts";
import { ReportedlyError } from "../../errors.ts";
import { roomId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import { keyedMembers } from "../../pipeline.ts";
import type { Storage } from "../../ports/storage.ts";
import { messagesFor } from "../work/messages-for.ts";
import type { AddStage } from "./add-capture.ts";
import { type AddReportPorts, addReport } from "./add-report.ts";
import { hashOf } from "./capture-input.ts";
import type { ReportInput } from "./report-input.ts";

let ports: AddReportPorts & Storage;
let queue: ReturnType<typeof restingQueue>;
beforeEach(async () => {
  const clock = tickingClock();
  queue = restingQueue();
  ports = { ...memoryStorage({ clock }), clock, reader: plainReader(), fetcher: tableFetcher(clock), queue };
  await ports.store.openRoom(ROOM);
});

const INPUTS: readonly ReportInput[] = [
  { kind: "text", text: "Boats were seen." },
  { kind: "file", bytes: new TextEncoder().encode("Boats were seen."), fileName: "boats.txt" },
  { kind: "url", url: "https://page.example/boats" },
];

describe("adding a report", () => {
  test.each(INPUTS)("tells the stages of $kind in order", async (input) => {
    const stages: AddStage[] = [];
    await addReport(ports, ROOM, input, { onStage: (stage) => stages.push(stage) });
    expect(stages).toEqual([...(input.kind === "url" ? ["fetching"] : []), "reading", "keeping", "done"]);
  });

  test.each(INPUTS)("keeps the bytes of $kind under the name that the reading refers to", async (input) => {
    const { report } = await addReport(ports, ROOM, input, { by: "someone" });
    const kept = await ports.store.reading(ROOM, report.id);
    expect(kept).toMatchObject({ addedBy: "someone", reading: { report: { capture: kept?.capture.sha256 } } });
    const bytes = await ports.archive.get(kept?.capture.sha256 ?? hashOf(new Uint8Array()));
    expect(new TextDecoder().decode(bytes)).toBe(kept?.reading.report.text);
  });

  test("gives the reader what was pasted, what is known of it and the room's own world", async () => {
    const world = {
      actors: [],
      places: [],
      outlets: [{ id: "reef", name: "Reef Radio", aliases: [], domains: [], kind: "broadcaster" as const }],
    };
    await ports.store.setWorld(ROOM, world);
    const given: unknown[] = [];
    const reader = {
      ...plainReader(),
      read: async (source: Source, layer: unknown) =>
        plainReader()
          .read(source)
          .finally(() => given.push(source, layer)),
    };
    await addReport({ ...ports, reader }, ROOM, { kind: "text", text: "Boats \ud800.", outlet: "Reef Radio", published: "2026-01-01" });
    expect(given).toMatchObject([{ content: "Boats \ufffd.", outlet: "Reef Radio", published: "2026-01-01" }, world]);
  });

  test("answers the second of two additions of the same bytes with the first", async () => {
    const first = await addReport(ports, ROOM, { kind: "text", text: "Boats.", title: "First" });
    const second = await addReport(ports, ROOM, { kind: "file", bytes: new TextEncoder().encode("Boats."), title: "Second" });
    expect(second).toEqual({ report: first.report, isNew: false, isRead: true });
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
  });

  test("refuses a room that is not there before anything is fetched or read", async () => {
    const fetched = () => Promise.reject(new Error("fetched"));
    const untouched = { fetch: fetched, ask: fetched };
    await expect(
      addReport({ ...ports, fetcher: untouched }, roomId("other"), { kind: "url", url: "https://page.example/" }),
    ).rejects.toMatchObject({ code: "ROOM_NOT_FOUND" });
  });

  test("refuses more than 20 MB before reading", async () => {
    await expect(addReport(ports, ROOM, { kind: "file", bytes: new Uint8Array(20_000_001) })).rejects.toMatchObject({
      code: "INPUT_TOO_LARGE",
    });
  });
});

describe("what follows from adding a report", () => {
  test("is in the outbox and offered to the queue, once for the same bytes", async () => {
    await addReport(ports, ROOM, TEXT);
    expect(await waiting()).toEqual(queue.sent);
    expect(queue.sent.map(({ stage }) => stage)).toEqual(["reconcile"]);
    await addReport(ports, ROOM, TEXT);
    expect(queue.sent).toHaveLength(1);
  });

  test("is asked for under the same ids wherever the same is asked", async () => {
    const { report } = await addReport(ports, ROOM, TEXT);
    const reading = (await ports.store.reading(ROOM, report.id))?.reading;
    expect(reading && messagesFor(ROOM, report.id, keyedMembers(reading))).toEqual(queue.sent);
  });

  test("waits in the outbox when the queue is out of reach", async () => {
    const unreachable = { ...queue, send: () => Promise.reject(new ReportedlyError("QUEUE_UNREACHABLE", "as the test wants it")) };
    expect(await addReport({ ...ports, queue: unreachable }, ROOM, TEXT)).toMatchObject({ isNew: true, isRead: true });
    expect(await waiting()).toHaveLength(1);
  });
});

describe("adding a report to be read later", () => {
  test("keeps its bytes and asks for it to be read", async () => {
    const stages: AddStage[] = [];
    const options = { later: true, onStage: (stage: AddStage) => stages.push(stage) };
    const added = await addReport(ports, ROOM, { ...TEXT, title: "Boats", outlet: "Reef Radio" }, options);
    expect(stages).toEqual(["keeping", "done"]);
    expect(added).toMatchObject({ isNew: true, isRead: false, report: { title: "Boats", outlet: "Reef Radio", claims: 0 } });
    expect(await waiting()).toMatchObject([{ stage: "read", key: added.report.id }]);
    expect(queue.sent).toEqual(await waiting());
    const submission = await ports.store.submission(ROOM, added.report.id);
    expect(submission).toMatchObject({ isRead: false, hints: { isPlainText: true, outlet: "Reef Radio" } });
    expect(await ports.archive.get(submission?.capture.sha256 ?? hashOf(new Uint8Array()))).toBeDefined();
  });

  test("answers the same bytes with the first, as unread as it is", async () => {
    const first = await addReport(ports, ROOM, TEXT, { later: true });
    expect(await addReport(ports, ROOM, TEXT, { later: true })).toEqual({ ...first, isNew: false });
    expect(queue.sent).toHaveLength(1);
  });

  test("has it read when it is added once more to be read now, under the id it got first", async () => {
    const first = await addReport(ports, ROOM, TEXT, { later: true });
    const second = await addReport(ports, ROOM, TEXT);
    expect(second).toMatchObject({ isNew: false, isRead: true, report: { id: first.report.id, claims: 1 } });
    const asked = (await waiting()).find(({ stage }) => stage === "reconcile");
    const { members } = await ports.views.gather(ROOM, "reconcile", asked?.key ?? "");
    expect(reconcileUnder(members)).toMatchObject([{ claims: [{ report: first.report.id }] }]);
  });
});

const TEXT = { kind: "text", text: "Boats were seen." } as const;
const waiting = () => ports.outbox.waiting({ now: "9999-01-01T00:00:00.000Z", limit: 100 });

describe("when adding fails", () => {
  const fails = (code: "DISK_FULL" | "URL_FAILED" | "NO_ARTICLE") => () =>
    Promise.reject(new ReportedlyError(code, "as the test wants it"));
  const address: ReportInput = { kind: "url", url: "https://page.example/boats" };

  test.each([
    ["in fetching", () => ({ ...ports, fetcher: { ...ports.fetcher, fetch: fails("URL_FAILED") } }), 0],
    ["in reading", () => ({ ...ports, reader: { ...ports.reader, read: fails("NO_ARTICLE") } }), 0],
    ["in keeping the bytes", () => ({ ...ports, archive: { ...ports.archive, put: fails("DISK_FULL") } }), 0],
    // The bytes lie in the archive under their own name and nothing refers to them: the next attempt finds them there.
    ["in keeping the reading", () => ({ ...ports, store: { ...ports.store, keep: fails("DISK_FULL") } }), 1],
  ] as const)("%s, the room stays as it was", async (_where, broken, bytesLeft) => {
    const stages: AddStage[] = [];
    await expect(addReport(broken(), ROOM, address, { onStage: (stage) => stages.push(stage) })).rejects.toMatchObject({
      detail: "as the test wants it",
    });
    expect(stages).not.toContain("done");
    expect((await ports.store.reports(ROOM, {})).total).toBe(0);
    let left = 0;
    for await (const _name of ports.archive.names()) left++;
    expect(left).toBe(bytesLeft);
    expect((await addReport(ports, ROOM, address)).isNew).toBe(true);
  });
});
