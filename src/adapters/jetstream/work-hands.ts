import type { NatsConnection } from "@nats-io/transport-node";
import type { Delivery } from "./delivery.ts";
import { openTap, type Tap } from "./open-tap.ts";
import type { ConsumerPlan } from "./work-plan.ts";

export interface HandsOptions {
  readonly connection: NatsConnection;
  readonly stream: string;
  readonly consumers: readonly ConsumerPlan[];
  /** Most messages in hand over all consumers. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Make what is missing on the server. Fails only when going on is of no use. */
  readonly restore: () => Promise<void>;
  /** Work on a message and tell the server of the outcome. */
  readonly handle: (delivery: Delivery, consumer: ConsumerPlan) => Promise<void>;
}

interface Source {
  readonly consumer: ConsumerPlan;
  readonly tap: Tap;
  hasMore: boolean;
  inHand: number;
  /** Whether a request stands that was made for a message known to wait. */
  isAskedInPassing: boolean;
  lastAskedAt: number;
}

/** A request for what may come. It is made again when it ends, and when it is lost this is how long that goes unseen. */
const STANDING_MS = 3000;
/** A request for what is known to wait, unless another worker was quicker or has the partition in hand. */
const IN_PASSING_MS = 100;

/**
 * Take messages from all consumers, never more in hand than `concurrency`; resolves when stopped and all in hand is settled.
 * Consumers known to have more are asked in turn, one for each free hand; the others have a request standing while a hand is free.
 * What comes when none is free any more goes back at once, to whoever has one.
 */
export async function workHands(options: HandsOptions): Promise<void> {
  const { connection, stream, concurrency, signal } = options;
  if (signal.aborted) return;
  const { promise: settled, resolve: settle, reject: fail } = Promise.withResolvers<void>();
  let isOver = false;
  let inHand = 0;
  let turn = 0;
  const sources = options.consumers.map(sourceOf);
  const close = async () => Promise.all(sources.map(async ({ tap }) => tap.close()));

  function sourceOf(consumer: ConsumerPlan): Source {
    const tap = openTap(connection, stream, consumer.name, {
      onMessage: (delivery) => arrive(source, delivery),
      onNothing() {
        source.hasMore = false;
        ask();
      },
      onLost: () => void options.restore().then(ask, end),
    });
    const source: Source = { consumer, tap, hasMore: false, inHand: 0, isAskedInPassing: false, lastAskedAt: 0 };
    return source;
  }

  function ask(): void {
    if (isOver || inHand >= concurrency) return;
    const idle = sources.filter(({ tap, consumer, inHand: own }) => !tap.isAsked && !(consumer.isKeyed && own > 0));
    const asked = sources.filter(({ tap, isAskedInPassing }) => tap.isAsked && isAskedInPassing).length;
    const promising = idle.filter(({ hasMore }) => hasMore).toSorted((a, b) => a.lastAskedAt - b.lastAskedAt);
    for (const source of promising.slice(0, Math.max(0, concurrency - inHand - asked))) askOf(source, IN_PASSING_MS);
    for (const source of idle) if (!source.hasMore) askOf(source, STANDING_MS);
  }

  function askOf(source: Source, withinMs: number): void {
    source.isAskedInPassing = withinMs === IN_PASSING_MS;
    source.lastAskedAt = ++turn;
    source.tap.ask(withinMs);
  }

  function arrive(source: Source, delivery: Delivery): void {
    const isTooMany = isOver || inHand >= concurrency;
    source.hasMore = isTooMany || delivery.hasMore;
    if (isTooMany) delivery.again();
    else void take(source, delivery);
    ask();
  }

  async function take(source: Source, delivery: Delivery): Promise<void> {
    inHand++;
    source.inHand++;
    await options.handle(delivery, source.consumer).catch(end);
    inHand--;
    source.inHand--;
    ask();
    if (isOver && inHand === 0) settle();
  }

  /** Nothing more is taken up: asked to stop, or, with a failure, because going on is of no use. */
  function end(failure?: unknown): void {
    isOver = true;
    if (failure !== undefined) fail(failure);
    if (inHand === 0) settle();
    void close();
  }

  signal.addEventListener("abort", () => end(), { once: true });
  ask();
  try {
    await settled;
  } finally {
    await close();
  }
}
