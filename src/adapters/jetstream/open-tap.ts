import { createInbox, type Msg, type NatsConnection, nanos } from "@nats-io/transport-node";
import { type Delivery, deliveryOf } from "./delivery.ts";
import { orAfter } from "./or-after.ts";

/** Where messages of one consumer come out, one for every time it is asked. */
export interface Tap {
  /** Whether a request is open. */
  readonly isAsked: boolean;
  /** Ask for one message, to come within so many milliseconds. */
  ask(withinMs: number): void;
  /** Have nothing more come; what was under way still does before this resolves. */
  close(): Promise<void>;
}

export interface TapListener {
  onMessage(delivery: Delivery): void;
  /** Nothing came in time. */
  onNothing(): void;
  /** The request was refused or went unanswered: the consumer, its leader or the server has gone. */
  onLost(): void;
}

/** A server answers by the end of the time it was given; later than this after it, it does not. */
const GRACE_MS = 1000;
/** Without a connection nothing is under way. */
const CLOSE_MS = 2000;
const NOTHING_CAME: ReadonlySet<number | undefined> = new Set([404, 408]);

/**
 * Asks by the protocol itself. The client's own requests last a second at least and drop what is under way when they end,
 * which then comes again only after the acknowledgement wait.
 */
export function openTap(connection: NatsConnection, stream: string, consumer: string, listener: TapListener): Tap {
  const inbox = createInbox();
  const subscription = connection.subscribe(inbox, { callback: (failure, message) => (failure === null ? answered(message) : undefined) });
  let overdue: NodeJS.Timeout | undefined;

  function answered(message: Msg): void {
    clearTimeout(overdue);
    overdue = undefined;
    // A message comes under its own subject, word of the request under the inbox.
    if (message.subject !== inbox) listener.onMessage(deliveryOf(message));
    else if (NOTHING_CAME.has(message.headers?.code)) listener.onNothing();
    else listener.onLost();
  }

  return {
    get isAsked() {
      return overdue !== undefined;
    },
    ask(withinMs) {
      overdue = setTimeout(() => {
        overdue = undefined;
        listener.onLost();
      }, withinMs + GRACE_MS);
      const request = JSON.stringify({ batch: 1, expires: nanos(withinMs) });
      connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`, request, { reply: inbox });
    },
    async close() {
      clearTimeout(overdue);
      overdue = undefined;
      await orAfter(CLOSE_MS, subscription.drain());
    },
  };
}
