import { ReportedlyError } from "../../errors.ts";
import type { WorkMessage } from "../../model/work.ts";
import type { RunOptions, Verdict, WorkQueue } from "../../ports/work-queue.ts";
import { workLanes } from "./work-lanes.ts";

/** Messages held at most. */
const CAPACITY = 10_000;

type DoWork = (message: WorkMessage) => Promise<Verdict>;

/** One `run` of the queue. */
interface Hands {
  /** Take one message up if there is one and a hand is free; says whether it did. */
  takeOne(): boolean;
  stop(): void;
  readonly ended: Promise<void>;
}

/**
 * A queue within one process, without any timer while nothing waits for a retry. It holds at most `capacity` messages
 * (unless said 10,000); what is sent beyond that is let go, for the outbox has it and the sweep sends it again.
 */
export function inProcessQueue({ capacity = CAPACITY }: { readonly capacity?: number | undefined } = {}): WorkQueue {
  const lanes = workLanes(capacity);
  const running = new Set<Hands>();
  const delays = new Set<NodeJS.Timeout>();
  let isClosed = false;

  /** Runs take turns, so that none has all the work while another has none. */
  function handOut(): void {
    while ([...running].filter((hands) => hands.takeOne()).length > 0);
  }

  function settle(message: WorkMessage, verdict: Verdict): void {
    if (verdict.kind === "retry") later(message, verdict.afterMs);
    else lanes.finish(message);
    handOut();
  }

  function later(message: WorkMessage, afterMs: number): void {
    lanes.postpone(message);
    const delay = setTimeout(() => {
      delays.delete(delay);
      lanes.resume(message);
      handOut();
    }, afterMs);
    delays.add(delay);
  }

  return {
    async send(messages, { again = false } = {}) {
      if (isClosed) throw new ReportedlyError("QUEUE_UNREACHABLE", "expected an open queue, met one that was closed");
      for (const message of messages) lanes.add(message, again);
      handOut();
    },
    async run(options, work) {
      if (isClosed || options.signal.aborted) return;
      const hands = handsOf(options, () => lanes.take(options.stages), work, settle);
      running.add(hands);
      options.signal.addEventListener("abort", hands.stop, { once: true });
      handOut();
      await hands.ended.finally(() => {
        running.delete(hands);
        options.signal.removeEventListener("abort", hands.stop);
      });
    },
    async close() {
      isClosed = true;
      for (const delay of delays) clearTimeout(delay);
      for (const hands of running) hands.stop();
      await Promise.allSettled([...running].map(({ ended }) => ended));
    },
  };
}

function handsOf(
  { concurrency }: RunOptions,
  next: () => WorkMessage | undefined,
  work: DoWork,
  settle: (message: WorkMessage, verdict: Verdict) => void,
): Hands {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  let inHand = 0;
  let isStopped = false;

  async function handle(message: WorkMessage): Promise<void> {
    const verdict = await work(message).catch(defect);
    inHand--;
    settle(message, verdict);
    if (isStopped && inHand === 0) resolve();
  }

  /** A work that throws all the same ends the run; its message is let go, and the sweep sends it again. */
  function defect(thrown: unknown): Verdict {
    isStopped = true;
    reject(thrown);
    return { kind: "dead" };
  }

  return {
    ended,
    takeOne() {
      const message = isStopped || inHand >= concurrency ? undefined : next();
      if (message === undefined) return false;
      inHand++;
      void handle(message);
      return true;
    },
    stop() {
      isStopped = true;
      if (inHand === 0) resolve();
    },
  };
}
