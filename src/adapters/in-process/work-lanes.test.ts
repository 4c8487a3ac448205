import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageId, roomId } from "../../model/ids.ts";
import { laneOf, STAGES, type WorkMessage } from "../../model/work.ts";
import { inProcessQueue } from "./in-process-queue.ts";
import { workLanes } from "./work-lanes.ts";

const message = fc.record({
  room: fc.constantFrom(roomId("a"), roomId("b")),
  id: fc.integer({ min: 0, max: 19 }).map((number) => messageId(String(number))),
});
/** The id says what the work is, so that it says stage and key as well. */
const asked = message.map(
  ({ room, id }): WorkMessage => ({ room, id, stage: STAGES[Number(id) % STAGES.length] ?? "read", key: `k${Number(id) % 2}/${id}` }),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), message: asked, again: fc.boolean() }),
  fc.record({ kind: fc.constant("take" as const), stages: fc.subarray([...STAGES], { minLength: 1 }) }),
  fc.record({ kind: fc.constantFrom("finish" as const, "postpone" as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant("resume" as const), at: fc.nat(9) }),
);

const nameOf = ({ room, id }: WorkMessage) => `${room}/${id}`;
const nameOfLane = (message: WorkMessage) => `${message.room}/${message.stage}/${laneOf(message) ?? `/${message.id}`}`;

describe("the lanes of a queue", () => {
  test("never give two of one lane, give every message that was added, and no other", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const lanes = workLanes(100);
        /** How often each message is still to be taken. */
        const owed = new Map<string, number>();
        let inHand: WorkMessage[] = [];
        let postponed: WorkMessage[] = [];
        const take = (stages: WorkMessage["stage"][]) => {
          const taken = lanes.take(stages);
          if (taken === undefined) return false;
          expect(stages).toContain(taken.stage);
          expect(inHand.map(nameOfLane)).not.toContain(nameOfLane(taken));
          expect(owed.get(nameOf(taken))).toBeGreaterThan(0);
          owed.set(nameOf(taken), (owed.get(nameOf(taken)) ?? 0) - 1);
          inHand.push(taken);
          return true;
        };
        const finish = (given: WorkMessage) => {
          lanes.finish(given);
          inHand = inHand.filter((other) => other !== given);
        };
        for (const done of steps) {
          const held = "at" in done ? (done.kind === "resume" ? postponed : inHand)[done.at] : undefined;
          if (done.kind === "take") take(done.stages);
          else if (done.kind === "add") {
            const name = nameOf(done.message);
            const isInHand = inHand.some((given) => nameOf(given) === name);
            const isKnown = isInHand || postponed.some((given) => nameOf(given) === name);
            if (!isKnown || (isInHand && done.again)) owed.set(name, 1);
            lanes.add(done.message, done.again);
          } else if (held === undefined) continue;
          else if (done.kind === "finish") finish(held);
          else if (done.kind === "postpone") {
            lanes.postpone(held);
            // It is to be taken again in any case.
            owed.set(nameOf(held), 0);
            inHand = inHand.filter((other) => other !== held);
            postponed.push(held);
          } else {
            lanes.resume(held);
            owed.set(nameOf(held), 1);
            postponed = postponed.filter((other) => other !== held);
          }
        }
        for (const given of inHand) finish(given);
        while (take([...STAGES])) for (const given of inHand) finish(given);
        expect([...owed.values()].filter((count) => count > 0)).toEqual([]);
      }),
    );
  });
});

describe("the queue within a process", () => {
  const many = Array.from({ length: 50 }, (_, at): WorkMessage => ({ room: roomId("a"), id: messageId(`m${at}`), stage: "read", key: "" }));

  test("lets go what is sent beyond its capacity, and takes more when there is room", async () => {
    const queue = inProcessQueue({ capacity: 20 });
    await queue.send(many);
    const stopping = new AbortController();
    const handed: string[] = [];
    const run = queue.run({ stages: STAGES, concurrency: 5, signal: stopping.signal }, async ({ id }) => {
      handed.push(id);
      return { kind: "done" };
    });
    await new Promise(setImmediate);
    expect(handed).toHaveLength(20);
    await queue.send(many.slice(20, 40));
    await new Promise(setImmediate);
    expect(new Set(handed).size).toBe(40);
    stopping.abort();
    await run;
  });

  test("ends a run whose work throws, and hands its message out when it is sent again", async () => {
    const queue = inProcessQueue();
    const [given] = many;
    await queue.send(given ? [given] : []);
    const { signal } = new AbortController();
    const broken = queue.run({ stages: STAGES, concurrency: 1, signal }, () => Promise.reject(new TypeError("a defect")));
    await expect(broken).rejects.toThrow("a defect");
    const handed: string[] = [];
    void queue.run({ stages: STAGES, concurrency: 1, signal }, async ({ id }) => {
      handed.push(id);
      return { kind: "done" };
    });
    await queue.send(given ? [given] : []);
    expect(handed).toEqual(["m0"]);
    await queue.close();
  });
});
