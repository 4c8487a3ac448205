import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, ROOM, tableFetcher } from "../../../test/server/plain-ports.ts";
import { takeIn, workBench } from "../../../test/work/work-bench.ts";
import { memoryArchive } from "../../adapters/memory/memory-archive.ts";
import { ReportedlyError } from "../../errors.ts";
import { messageId, reportId, roomId } from "../../model/ids.ts";
import type { Source } from "../../model/reading.ts";
import type { WorkMessage } from "../../model/work.ts";
import { addReport } from "../intake/add-report.ts";
import { doWork } from "./do-work.ts";

let ports: Awaited<ReturnType<typeof workBench>>;
beforeEach(async () => {
  ports = await workBench();
});

const asked = async ({ room, id }: WorkMessage) => ports.outbox.message(room, id);
const fails = (code: "DISK_FULL" | "QUEUE_UNREACHABLE" | "ROOM_NOT_FOUND" | "CAPTURE_ALTERED") => () =>
  Promise.reject(new ReportedlyError(code, "as the test wants it"));

/** Work off everything that was sent, in order. */
async function workOff(): Promise<void> {
  for (const message of ports.queue.sent) expect(await doWork(ports, message)).toEqual({ kind: "done" });
}

describe("reading a report that was taken in", () => {
  test("keeps what was found, and sends what follows from it", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(await ports.store.reading(ROOM, reportId("r1"))).toMatchObject({ reading: { report: { id: "r1", text: "Boats were seen." } } });
    expect(ports.queue.sent).toMatchObject([{ stage: "reconcile" }]);
    expect(await ports.outbox.waiting({ now: "9", limit: 9 })).toEqual(ports.queue.sent);
  });

  test("comes to the same as reading it at once", async () => {
    const input = {
      kind: "text" as const,
      text: "\ufeffBoats \ud800.",
      title: "Boats",
      outlet: "Reef Radio",
      published: "2026-01-01",
      url: "https://reef.example/1",
    };
    const given: Source[] = [];
    const reader = { ...plainReader(), read: async (source: Source) => (given.push(source), plainReader().read(source)) };
    const other = roomId("other");
    await ports.store.openRoom(other);
    const adding = { ...ports, reader, fetcher: tableFetcher(ports.clock) };
    await addReport(adding, ROOM, input, { later: true });
    await addReport(adding, other, input);
    await doWork(adding, ports.queue.sent[0] ?? readNothing);
    const [atOnce, later] = given;
    expect({ ...later, id: atOnce?.id }).toEqual(atOnce);
    expect(later?.content).toBe("\ufeffBoats \ufffd.");
  });

  test("a second time changes nothing and sends nothing", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    await doWork(ports, message);
    const sent = ports.queue.sent.length;
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(ports.queue.sent).toHaveLength(sent);
  });

  test("ends when someone else read it meanwhile", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    const reading = await plainReader().read({ id: reportId("r1"), content: "Boats were seen." });
    await ports.store.addReading(ROOM, reportId("r1"), reading, []);
    expect(await doWork(ports, message)).toEqual({ kind: "done" });
    expect(await asked(message)).toBeUndefined();
  });

  test("leaves what follows in the outbox when the queue is out of reach, and tells of it", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    const told: string[] = [];
    const queue = { ...ports.queue, send: fails("QUEUE_UNREACHABLE") };
    expect(await doWork({ ...ports, queue }, message, { onError: ({ code }) => told.push(code) })).toEqual({ kind: "done" });
    expect(await ports.outbox.waiting({ now: "9", limit: 9 })).toMatchObject([{ stage: "reconcile" }]);
    expect(told).toEqual(["QUEUE_UNREACHABLE"]);
  });

  test("is given up at once when its bytes were altered", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    expect(await doWork({ ...ports, archive: { ...ports.archive, get: fails("CAPTURE_ALTERED") } }, message)).toEqual({ kind: "dead" });
    expect(await ports.outbox.dead()).toMatchObject([{ id: message.id, code: "CAPTURE_ALTERED" }]);
  });

  // A folder that machines share may show a file to one of them later than to another.
  test("is tried again when its bytes are not in the archive", async () => {
    const message = await takeIn(ports, "r1", "Boats were seen.");
    expect(await doWork({ ...ports, archive: memoryArchive() }, message)).toMatchObject({ kind: "retry" });
    expect(await asked(message)).toMatchObject({ attempts: 1, isDead: false });
  });
});

