import { beforeEach, describe, expect, test } from "vitest";
import { takeIn, workBench } from "../../../test/work/work-bench.ts";
import { STAGES } from "../../model/work.ts";
import { type Swept, sweep } from "./sweep.ts";

let ports: Awaited<ReturnType<typeof workBench>>;
beforeEach(async () => {
  ports = await workBench();
});

describe("a sweep", () => {
  test("sends what waits for longer than its sender takes", async () => {
    const message = await takeIn(ports, "r1", "Boats.");
    ports.clock.advance(30_000);
    await sweep(ports, STAGES);
    expect(ports.queue.sent).toEqual([]);
    ports.clock.advance(1);
    await sweep(ports, STAGES);
    expect(ports.queue.sent).toEqual([message]);
  });

  test("leaves it to the queue to know what it has at hand", async () => {
    await takeIn(ports, "r1", "Boats.");
    ports.clock.advance(60_000);
    const given: unknown[] = [];
    const queue = { ...ports.queue, send: async (_: unknown, options?: unknown) => void given.push(options) };
    await sweep({ ...ports, queue }, STAGES);
    expect(given).toEqual([undefined]);
  });

  test("leaves out what it sent within the last minute", async () => {
    await takeIn(ports, "r1", "Boats.");
    const swept: Swept = new Map();
    const sentAt: number[] = [];
    for (let seconds = 0; seconds <= 120; seconds += 15) {
      await sweep(ports, STAGES, swept);
      sentAt.push(ports.queue.sent.length);
      ports.clock.advance(15_000);
    }
    expect(sentAt).toEqual([0, 0, 0, 1, 1, 1, 1, 2, 2]);
  });

  test("sends nothing of other stages, of dead messages and of those that wait to be retried", async () => {
    const message = await takeIn(ports, "r1", "Boats.");
    const dead = await takeIn(ports, "r2", "More boats.");
    await ports.outbox.failed(dead.room, dead.id, { at: "2026-02-01T08:00:00.000Z", code: "NO_ARTICLE", detail: "" });
    const later = { at: "2026-02-01T08:00:00.000Z", code: "DISK_FULL", detail: "", retryAt: "2026-02-01T08:05:00.000Z" };
    await ports.outbox.failed(message.room, message.id, later);
    ports.clock.advance(60_000);
    await sweep(ports, STAGES);
    expect(ports.queue.sent).toEqual([]);
    ports.clock.advance(240_000);
    await sweep(ports, ["link", "reconcile"]);
    expect(ports.queue.sent).toEqual([]);
    await sweep(ports, STAGES);
    expect(ports.queue.sent).toEqual([message]);
  });

  test("looks at the oldest thousand of a stage and tells that there may be more", async () => {
    const asked: unknown[] = [];
    const message = await takeIn(ports, "r1", "Boats.");
    const full = {
      ...ports.outbox,
      waiting: async ({ limit, stages }: { limit: number; stages?: unknown }) => (
        asked.push(stages), Array.from({ length: limit }, () => message)
      ),
    };
    expect(await sweep({ ...ports, outbox: full }, ["read", "link"])).toBe(true);
    expect(ports.queue.sent).toHaveLength(1000);
    expect(asked).toEqual([["read"], ["link"]]);
    expect(await sweep(ports, STAGES)).toBe(false);
  });
});
