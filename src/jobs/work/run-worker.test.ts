import { beforeEach, describe, expect, test } from "vitest";
import { plainReader, ROOM } from "../../../test/server/plain-ports.ts";
import { takeIn, workBench } from "../../../test/work/work-bench.ts";
import { inProcessQueue } from "../../adapters/in-process/in-process-queue.ts";
import { ReportedlyError } from "../../errors.ts";
import { STAGES } from "../../model/work.ts";
import type { WorkQueue } from "../../ports/work-queue.ts";
import { runWorker, type WorkerOptions } from "./run-worker.ts";

let ports: Omit<Awaited<ReturnType<typeof workBench>>, "queue"> & { queue: WorkQueue };
let stop: AbortController;
let options: WorkerOptions;
beforeEach(async () => {
  ports = { ...(await workBench()), queue: inProcessQueue() };
  stop = new AbortController();
  options = { stages: STAGES, concurrency: 2, signal: stop.signal, sweepEveryMs: 5 };
});

/** Resolves when the outbox is empty. */
async function allDone(): Promise<void> {
  while ((await ports.outbox.counts()).length > 0) await new Promise(setImmediate);
}

describe("a worker", () => {
  test("works off what is sent and what follows from it, until it is stopped", async () => {
    const messages = await Promise.all(["r1", "r2", "r3"].map((name) => takeIn(ports, name, `Boats were seen: ${name}.`)));
    const running = runWorker(ports, options);
    await ports.queue.send(messages);
    await allDone();
    stop.abort();
    await running;
    expect((await ports.views.events(ROOM, {})).events).toHaveLength(3);
  });

  test("takes up what was never sent", async () => {
    await takeIn(ports, "r1", "Boats were seen.");
    ports.clock.advance(31_000);
    const running = runWorker(ports, options);
    await allDone();
    stop.abort();
    await running;
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
  });

  test("finishes what it has in hand when it is stopped", async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const reader = {
      ...plainReader(),
      read: async (source: Parameters<ReturnType<typeof plainReader>["read"]>[0]) => {
        begin();
        await released;
        return plainReader().read(source);
      },
    };
    const messages = [await takeIn(ports, "r1", "Boats."), await takeIn(ports, "r2", "More boats.")];
    const running = runWorker({ ...ports, reader }, { ...options, concurrency: 1 });
    await ports.queue.send(messages);
    await begun;
    stop.abort();
    release();
    await running;
    expect((await ports.store.reports(ROOM, {})).total).toBe(1);
  });

  test("goes on when a sweep fails, and tells of it", async () => {
    const told: string[] = [];
    const { promise: failedTwice, resolve } = Promise.withResolvers<void>();
    const waiting = () => Promise.reject(new ReportedlyError("DATABASE_UNREACHABLE", "as the test wants it"));
    const onError = ({ code }: ReportedlyError) => told.push(code) === 2 && resolve();
    const running = runWorker({ ...ports, outbox: { ...ports.outbox, waiting } }, { ...options, onError });
    await failedTwice;
    stop.abort();
    await running;
    expect(told).toEqual(Array.from(told, () => "DATABASE_UNREACHABLE"));
  });

  test("fails with the queue, and stops sweeping", async () => {
    const run = () => Promise.reject(new ReportedlyError("QUEUE_UNREACHABLE", "as the test wants it"));
    await expect(runWorker({ ...ports, queue: { ...ports.queue, run } }, options)).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
  });
});