describe("comparing", () => {
  test("links and events come of what shares a key", async () => {
    const body =
      "Seven people were hurt when a ferry struck the pier of the northern harbour on Sunday morning, the coast guard said twice. ";
    for (const [name, text] of [
      ["r1", body],
      ["r2", `${body}\n`],
    ] as const) {
      await doWork(ports, await takeIn(ports, name, text));
    }
    await workOff();
    expect(await ports.views.links(ROOM, reportId("r2"))).toMatchObject([{ from: "r2", to: "r1", kind: "same-text" }]);
    expect((await ports.views.events(ROOM, {})).events).toMatchObject([{ status: "unverified" }, { status: "unverified" }]);
    expect(await ports.outbox.counts()).toEqual([]);
  });

  test("one message does the work of all that wait for the same key", async () => {
    for (const name of ["r1", "r2", "r3"])
      await doWork(
        ports,
        await takeIn(ports, name, `${name} ${"boats were seen off the pier ".repeat(4)}`, {
          outlet: "Reef Radio",
          title: "Boats off the pier",
        }),
      );
    const links = ports.queue.sent.filter(({ stage }) => stage === "link");
    const shared = links.filter(({ key }) => key.startsWith("title/"));
    expect(shared.length).toBeGreaterThanOrEqual(3);
    const [first] = shared;
    await doWork(ports, first ?? readNothing);
    expect(await Promise.all(shared.filter(({ key }) => key === first?.key).map(asked))).toEqual([undefined, undefined, undefined]);
  });

  test("gathers anew when another wrote the key in between", async () => {
    const message = await keyedMessage();
    const versions: number[] = [];
    const setEvents: typeof ports.views.setEvents = async (room, key, version, events, work) => {
      if (versions.push(version) === 1) await ports.views.setEvents(room, key, version, []);
      return ports.views.setEvents(room, key, version, events, work);
    };
    expect(await doWork({ ...ports, views: { ...ports.views, setEvents } }, message)).toEqual({ kind: "done" });
    expect(versions).toEqual([0, 1]);
    expect((await ports.views.events(ROOM, {})).events).toHaveLength(1);
  });

  test("comes back later when others keep writing the key, without counting as failed", async () => {
    const message = await keyedMessage();
    const views = { ...ports.views, setEvents: async () => false };
    expect(await doWork({ ...ports, views }, message, { chance: () => 1 })).toEqual({ kind: "retry", afterMs: 500 });
    expect(await asked(message)).toMatchObject({ attempts: 0, isDead: false });
  });
});

describe("what goes wrong", () => {
  test("is noted and tried again later and later, eight times in all", async () => {
    const message = await takeIn(ports, "r1", "!DISK_FULL");
    const verdicts: unknown[] = [];
    for (let attempt = 0; attempt < 9; attempt++) verdicts.push(await doWork(ports, message, { chance: () => 1 }));
    const retries = [1, 2, 4, 8, 16, 32, 64].map((seconds) => ({ kind: "retry", afterMs: seconds * 1000 }));
    expect(verdicts).toEqual([...retries, { kind: "dead" }, { kind: "dead" }]);
    expect(await ports.outbox.dead()).toMatchObject([{ id: message.id, attempts: 8, code: "DISK_FULL" }]);
  });

  test("waits in the outbox until its time has come", async () => {
    await doWork(ports, await takeIn(ports, "r1", "!DISK_FULL"), { chance: () => 1 });
    const now = ports.clock.now().getTime();
    const waitingAt = async (ms: number) => (await ports.outbox.waiting({ now: new Date(now + ms).toISOString(), limit: 9 })).length;
    expect([await waitingAt(999), await waitingAt(1000)]).toEqual([0, 1]);
  });

  test("is given up at once when trying again cannot mend it", async () => {
    expect(await doWork(ports, await takeIn(ports, "r1", "!NO_ARTICLE"))).toEqual({ kind: "dead" });
    expect(await ports.outbox.dead()).toMatchObject([{ attempts: 1, code: "NO_ARTICLE" }]);
  });

  test("is tried again when it is a defect", async () => {
    expect(await doWork(ports, await takeIn(ports, "r1", "!DEFECT"))).toMatchObject({ kind: "retry" });
  });

  test("is tried again when the outbox itself does not answer", async () => {
    const message = await takeIn(ports, "r1", "!DISK_FULL");
    const told: string[] = [];
    const outbox = { ...ports.outbox, failed: fails("DISK_FULL") };
    const verdict = await doWork({ ...ports, outbox }, message, { chance: () => 0, onError: ({ code }) => told.push(code) });
    expect(verdict).toEqual({ kind: "retry", afterMs: 5000 });
    expect(told).toEqual(["DISK_FULL", "DISK_FULL"]);
  });

  test("is no error for a message that the outbox does not have", async () => {
    expect(await doWork(ports, readNothing)).toEqual({ kind: "done" });
    const outbox = { ...ports.outbox, message: fails("ROOM_NOT_FOUND") };
    expect(await doWork({ ...ports, outbox }, readNothing)).toEqual({ kind: "done" });
  });
});

const readNothing: WorkMessage = { room: ROOM, id: messageId("none"), stage: "read", key: "none" };

/** Read a report, and give the message that follows. */
async function keyedMessage(): Promise<WorkMessage> {
  await doWork(ports, await takeIn(ports, "r1", "Boats were seen."));
  return ports.queue.sent[0] ?? readNothing;
}
