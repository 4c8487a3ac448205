import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { messageId, roomId } from "../../src/model/ids.ts";
import { STAGES, type WorkMessage } from "../../src/model/work.ts";
import type { RunOptions, Verdict, WorkQueue } from "../../src/ports/work-queue.ts";

/** A queue under test, the same queue as another worker sees it, and how to do away with both. */
export interface OpenedQueue {
  readonly queue: WorkQueue;
  readonly elsewhere: WorkQueue;
  readonly close: () => Promise<void>;
}

/** A `run` of a queue, and what it was handed. */
interface Worker {
  readonly handed: readonly WorkMessage[];
  /** Ask it to stop; resolves when it has. */
  stop(): Promise<void>;
}

const DONE: Verdict = { kind: "done" };
const RETRY_MS = 300;

const message = (number: number, given: Partial<WorkMessage> = {}): WorkMessage => ({
  room: roomId("a"),
  id: messageId(`message-${number}`),
  stage: "read",
  key: `report-${number}`,
  ...given,
});
const messages = (count: number, given: (number: number) => Partial<WorkMessage> = () => ({})): WorkMessage[] =>
  Array.from({ length: count }, (_, number) => message(number, given(number)));
const keyed = { stage: "link", key: "story" } as const;

const nameOf = ({ room, id }: WorkMessage) => `${room}/${id}`;
const names = (handed: readonly WorkMessage[]) => handed.map(nameOf).toSorted();

async function until(holds: () => boolean): Promise<void> {
  await vi.waitUntil(holds, { timeout: 15_000, interval: 5 });
}

