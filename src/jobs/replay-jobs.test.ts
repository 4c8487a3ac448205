import { beforeEach, describe, expect, test } from "vitest";
import { sampleSubmission } from "../../test/contracts/sample-reading.ts";
import { tickingClock } from "../../test/server/plain-ports.ts";
import { memoryStorage } from "../adapters/memory/memory-storage.ts";
import { ReportedlyError } from "../errors.ts";
import { messageId, roomId } from "../model/ids.ts";
import type { WorkMessage } from "../model/work.ts";
import type { WorkQueue } from "../ports/work-queue.ts";
import { listDeadJobs, listJobs } from "./list-jobs.ts";
import { type ReplayPorts, replayJobs } from "./replay-jobs.ts";

const [NORTH, SOUTH] = [roomId("north"), roomId("south")];
const FAILURE = { at: "2026-02-01T08:00:00.000Z", code: "NO_ARTICLE", detail: "expected an article" };
const message = (room: typeof NORTH, id: string, stage: WorkMessage["stage"] = "read"): WorkMessage => ({
  room,
  id: messageId(id),
  stage,
  key: "k",
});

let ports: ReplayPorts;
let sent: [string, boolean | undefined][];
beforeEach(async () => {
  const { store, outbox } = memoryStorage({ clock: tickingClock() });
  sent = [];
  const queue: WorkQueue = {
    send: async (messages, options) =>
      void sent.push(...messages.map(({ room, id }): [string, boolean | undefined] => [`${room}/${id}`, options?.again])),
    run: async () => undefined,
    close: async () => undefined,
  };
  ports = { outbox, queue };
  for (const room of [NORTH, SOUTH]) {
    await store.openRoom(room);
    await store.accept(room, sampleSubmission(1), {
      send: ["a", "b", "waits"].map((id) => message(room, id, id === "a" ? "link" : "read")),
    });
    for (const id of ["a", "b"]) await outbox.failed(room, messageId(id), { ...FAILURE, detail: `${FAILURE.detail} in ${room}` });
  }
  await outbox.failed(NORTH, messageId("only"), FAILURE);
});

const deadNames = async () => (await listDeadJobs(ports)).map(({ room, id }) => `${room}/${id}`);

describe("listing jobs", () => {
  test("counts every stage, of all rooms or of one", async () => {
    expect(await listJobs(ports)).toEqual([
      { stage: "capture", waiting: 0, dead: 0 },
      { stage: "stamp", waiting: 0, dead: 0 },
      { stage: "read", waiting: 2, dead: 2 },
      { stage: "link", waiting: 0, dead: 2 },
      { stage: "reconcile", waiting: 0, dead: 0 },
    ]);
    expect(await listJobs(ports, NORTH)).toContainEqual({ stage: "read", waiting: 1, dead: 1 });
    expect(await listDeadJobs(ports, SOUTH)).toMatchObject([
      { id: "a", code: "NO_ARTICLE", detail: "expected an article in south", attempts: 1 },
      { id: "b" },
    ]);
  });
});

describe("replaying jobs", () => {
  test.each([
    ["all", undefined, ["north/a", "north/b", "south/a", "south/b"]],
    ["all", SOUTH, ["south/a", "south/b"]],
    [["b", "b"], NORTH, ["north/b"]],
    [[], undefined, []],
  ] as const)("of %j in %s brings them back and offers them again", async (ids, room, expected) => {
    const { messages, unsent } = await replayJobs(ports, ids, room);
    expect(messages.map((back) => `${back.room}/${back.id}`)).toEqual(expected);
    expect(sent).toEqual(expected.map((name) => [name, true]));
    expect(unsent).toBeUndefined();
    expect(await deadNames()).toEqual(
      ["north/a", "north/b", "south/a", "south/b"].filter((name) => !expected.some((other) => other === name)),
    );
  });

  test.each([
    [["b", "c"], NORTH, "MESSAGE_NOT_FOUND"],
    [["waits"], undefined, "MESSAGE_NOT_FOUND"],
    [["a"], undefined, "USAGE"],
  ] as const)("of %j in %s brings none back", async (ids, room, code) => {
    await expect(replayJobs(ports, ids, room)).rejects.toMatchObject({ code });
    expect(await deadNames()).toHaveLength(4);
    expect(sent).toEqual([]);
  });

  test("brings them back though the queue does not answer, and says so", async () => {
    const unreachable = new ReportedlyError("QUEUE_UNREACHABLE", "expected an answer, met none");
    const { messages, unsent } = await replayJobs({ ...ports, queue: { ...ports.queue, send: () => Promise.reject(unreachable) } }, "all");
    expect(messages).toHaveLength(4);
    expect(unsent).toBe(unreachable);
    expect(await deadNames()).toEqual([]);
  });
});
