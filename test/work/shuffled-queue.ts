import type { WorkMessage } from "../../src/model/work.ts";
import type { RunOptions, Verdict, WorkQueue } from "../../src/ports/work-queue.ts";

/**
 * A queue that keeps to none of the promises beyond the least: it loses one message in eight, hands every other out twice and in any
 * order, and several of one key at the same time.
 */
export function shuffledQueue(random: () => number): WorkQueue {
  const waiting: WorkMessage[] = [];
  let arrived = Promise.withResolvers<void>();

  /** Any message of these stages, taken out of those that wait. */
  function take(stages: RunOptions["stages"]): WorkMessage | undefined {
    const fitting = waiting.filter(({ stage }) => stages.includes(stage));
    const message = fitting[Math.floor(random() * fitting.length)];
    if (message !== undefined) waiting.splice(waiting.indexOf(message), 1);
    return message;
  }

  function put(...messages: readonly WorkMessage[]): void {
    waiting.push(...messages);
    arrived.resolve();
    arrived = Promise.withResolvers();
  }

  async function hand({ stages, signal }: RunOptions, work: (message: WorkMessage) => Promise<Verdict>): Promise<void> {
    const { promise: stopped, resolve } = Promise.withResolvers<void>();
    signal.addEventListener("abort", () => resolve(), { once: true });
    while (!signal.aborted) {
      const message = take(stages);
      if (message === undefined) await Promise.race([arrived.promise, stopped]);
      else if ((await work(message)).kind === "retry") put(message);
    }
  }

  return {
    async send(messages, { again = false } = {}) {
      const wanted = messages.filter((message) => (again ? !waiting.some(({ id }) => id === message.id) : random() > 1 / 8));
      // what a sweep sends again comes once: on a busy machine sweeps would else fill the queue faster than one worker empties it
      put(...wanted, ...(again ? [] : wanted));
    },
    async run(options, work) {
      await Promise.all(Array.from({ length: options.concurrency }, () => hand(options, work)));
    },
    async close() {},
  };
}