/** What every queue promises. */
export function workQueueContract(name: string, make: () => Promise<OpenedQueue>, { isLeftOut = false } = {}): void {
  describe.skipIf(isLeftOut)(`${name} as a work queue`, () => {
    let opened: OpenedQueue;
    let queue: WorkQueue;
    let elsewhere: WorkQueue;
    beforeEach(async () => {
      opened = await make();
      ({ queue, elsewhere } = opened);
    });
    afterEach(() => opened.close());

    function startWorker(
      at: WorkQueue,
      work: (message: WorkMessage) => Verdict | Promise<Verdict> = () => DONE,
      options: Partial<RunOptions> = {},
    ): Worker {
      const handed: WorkMessage[] = [];
      const stopping = new AbortController();
      const ended = at.run({ stages: STAGES, concurrency: 4, signal: stopping.signal, ...options }, async (given) => {
        handed.push(given);
        return work(given);
      });
      return {
        handed,
        stop: async () => {
          stopping.abort();
          await ended;
        },
      };
    }

    it("hands out everything that is sent, as it was sent, before and while there is a worker", async () => {
      const sent = messages(40, (n) => ({
        stage: STAGES[n % STAGES.length] ?? "read",
        key: `k\u0000 .*>ü${n % 5}`,
        room: roomId(`room ${n % 2}`),
      }));
      await queue.send(sent.slice(0, 20));
      const worker = startWorker(queue);
      await elsewhere.send(sent.slice(20));
      await until(() => worker.handed.length >= sent.length);
      await worker.stop();
      expect(worker.handed.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))).toEqual(
        sent.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b))),
      );
    });

    it("keeps the messages of other stages for those who work on them", async () => {
      const sent = messages(9, (n) => ({ stage: (["read", "link", "reconcile"] as const)[n % 3] ?? "read" }));
      await queue.send(sent);
      const linker = startWorker(queue, undefined, { stages: ["link"] });
      await until(() => linker.handed.length === 3);
      const others = startWorker(elsewhere, undefined, { stages: ["read", "reconcile"] });
      await until(() => others.handed.length === 6);
      await Promise.all([linker.stop(), others.stop()]);
      expect(new Set(linker.handed.map(({ stage }) => stage))).toEqual(new Set(["link"]));
      expect(names([...linker.handed, ...others.handed])).toEqual(names(sent));
    });

    it("hands out once what is sent twice, and tells rooms apart", async () => {
      const [first, last] = [message(1, keyed), message(9, keyed)];
      const other = { ...first, room: roomId("b") };
      await queue.send([first, first, other]);
      await elsewhere.send([first, other]);
      await queue.send([last, { ...last, room: roomId("b") }]);
      const worker = startWorker(queue);
      await until(() => worker.handed.filter(({ id }) => id === last.id).length === 2);
      await worker.stop();
      expect(names(worker.handed)).toEqual(names([first, last, other, { ...last, room: roomId("b") }]));
    });

    it("never has two of one room, stage and key in hand, over several workers", async () => {
      const sent = messages(120, (n) => ({
        room: roomId(`room-${n % 2}`),
        stage: n % 3 === 0 ? "link" : "reconcile",
        key: `story-${n % 7}`,
      }));
      const inHand = new Map<string, number>();
      let most = 0;
      const work = async ({ room, stage, key }: WorkMessage) => {
        const lane = `${room}/${stage}/${key}`;
        inHand.set(lane, (inHand.get(lane) ?? 0) + 1);
        most = Math.max(most, ...inHand.values());
        await sleep(2);
        inHand.set(lane, (inHand.get(lane) ?? 0) - 1);
        return DONE;
      };
      const workers = [startWorker(queue, work), startWorker(queue, work, { concurrency: 3 }), startWorker(elsewhere, work)];
      await Promise.all([queue.send(sent.slice(0, 60)), elsewhere.send(sent.slice(60))]);
      await until(() => workers.flatMap(({ handed }) => handed).length >= sent.length);
      await Promise.all(workers.map(async (worker) => worker.stop()));
      expect(most).toBe(1);
      expect(names(workers.flatMap(({ handed }) => handed))).toEqual(names(sent));
    });

    it("has one page of a feed in hand, and pages of other feeds beside it", async () => {
      const sent = messages(60, (n) => ({ stage: "capture", key: `feed-${n % 12}/${n}` }));
      const inHand = new Set<string>();
      const together: number[] = [];
      const work = async ({ key }: WorkMessage) => {
        const feed = key.replace(/\/.*/u, "");
        expect(inHand).not.toContain(feed);
        inHand.add(feed);
        together.push(inHand.size);
        await sleep(5);
        inHand.delete(feed);
        return DONE;
      };
      const workers = [startWorker(queue, work), startWorker(elsewhere, work)];
      await queue.send(sent);
      await until(() => workers.flatMap(({ handed }) => handed).length >= sent.length);
      await Promise.all(workers.map(async (worker) => worker.stop()));
      expect(names(workers.flatMap(({ handed }) => handed))).toEqual(names(sent));
      expect(Math.max(...together)).toBeGreaterThan(1);
    });

    it("has as many in hand as it may, and never more, over all stages", async () => {
      const release = Promise.withResolvers<Verdict>();
      const worker = startWorker(queue, async () => release.promise, { concurrency: 3 });
      await queue.send(messages(12, (n) => ({ stage: STAGES[n % STAGES.length] ?? "read" })));
      await until(() => worker.handed.length === 3);
      // What comes in beyond that would come by now.
      await sleep(50);
      expect(worker.handed).toHaveLength(3);
      release.resolve(DONE);
      await until(() => worker.handed.length === 12);
      await worker.stop();
    });

    it.each(STAGES)("hands out a %s message again after the delay it was given, and what is behind it before", async (stage) => {
      const [first, second] = messages(2, () => ({ stage, key: "story" }));
      const times: number[] = [];
      const worker = startWorker(queue, ({ id }) => {
        if (id !== first?.id) return DONE;
        times.push(performance.now());
        return times.length < 3 ? { kind: "retry", afterMs: RETRY_MS } : DONE;
      });
      await queue.send([first, second].flatMap((given) => given ?? []));
      await until(() => times.length === 3);
      await worker.stop();
      expect(worker.handed.map(({ id }) => id).filter((id) => id === second?.id)).toEqual([second?.id]);
      expect(worker.handed.findIndex(({ id }) => id === second?.id)).toBeLessThan(2);
      const waits = times.slice(1).map((time, before) => time - (times[before] ?? 0));
      // The clocks of two processes measure it.
      expect(Math.min(...waits)).toBeGreaterThan(RETRY_MS * 0.9);
    });

    it("does not hand out again what is dead", async () => {
      const [dead, behind] = [message(1, keyed), message(2, keyed)];
      const worker = startWorker(queue, ({ id }) => (id === dead.id ? { kind: "dead" } : DONE));
      await queue.send([dead, behind]);
      await until(() => worker.handed.length === 2);
      await worker.stop();
      const next = startWorker(elsewhere);
      await queue.send([message(3, keyed)]);
      await until(() => next.handed.length > 0);
      await next.stop();
      expect(names([...worker.handed, ...next.handed])).toEqual(names([dead, behind, message(3, keyed)]));
    });

    it("when asked to stop lets go what is in hand only when it is settled, and hands the rest to another", async () => {
      const release = Promise.withResolvers<Verdict>();
      const sent = messages(30, (n) => ({ stage: STAGES[n % STAGES.length] ?? "read", key: `story-${n % 6}` }));
      await queue.send(sent);
      const worker = startWorker(queue, async () => release.promise, { concurrency: 4 });
      await until(() => worker.handed.length === 4);
      let hasStopped = false;
      const stopped = worker.stop().then(() => (hasStopped = true));
      const next = startWorker(elsewhere);
      await until(() => next.handed.length > 0);
      expect(hasStopped).toBe(false);
      release.resolve(DONE);
      await stopped;
      await until(() => next.handed.length === 26);
      await next.stop();
      expect(names([...worker.handed, ...next.handed])).toEqual(names(sent));
    });

    it("stops at once when nothing is in hand, and hands out nothing when it was stopped before", async () => {
      const idle = startWorker(queue);
      await idle.stop();
      const stopped = startWorker(queue, undefined, { signal: AbortSignal.abort() });
      await queue.send([message(1)]);
      await stopped.stop();
      expect([...idle.handed, ...stopped.handed]).toEqual([]);
    });

    it("hands out once more, afterwards, what is asked for again while it is in hand", async () => {
      const release = Promise.withResolvers<Verdict>();
      const worker = startWorker(queue, async () => release.promise);
      await queue.send([message(1, keyed)]);
      await until(() => worker.handed.length === 1);
      await elsewhere.send([message(1, keyed)], { again: true });
      await sleep(50);
      expect(worker.handed).toHaveLength(1);
      release.resolve(DONE);
      await until(() => worker.handed.length === 2);
      await worker.stop();
    });

    it("hands out once more what is asked for again when it is settled", async () => {
      const worker = startWorker(queue, () => ({ kind: "dead" }));
      await queue.send([message(1)]);
      await until(() => worker.handed.length === 1);
      await elsewhere.send([message(1)], { again: true });
      await until(() => worker.handed.length === 2);
      await worker.stop();
      expect(names(worker.handed)).toEqual(names([message(1), message(1)]));
    });

    it("once closed ends its runs and takes nothing more", async () => {
      const worker = startWorker(queue);
      await queue.close();
      await worker.stop();
      await expect(queue.send([message(1)])).rejects.toMatchObject({ code: "QUEUE_UNREACHABLE" });
      expect(worker.handed).toEqual([]);
    });
  });
}
