import { setTimeout as sleep } from "node:timers/promises";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import type { NatsConnection } from "@nats-io/transport-node";
import type { WorkMessage } from "../../model/work.ts";
import type { RunOptions, Verdict, WorkQueue } from "../../ports/work-queue.ts";
import { asQueueError, isFinal } from "./as-queue-error.ts";
import { connectToNats, type NatsServers } from "./connect-to-nats.ts";
import type { Delivery } from "./delivery.ts";
import { readBody, writeBody } from "./message-body.ts";
import { orAfter } from "./or-after.ts";
import { tryPatiently } from "./try-patiently.ts";
import { workHands } from "./work-hands.ts";
import { type ConsumerPlan, dedupeId, workPlan } from "./work-plan.ts";
import { openWork, type StreamSettings } from "./work-stream.ts";

export interface JetStreamQueueOptions extends NatsServers {
  /** How many keyed messages of a stage may be in hand at once over all workers, 1 to 256: the same for all workers of one queue. */
  readonly partitions: number;
  /** On how many servers every message lies; unless said 3 when at least 3 servers are named, else 1. */
  readonly replicas?: number | undefined;
  /** What the names on the server begin with, so that several ledgers can share it; `reportedly` unless said. */
  readonly prefix?: string | undefined;
  /** Bytes of messages that may wait, unless said 256 MiB: about 800,000 messages. */
  readonly maxBytes?: number | undefined;
  /** How long a worker may be silent before what it has in hand is handed to another; 30 s unless said. */
  readonly ackWaitMs?: number | undefined;
  /** How long sending tries before it fails; 12 s unless said, twice what a cluster that lost its leader needs for another. */
  readonly patienceMs?: number | undefined;
}

const MAX_BYTES = 268_435_456;
const ACK_WAIT_MS = 30_000;
const PATIENCE_MS = 12_000;
/** A new cluster takes its time to place consumers. */
const OPENING_MS = 30_000;
const ANSWER_MS = 2000;
const PUBLISHES_UNDER_WAY = 256;
const PAUSE_BEFORE_MENDING_MS = 500;
const CLOSE_MS = 2000;
/** What waits no longer than this to be retried may wait on the server. */
const SHORT_WAIT_MS = 60_000;

type DoWork = (message: WorkMessage) => Promise<Verdict>;

/**
 * A queue on NATS JetStream (server 2.9 or newer), for workers on many machines. Messages without a lane are handed out as hands are
 * free, the others by partitions of room and lane with one in hand. It reconnects for as long as it is open and goes
 * on after lost leaders, consumers and streams. What is in hand when a worker dies is handed out again after `ackWaitMs`.
 * Fails with QUEUE_UNREACHABLE when no server answers or the queue is full, USAGE when others made it with other partitions.
 */
export async function jetStreamQueue(options: JetStreamQueueOptions): Promise<WorkQueue> {
  const settings = settingsOf(options);
  const connection = await connectToNats(options);
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_MS });
    const open = async () => openWork(manager, settings);
    await tryPatiently(OPENING_MS, open, isFinal);
    return queueOver(connection, open, settings, options.patienceMs ?? PATIENCE_MS);
  } catch (failure) {
    await connection.close();
    throw asQueueError("expected a message server with JetStream", failure);
  }
}

function settingsOf({ prefix, partitions, servers, replicas, maxBytes, ackWaitMs }: JetStreamQueueOptions): StreamSettings {
  return {
    plan: workPlan({ prefix, partitions }),
    replicas: replicas ?? (servers.length < 3 ? 1 : 3),
    maxBytes: maxBytes ?? MAX_BYTES,
    ackWaitMs: ackWaitMs ?? ACK_WAIT_MS,
  };
}

function queueOver(
  connection: NatsConnection,
  open: () => Promise<void>,
  { plan, ackWaitMs }: StreamSettings,
  patienceMs: number,
): WorkQueue {
  const publisher = jetstream(connection);
  const mend = mender(open);
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const delays = new Set<NodeJS.Timeout>();

  /** Tries again under the same id, so that an answer that was lost does not make two of one message. */
  async function offer(message: WorkMessage, again: boolean): Promise<void> {
    const msgID = dedupeId(message, again);
    const publish = async () => {
      try {
        await publisher.publish(plan.subjectOf(message), writeBody(message), { msgID, timeout: ANSWER_MS });
      } catch (failure) {
        if (!isFinal(failure)) await mend();
        throw failure;
      }
    };
    await tryPatiently(patienceMs, publish, isFinal);
  }

  async function handle(delivery: Delivery, { isKeyed }: ConsumerPlan, work: DoWork): Promise<void> {
    const message = readBody(delivery.bytes);
    if (message === undefined) return delivery.dead();
    const sign = setInterval(delivery.working, ackWaitMs / 3);
    const verdict = await work(message).finally(() => clearInterval(sign));
    if (verdict.kind === "done") delivery.done();
    else if (verdict.kind === "dead") delivery.dead();
    else if (isKeyed || verdict.afterMs > SHORT_WAIT_MS) later(message, delivery, verdict.afterMs);
    else delivery.again(verdict.afterMs);
  }

  /**
   * The server counts a message that waits to be retried as in hand: its whole partition would wait with it or, where many wait long,
   * the whole stage. So it goes, and is sent anew when it is time; should this process end before, the outbox knows the time and the
   * sweep sends it.
   */
  function later(message: WorkMessage, delivery: Delivery, afterMs: number): void {
    delivery.done();
    const delay = setTimeout(() => {
      delays.delete(delay);
      offer(message, true).catch(() => undefined);
    }, afterMs);
    delays.add(delay);
  }

  async function run({ stages, concurrency, signal }: RunOptions, work: DoWork): Promise<void> {
    const hands = workHands({
      connection,
      stream: plan.stream,
      consumers: stages.flatMap((stage) => plan.consumersOf(stage)),
      concurrency,
      signal: AbortSignal.any([signal, closing.signal]),
      restore: mend,
      handle: async (delivery, consumer) => handle(delivery, consumer, work),
    });
    try {
      await hands;
    } finally {
      await orAfter(CLOSE_MS, connection.flush());
    }
  }

  return {
    async send(messages, { again = false } = {}) {
      try {
        for (let from = 0; from < messages.length; from += PUBLISHES_UNDER_WAY)
          await Promise.all(messages.slice(from, from + PUBLISHES_UNDER_WAY).map(async (message) => offer(message, again)));
      } catch (failure) {
        throw asQueueError("expected the message server to take a message", failure);
      }
    },
    async run(options, work) {
      if (options.signal.aborted) return;
      const ran = run(options, work);
      running.add(ran);
      try {
        await ran;
      } catch (failure) {
        throw asQueueError("expected the message server to hand out messages", failure);
      } finally {
        running.delete(ran);
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      for (const delay of delays) clearTimeout(delay);
      await orAfter(CLOSE_MS, connection.flush());
      await connection.close();
    },
  };
}

/**
 * One mending for all who ask for it meanwhile. The pause before it lets a server finish removing what is to be made anew;
 * servers have been seen to remove the new with the old. What fails will be asked for again, unless that is of no use.
 */
function mender(open: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const mend = async () => {
    await sleep(PAUSE_BEFORE_MENDING_MS);
    await open().catch((failure: unknown) => {
      if (isFinal(failure)) throw failure;
    });
  };
  return async () => (underWay ??= mend().finally(() => (underWay = undefined)));
}
